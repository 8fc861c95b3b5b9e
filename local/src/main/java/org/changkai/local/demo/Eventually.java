package org.changkai.local.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.changkai.local.process.Signals;

/** What becomes true a little later, and how much later it did. */
final class Eventually {

    private Eventually() {}

    /** Milliseconds until the condition held; a sentence that says what never came, if it did not within the limit. */
    static long within(Duration limit, String what, BooleanSupplier condition) {
        long begin = System.nanoTime();
        if (!Signals.await(condition, limit)) {
            throw new IllegalStateException(what + " did not come within " + limit.toMillis() + " ms");
        }
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }

    /** Stops the errand with a sentence when something is not as it has to be. */
    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
