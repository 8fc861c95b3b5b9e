package org.changkai.local.bench;

import java.time.Duration;
import org.changkai.local.load.Load;
import org.changkai.local.load.Waits;

/**
 * Computations of a known length, as many each second as a load has requests. Whatever else holds this machine's processors
 * up is seen in them too, so no server here answers more evenly.
 */
public final class BareMachine {

    private static final int TRIALS = 400;
    private static final long TRIAL_ROUNDS = 1_000_000;
    private static final double NANOS_PER_MS = 1e6;

    private BareMachine() {}

    /**
     * So many each second, evenly.
     *
     * @param millis how long one takes when nothing comes between, in ms of CPU time
     */
    public static Waits open(int perSecond, Duration time, double millis) {
        long rounds = Math.round(millis * NANOS_PER_MS / nanosOfTrial() * TRIAL_ROUNDS);
        return Load.open(perSecond, time, number -> compute(number, rounds));
    }

    /** The fastest of many is the one that nothing came between. */
    private static long nanosOfTrial() {
        long fastest = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            long start = System.nanoTime();
            compute(trial, TRIAL_ROUNDS);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    /** Depends on every round, so that no compiler leaves one out. */
    private static int compute(long seed, long rounds) {
        long mixed = seed;
        for (long round = 0; round < rounds; round++) {
            mixed = mixed * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        }
        return mixed == 0 ? 201 : 200;
    }
}
