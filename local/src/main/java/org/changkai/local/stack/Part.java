package org.changkai.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.changkai.local.process.ProcessIdentity;

/** One process of the stack: a server or a service. */
public interface Part {

    /** Its name on the terminal, of its log and of its pid file. */
    String name();

    /** The parts without which it cannot start. */
    default List<String> needs() {
        return List.of();
    }

    /** The parts that are given the processors first; it starts when they are ready or have failed. */
    default List<String> after() {
        return List.of();
    }

    /** The ports it is going to listen at. */
    List<Integer> ports();

    /** Does once what the process needs: unpacking, creating a data folder. Tells what it is doing. */
    void prepare(Consumer<String> doing) throws IOException;

    /** The command line of the process. */
    List<String> command() throws IOException;

    /** What the process finds in its environment beside the launcher's. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Whether it can be used. */
    boolean ready();

    /** The lasting process, when it is another one than the one that was started. */
    default Optional<ProcessIdentity> successor() {
        return Optional.empty();
    }

    /** Whether another process takes over from the one that is started. */
    default boolean handsOver() {
        return false;
    }

    /** The signal that asks it to end. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to be ready. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    /** How long it may take to end. */
    default Duration grace() {
        return Duration.ofSeconds(30);
    }
}
