package org.changkai.search.index;

import java.time.Duration;
import java.util.function.Supplier;
import org.changkai.search.SearchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index equal to the entries for as long as the service runs. While the engine is away the entries wait; when
 * it is back and lacks the index, or has one of another mapping, a new one is built.
 */
public final class KeepIndex implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeepIndex.class);
    private static final Duration SURE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final PendingEntries pending;
    private final Indexes indexes;
    private final RebuildIndex rebuild;
    private final IndexBell bell;
    private final Supplier<SearchSettings> settings;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    KeepIndex(
            PendingEntries pending,
            Indexes indexes,
            RebuildIndex rebuild,
            IndexBell bell,
            Supplier<SearchSettings> settings) {
        this.pending = pending;
        this.indexes = indexes;
        this.rebuild = rebuild;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("keep-index").start(this::run);
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
        var pause = Duration.ZERO;
        var sureUntil = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() - sureUntil >= 0) {
                    indexes.awaitDictionary();
                    rebuild.ifNeeded();
                    sureUntil = System.nanoTime() + SURE.toNanos();
                }
                var batch = settings.get().batch();
                if (pending.drain(batch, indexes::write) < batch) {
                    bell.await(settings.get().lookEvery());
                }
                pause = Duration.ZERO;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (!running) {
                    return;
                }
                sureUntil = System.nanoTime();
                pause = pause.plusMillis(200).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.plusMillis(200);
                log.warn("The index is not kept for the moment, next try in {}: {}", pause, failed.toString());
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }
}
