package org.changkai.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
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

    /** A question that has begun on the old index is still to be answered from it. */
    private static final Duration STILL_READ = Duration.ofMinutes(1);

    private final Entries entries;
    private final Editions editions;
    private final Indexes indexes;
    private final IndexWrites writes;
    private final Clock clock;
    private final Supplier<SearchSettings> settings;

    RebuildIndex(
            Entries entries,
            Editions editions,
            Indexes indexes,
            IndexWrites writes,
            Clock clock,
            Supplier<SearchSettings> settings) {
        this.entries = entries;
        this.editions = editions;
        this.indexes = indexes;
        this.writes = writes;
        this.clock = clock;
        this.settings = settings;
    }

    /** Begins; the name of the new index, or null if one is being built already. */
    public @Nullable String start() {
        var name = "changkai-search-v" + indexes.mapping() + "-" + STAMP.format(clock.instant());
        editions.giveUpDead();
        indexes.create(name);
        if (!editions.begin(name, indexes.mapping(), entries.count())) {
            indexes.drop(name);
            return null;
        }
        Thread.ofVirtual().name("rebuild-index").start(() -> build(name));
        return name;
    }

    /**
     * Begins if no index serves, or one that the engine has lost or that an older mapping made. During a rolling update
     * the older replicas are content with the newer mapping.
     */
    void ifNeeded() {
        var live = editions.live();
        if (live != null && !indexes.exists(live.name())) {
            log.warn("The index {} is gone", live.name());
            editions.lost(live.name());
            live = null;
        }
        editions.confirmLive(indexes::serve);
        editions.giveUpDead();
        dropOld();
        var building = editions.all().stream().anyMatch(edition -> edition.state() == Edition.State.BUILDING);
        if (!building && (live == null || live.mapping() < indexes.mapping())) {
            start();
        }
    }

    private void build(String name) {
        try {
            var copied = copy(name);
            indexes.refresh(name);
            if (editions.makeLive(name, indexes::serve)) {
                log.info("The index {} with {} entries serves", name, copied);
            } else {
                log.warn("Building {} took so long that it was given up; what served before goes on", name);
            }
        } catch (RuntimeException failed) {
            log.warn("Building {} failed, what served before goes on: {}", name, failed.toString());
            editions.fail(name, failed.toString());
        }
    }

    private long copy(String name) {
        var copied = 0L;
        for (var key = ""; ; ) {
            var some = entries.after(key, settings.get().batch());
            if (some.isEmpty()) {
                return copied;
            }
            var refused = write(name, some);
            if (!refused.isEmpty()) {
                log.warn(
                        "{} entries were refused, among them {}",
                        refused.size(),
                        refused.keySet().iterator().next());
            }
            key = some.getLast().key();
            copied += some.size();
            editions.progress(name, copied);
        }
    }

    private Map<String, String> write(String name, List<Entries.Revised> some) {
        var refused = new AtomicReference<Map<String, String>>(Map.of());
        writes.write(() -> refused.set(indexes.write(List.of(name), some, false)));
        return refused.get();
    }

    private void dropOld() {
        var stillRead = clock.instant().minus(STILL_READ);
        for (var edition : editions.all()) {
            var finished = edition.finishedAt();
            var old = edition.state() == Edition.State.FAILED
                    || (edition.state() == Edition.State.RETIRED
                            && finished != null
                            && finished.toInstant().isBefore(stillRead));
            if (old && indexes.exists(edition.name())) {
                indexes.drop(edition.name());
            }
        }
    }
}
