package org.changkai.news.photo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does, in every replica, what can wait: one piece of work after the other until none is left. */
public final class PhotoShift implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PhotoShift.class);

    private final BooleanSupplier work;
    private final Supplier<Duration> lookEvery;
    private @Nullable ScheduledExecutorService clockwork;
    private volatile boolean running;

    /** @param work does one piece; false if there was none */
    public PhotoShift(BooleanSupplier work, Supplier<Duration> lookEvery) {
        this.work = work;
        this.lookEvery = lookEvery;
    }

    @Override
    public synchronized void start() {
        running = true;
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("photos").factory());
        clockwork = fresh;
        fresh.execute(() -> look(fresh));
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (clockwork != null) {
            clockwork.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look(ScheduledExecutorService clockwork) {
        try {
            while (running && work.getAsBoolean()) {
                log.debug("A piece of work is done");
            }
        } catch (RuntimeException failed) {
            log.warn("Work on photos waits for the next look: {}", failed.toString());
        }
        if (!clockwork.isShutdown()) {
            var _ = clockwork.schedule(() -> look(clockwork), lookEvery.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
