package org.changkai.news.publication;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks, in every replica, for stories whose time has come. */
public class KeepSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeepSchedule.class);

    private final PublishStory publish;
    private final Supplier<Duration> lookEvery;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("schedule").factory());
    private volatile boolean running;

    public KeepSchedule(PublishStory publish, Supplier<Duration> lookEvery) {
        this.publish = publish;
        this.lookEvery = lookEvery;
    }

    @Override
    public void start() {
        running = true;
        clockwork.execute(this::look);
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            while (running && publish.publishDue()) {
                log.debug("A scheduled story was published");
            }
        } catch (RuntimeException failed) {
            log.warn("Scheduled stories wait for the next look: {}", failed.toString());
        }
        if (running) {
            var _ = clockwork.schedule(this::look, lookEvery.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
