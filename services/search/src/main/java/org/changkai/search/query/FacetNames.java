package org.changkai.search.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
    private volatile Known known = new Known(Instant.EPOCH);

    /** What was looked for since a moment: names by key; empty where there is none, for it comes back with every question. */
    private record Known(Instant since, Map<String, String> names) {

        Known(Instant since) {
            this(since, new ConcurrentHashMap<>());
        }

        String name(String key, String value) {
            var name = names.getOrDefault(key, "");
            return name.isEmpty() ? value : name;
        }
    }

    FacetNames(Entries entries, Terms terms, Clock clock) {
        this.entries = entries;
        this.terms = terms;
        this.clock = clock;
    }

    Map<String, List<Found.Count>> named(Map<String, List<Found.Count>> facets) {
        var now = clock.instant();
        if (known.since().plus(KEPT).isBefore(now)) {
            known = new Known(now);
        }
        var names = known;
        learn(facets, names.names());
        var named = new TreeMap<>(facets);
        NAMED.forEach((facet, key) -> named.computeIfPresent(
                facet,
                (same, counts) -> counts.stream()
                        .map(count -> new Found.Count(
                                count.value(), names.name(key.apply(count.value()), count.value()), count.count()))
                        .toList()));
        return named;
    }

    private void learn(Map<String, List<Found.Count>> facets, Map<String, String> names) {
        var unknown = new LinkedHashSet<String>();
        NAMED.forEach((facet, key) ->
                facets.getOrDefault(facet, List.of()).forEach(count -> unknown.add(key.apply(count.value()))));
        unknown.removeAll(names.keySet());
        if (!unknown.isEmpty()) {
            var found = new HashMap<>(entries.titles(unknown));
            found.putAll(terms.names(unknown));
            unknown.forEach(key -> names.put(key, found.getOrDefault(key, "")));
        }
    }
}
