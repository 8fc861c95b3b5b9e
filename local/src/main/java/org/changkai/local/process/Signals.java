package org.changkai.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asking a process to end, and ending it when it does not. */
public final class Signals {

    private static final Duration OFTEN = Duration.ofMillis(50);

    private Signals() {}

    /** Sends a signal such as {@code TERM} or {@code INT} and, after the grace, {@code KILL}; false when it had to. */
    public static boolean stop(ProcessIdentity process, String signal, Duration grace) {
        send(process, signal);
        if (await(() -> !process.alive(), grace)) {
            return true;
        }
        send(process, "KILL");
        await(() -> !process.alive(), Duration.ofSeconds(10));
        return false;
    }

    /** Sends one signal, if this very process still lives. */
    public static void send(ProcessIdentity process, String signal) {
        if (!process.alive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks again and again until the condition holds; false when it did not within the limit. */
    public static boolean await(BooleanSupplier condition, Duration limit) {
        return await(condition, limit, OFTEN);
    }

    /** The same with so long a rest after each look, for conditions that cost something. */
    public static boolean await(BooleanSupplier condition, Duration limit, Duration rest) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(rest.toNanos());
        }
        return true;
    }
}
