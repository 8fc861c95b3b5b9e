package org.changkai.search.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;

/** Gives counties and services in facets the names that people know; kept for a minute. */
final class FacetNames {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Map<String, EntryType> NAMED = Map.of("county", EntryType.AREA, "service", EntryType.SERVICE);

    private final Entries entries;
    private final Clock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private volatile Instant since = Instant.EPOCH;

    FacetNames(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    Map<String, List<Found.Count>> named(Map<String, List<Found.Count>> facets) {
        var now = clock.instant();
        if (since.plus(KEPT).isBefore(now)) {
            known.clear();
            since = now;
        }
        learn(facets);
        var named = new TreeMap<>(facets);
        NAMED.forEach((facet, type) -> named.computeIfPresent(
                facet,
                (same, counts) -> counts.stream()
                        .map(count -> new Found.Count(
                                count.value(),
                                known.getOrDefault(Entry.key(type, count.value()), count.value()),
                                count.count()))
                        .toList()));
        return named;
    }

    private void learn(Map<String, List<Found.Count>> facets) {
        var unknown = new LinkedHashSet<String>();
        NAMED.forEach((facet, type) ->
                facets.getOrDefault(facet, List.of()).forEach(count -> unknown.add(Entry.key(type, count.value()))));
        unknown.removeAll(known.keySet());
        known.putAll(entries.titles(unknown));
    }
}
