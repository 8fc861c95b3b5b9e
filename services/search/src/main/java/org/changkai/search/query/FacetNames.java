package org.changkai.search.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Terms;

/** Gives counties, services, sections and series in facets the names that people know; kept for a minute. */
final class FacetNames {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What makes the key of a value, by facet. */
    private static final Map<String, UnaryOperator<String>> NAMED = Map.of(
            "county", code -> Entry.key(EntryType.AREA, code),
            "service", code -> Entry.key(EntryType.SERVICE, code),
            "section", code -> Terms.key("section", code),
            "series", code -> Terms.key("series", code));

    private final Entries entries;
    private final Terms terms;
    private final Clock clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private volatile Instant since = Instant.EPOCH;

    FacetNames(Entries entries, Terms terms, Clock clock) {
        this.entries = entries;
        this.terms = terms;
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
        NAMED.forEach((facet, key) -> named.computeIfPresent(
                facet,
                (same, counts) -> counts.stream()
                        .map(count -> new Found.Count(
                                count.value(),
                                known.getOrDefault(key.apply(count.value()), count.value()),
                                count.count()))
                        .toList()));
        return named;
    }

    private void learn(Map<String, List<Found.Count>> facets) {
        var unknown = new LinkedHashSet<String>();
        NAMED.forEach((facet, key) ->
                facets.getOrDefault(facet, List.of()).forEach(count -> unknown.add(key.apply(count.value()))));
        unknown.removeAll(known.keySet());
        known.putAll(entries.titles(unknown));
        known.putAll(terms.names(unknown));
    }
}
