package org.changkai.search.index;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the keeper of the index when an entry has changed here. */
public final class IndexBell {

    private final Semaphore strokes = new Semaphore(0);

    public void ring() {
        strokes.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (strokes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            strokes.drainPermits();
        }
    }
}
