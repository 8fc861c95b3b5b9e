package org.changkai.search.dictionary;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.changkai.search.index.Doubt;
import org.changkai.search.index.Edition;
import org.changkai.search.index.Editions;
import org.changkai.search.index.IndexWrites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings new names and terms to the engine while it runs, and takes away what is gone. Then the documents that carry
 * such a word are indexed again, and no others. Where the engine has lost its dictionary, it gets it again.
 */
final class RenewDictionary implements BackgroundWork.Step {

    private static final Logger log = LoggerFactory.getLogger(RenewDictionary.class);

    private final Vocabulary vocabulary;
    private final EngineDictionary engine;
    private final Entries entries;
    private final Editions editions;
    private final IndexWrites writes;
    private final Supplier<SearchSettings> settings;
    private final Doubt doubt = new Doubt();

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
    public Duration run() {
        vocabulary.renew(doubt.arises() && engine.version() != vocabulary.version(), this::bring);
        doubt.ends();
        return settings.get().lookEvery();
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
