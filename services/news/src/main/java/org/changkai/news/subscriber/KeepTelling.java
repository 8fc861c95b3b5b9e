package org.changkai.news.subscriber;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks, in every replica, for subscribers that are due. */
public class KeepTelling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeepTelling.class);

    private final TellSubscribers tell;
    private final Supplier<Duration> lookEvery;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    public KeepTelling(TellSubscribers tell, Supplier<Duration> lookEvery) {
        this.tell = tell;
        this.lookEvery = lookEvery;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("tell-subscribers").start(this::run);
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

    private void run() {
        while (running) {
            var told = false;
            try {
                told = tell.tellOne();
            } catch (RuntimeException failed) {
                log.warn("Subscribers wait for the next look: {}", failed.toString());
            }
            if (!told && !pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(lookEvery.get().toMillis());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
