package org.changkai.registry.coverage.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.changkai.platform.problem.Problem;

/** Lets few planners calculate at a time, so that citizens who look for a centre do not wait for them. */
final class Turns {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free = new Semaphore(AT_A_TIME, true);

    /** 503 if others calculate for so long that no turn comes. */
    <T> T take(Supplier<T> work) {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.ofStatus(503).exception();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.ofStatus(503).exception();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
