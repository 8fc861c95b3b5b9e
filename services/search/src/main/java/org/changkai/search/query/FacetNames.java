package org.changkai.search.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Terms;

/** Gives areas, services, sections and series in facets the names that people know; kept for a minute. */
final class FacetNames {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** What makes the key of a value, by facet. */
    private static final Map<String, UnaryOperator<String>> NAMED = Map.of(
            "province", code -> Entry.key(EntryType.AREA, code),
            "city", code -> Entry.key(EntryType.AREA, code),
            "county", code -> Entry.key(EntryType.AREA, code),
            "township", code -> Entry.key(EntryType.AREA, code),
            "service", code -> Entry.key(EntryType.SERVICE, code),
            "section", code -> Terms.key("section", code),
            "series", code -> Terms.key("series", code));

    /** Those that no feed tells. */
    private static final Map<String, Map<String, Called>> SAID = Map.of(
            "type",
            Map.of(
                    "area", new Called("地区", "Area"),
                    "centre", new Called("服务中心", "Centre"),
                    "organization", new Called("组织", "Organization"),
                    "photo", new Called("照片", "Photo"),
                    "service", new Called("服务事项", "Service"),
                    "story", new Called("稿件", "Story")),
            "accessible",
            Accessibility.called());

    private final Entries entries;
    private final Terms terms;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH);

    /** What was looked for since a moment, by facet and value: the value itself where it has no name, for it comes back with every question. */
    private record Known(Instant since, Map<String, Map<String, String>> names) {

        Known(Instant since) {
            this(since, new ConcurrentHashMap<>());
        }

        Map<String, String> of(String facet) {
            return names.computeIfAbsent(facet, _ -> new ConcurrentHashMap<>());
        }
    }

    FacetNames(Entries entries, Terms terms, Clock clock) {
        this.entries = entries;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * The same with names.
     *
     * @param language in which kinds and features are named; feeds tell their names in one
     */
    Map<String, List<Found.Count>> named(Map<String, List<Found.Count>> facets, Locale language) {
        var now = clock.instant();
        if (known.since().plus(KEPT).isBefore(now)) {
            known = new Known(now);
        }
        var names = known;
        learn(facets, names);
        var named = new TreeMap<>(facets);
        NAMED.keySet().forEach(facet -> {
            var learnt = names.of(facet);
            named.computeIfPresent(facet, (same, counts) -> named(counts, value -> learnt.getOrDefault(value, value)));
        });
        SAID.forEach((facet, said) -> named.computeIfPresent(
                facet,
                (same, counts) -> named(counts, value -> {
                    var called = said.get(value);
                    return called == null ? value : called.in(language);
                })));
        return named;
    }

    private static List<Found.Count> named(List<Found.Count> counts, UnaryOperator<String> name) {
        return counts.stream()
                .map(count -> new Found.Count(count.value(), name.apply(count.value()), count.count()))
                .toList();
    }

    private void learn(Map<String, List<Found.Count>> facets, Known names) {
        var unknown = new LinkedHashMap<String, Unnamed>();
        NAMED.forEach((facet, key) -> facets.getOrDefault(facet, List.of()).forEach(count -> {
            if (!names.of(facet).containsKey(count.value())) {
                unknown.put(key.apply(count.value()), new Unnamed(facet, count.value()));
            }
        }));
        if (!unknown.isEmpty()) {
            var found = new HashMap<>(entries.titles(unknown.keySet()));
            found.putAll(terms.names(unknown.keySet()));
            unknown.forEach(
                    (key, value) -> names.of(value.facet()).put(value.value(), found.getOrDefault(key, value.value())));
        }
    }

    private record Unnamed(String facet, String value) {}
}
