package org.changkai.local.bench;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Lets fresh JVMs compile what a load needs before it is measured, as a service that has run for a day has long done. A
 * load goes on, round by round, until the compilers take less than a tenth of the processors' time, or for too long.
 */
public final class WarmUp {

    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final double SETTLED = 0.1;

    private final MeasuredSuite suite;
    private final Duration longest;
    private final String[] parts;

    /**
     * A way to warm up.
     *
     * @param longest when to measure although the compilers still work; how much they do is shown beside what is measured
     * @param parts whose compilers are looked at
     */
    public WarmUp(MeasuredSuite suite, Duration longest, String... parts) {
        this.suite = suite;
        this.longest = longest;
        this.parts = parts.clone();
    }

    /** Runs a load for as many rounds as it needs. */
    public void with(Consumer<Duration> load) {
        long end = System.nanoTime() + longest.toNanos();
        double share;
        do {
            CpuTime cpu = suite.cpu(parts);
            load.accept(ROUND);
            share = cpu.compilingSeconds() / cpu.seconds();
        } while (share > SETTLED && System.nanoTime() < end);
    }
}
