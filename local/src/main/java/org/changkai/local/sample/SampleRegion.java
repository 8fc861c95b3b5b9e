package org.changkai.local.sample;

import java.time.Duration;
import java.util.function.Consumer;
import org.changkai.local.Door;

/**
 * Brings the sample region into a running suite, through the gateway alone. Loading it again changes nothing; a load
 * that was broken off is taken up where it stopped.
 */
public final class SampleRegion {

    private SampleRegion() {}

    /** Loads everything: places and organizations, what is special about some counters, then the newspaper. */
    public static void load(Door door, Consumer<String> progress) {
        long begin = System.nanoTime();
        new SampleRegistry(door, progress).load();
        new SampleHalls(door, progress).load();
        new SampleNewsroom(door, progress).load();
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        progress.accept("The sample region is loaded, after " + seconds + " s");
    }
}
