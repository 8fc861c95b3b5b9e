package org.changkai.news.publication;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks, in every replica, for stories whose time has come. */
public class KeepSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeepSchedule.class);

    private final PublishStory publish;
    private final Supplier<Duration> lookEvery;
    private @Nullable ScheduledExecutorService clockwork;
    private volatile boolean running;

    public KeepSchedule(PublishStory publish, Supplier<Duration> lookEvery) {
        this.publish = publish;
        this.lookEvery = lookEvery;
    }

    @Override
    public synchronized void start() {
        running = true;
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("schedule").factory());
        clockwork = fresh;
        fresh.execute(() -> look(fresh));
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (clockwork != null) {
            clockwork.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look(ScheduledExecutorService clockwork) {
        try {
            while (running && publish.publishDue()) {
                log.debug("A scheduled story was published");
            }
        } catch (RuntimeException failed) {
            log.warn("Scheduled stories wait for the next look: {}", failed.toString());
        }
        if (!clockwork.isShutdown()) {
            var _ = clockwork.schedule(() -> look(clockwork), lookEvery.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
