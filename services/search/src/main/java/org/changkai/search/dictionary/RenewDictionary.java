package org.changkai.search.dictionary;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.changkai.search.index.Edition;
import org.changkai.search.index.Editions;
import org.changkai.search.index.IndexWrites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings new names and terms to the engine while it runs, and takes away what is gone. Then the documents that carry
 * such a word are indexed again, and no others. Where the engine has lost its dictionary, it gets it again.
 */
public final class RenewDictionary implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RenewDictionary.class);
    private static final Duration SURE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Vocabulary vocabulary;
    private final EngineDictionary engine;
    private final Entries entries;
    private final Editions editions;
    private final IndexWrites writes;
    private final Supplier<SearchSettings> settings;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    RenewDictionary(
            Vocabulary vocabulary,
            EngineDictionary engine,
            Entries entries,
            Editions editions,
            IndexWrites writes,
            Supplier<SearchSettings> settings) {
        this.vocabulary = vocabulary;
        this.engine = engine;
        this.entries = entries;
        this.editions = editions;
        this.writes = writes;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("renew-dictionary").start(this::run);
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
        var sureUntil = System.nanoTime();
        while (running) {
            try {
                var look = System.nanoTime() - sureUntil >= 0;
                vocabulary.renew(look && engine.version() != vocabulary.version(), this::bring);
                if (look) {
                    sureUntil = System.nanoTime() + SURE.toNanos();
                }
                Thread.sleep(settings.get().lookEvery());
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (!running) {
                    return;
                }
                sureUntil = System.nanoTime();
                log.warn("The dictionary is not renewed for the moment: {}", failed.toString());
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private void bring(long version, WordList before, WordList now) {
        engine.bring(version, now);
        var changed = now.difference(before);
        writes.awaitOthers();
        var names = editions.all().stream()
                .filter(edition -> edition.state() == Edition.State.LIVE || edition.state() == Edition.State.BUILDING)
                .map(Edition::name)
                .toList();
        if (!names.isEmpty() && !changed.isEmpty()) {
            engine.carrying(names, List.copyOf(changed), entries::indexAgain);
        }
        log.info(
                "Dictionary {}: {} words, {} of them changed",
                version,
                now.words().size(),
                changed.size());
    }
}
