package org.changkai.platform.background;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one step after the other in a thread of its own for as long as the service runs. A step that fails is told in the
 * log and tried again after a pause that doubles from a fifth of a second to five seconds; one that succeeds ends the
 * doubling. A bean of this type is started and stopped by Spring.
 */
public final class BackgroundWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String name;
    private final String meanwhile;
    private final Duration firstRest;
    private final Step step;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    /**
     * Work that is made of steps and begins at once.
     *
     * @param name the thread's name, e.g. {@code schedule}
     * @param meanwhile what the log says of a failure, e.g. {@code Scheduled stories wait}
     */
    public BackgroundWork(String name, String meanwhile, Step step) {
        this(name, meanwhile, Duration.ZERO, step);
    }

    /**
     * Work that leaves the start of the service alone.
     *
     * @param firstRest how long after the start the first step is done
     */
    public BackgroundWork(String name, String meanwhile, Duration firstRest, Step step) {
        this.name = name;
        this.meanwhile = meanwhile;
        this.firstRest = firstRest;
        this.step = step;
    }

    /** One step of the work. */
    @FunctionalInterface
    public interface Step {

        /** Does what there is to do; returns how long to rest before the next step, zero for not at all. */
        Duration run() throws InterruptedException;
    }

    /**
     * Work that comes in pieces: one after the other until none is left, then a rest.
     *
     * @param piece does one; false if there was none
     */
    public static BackgroundWork inPieces(
            String name, String meanwhile, BooleanSupplier piece, Supplier<Duration> lookEvery) {
        return new BackgroundWork(name, meanwhile, () -> piece.getAsBoolean() ? Duration.ZERO : lookEvery.get());
    }

    @Override
    public void start() {
        running = true;
        // Not a virtual thread: a step that computes for seconds would keep requests from their carriers.
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** Interrupts the step under way and gives it a moment to end. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(GRACE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            Thread.sleep(firstRest);
            var pause = FIRST_PAUSE;
            while (running) {
                try {
                    var rest = step.run();
                    pause = FIRST_PAUSE;
                    Thread.sleep(rest);
                } catch (RuntimeException failed) {
                    if (running) {
                        log.warn("{}, next try in {}: {}", meanwhile, pause, failed.toString());
                        Thread.sleep(pause);
                        pause = doubled(pause);
                    }
                }
            }
        } catch (InterruptedException stopped) {
            log.debug("{} ends", name);
        }
    }

    private static Duration doubled(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
