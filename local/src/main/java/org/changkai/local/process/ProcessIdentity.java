package org.changkai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another: its pid together with the moment of its birth, in clock ticks since the
 * machine's start, and the identity of that start. A pid alone is used again sooner or later.
 */
public record ProcessIdentity(long pid, String birth) {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /** The living process with this pid; empty when there is none or only its remains (a zombie). */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessIdentity(
                    pid, fields[19] + "@" + Files.readString(BOOT).trim()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Whether this very process still lives. */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }
}
