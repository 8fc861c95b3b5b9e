package org.changkai.registry.coverage.jdbc;

import java.time.Duration;
import org.changkai.registry.coverage.RecordCoverage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks from time to time whether today's coverage has been written down. Not at once: after a start the streets are being
 * read, and estimates are not what should stay. Two replicas that do it at the same time write the same.
 */
final class KeepCoverage implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeepCoverage.class);
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final RecordCoverage record;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    KeepCoverage(RecordCoverage record) {
        this.record = record;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("coverage").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(LOOK);
                record.unlessDone();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                log.warn("Today's coverage could not be written down, later again: {}", failed.toString());
            }
        }
    }
}
