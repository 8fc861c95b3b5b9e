package org.changkai.search.index;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a new index beside the live one and swaps. From the moment it is noted every change goes to both; the copying
 * carries the entries' revisions, so that it never overwrites what is newer. If it fails the old one goes on serving.
 */
public final class RebuildIndex {

    private static final Logger log = LoggerFactory.getLogger(RebuildIndex.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Entries entries;
    private final Editions editions;
    private final Indexes indexes;
    private final Clock clock;
    private final Supplier<SearchSettings> settings;

    RebuildIndex(Entries entries, Editions editions, Indexes indexes, Clock clock, Supplier<SearchSettings> settings) {
        this.entries = entries;
        this.editions = editions;
        this.indexes = indexes;
        this.clock = clock;
        this.settings = settings;
    }

    /** Begins; the name of the new index, or null if one is being built already. */
    public @Nullable String start() {
        var name = "changkai-search-v" + indexes.mapping() + "-" + STAMP.format(clock.instant());
        indexes.create(name);
        if (!editions.begin(name, indexes.mapping(), entries.count())) {
            indexes.drop(name);
            return null;
        }
        Thread.ofVirtual().name("rebuild-index").start(() -> build(name));
        return name;
    }

    /** Begins if no index serves, or one that the engine has lost or that another mapping made. */
    void ifNeeded() {
        var live = editions.live();
        if (live != null && !indexes.exists(live.name())) {
            log.warn("The index {} is gone", live.name());
            editions.lost(live.name());
            live = null;
        }
        var building = editions.all().stream().anyMatch(edition -> edition.state() == Edition.State.BUILDING);
        if (!building && (live == null || live.mapping() != indexes.mapping())) {
            start();
        }
    }

    private void build(String name) {
        try {
            var key = "";
            var copied = 0L;
            var batch = settings.get().batch();
            while (true) {
                var some = entries.after(key, batch);
                if (some.isEmpty()) {
                    break;
                }
                var refused = indexes.write(List.of(name), some);
                if (!refused.isEmpty()) {
                    log.warn(
                            "{} entries were refused, the first: {}",
                            refused.size(),
                            refused.entrySet().iterator().next());
                }
                key = some.getLast().key();
                copied += some.size();
                editions.progress(name, copied);
            }
            indexes.refresh(name);
            indexes.serve(name);
            editions.makeLive(name);
            log.info("The index {} with {} entries serves", name, copied);
            dropOld();
        } catch (RuntimeException failed) {
            log.warn("Building {} failed, what served before goes on: {}", name, failed.toString());
            editions.fail(name, failed.toString());
        }
    }

    private void dropOld() {
        for (var edition : editions.all()) {
            var old = edition.state() == Edition.State.RETIRED || edition.state() == Edition.State.FAILED;
            if (old && indexes.exists(edition.name())) {
                indexes.drop(edition.name());
            }
        }
    }
}
