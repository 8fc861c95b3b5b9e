package org.changkai.portal.search.web;

import java.util.List;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.search.Findings;
import org.changkai.portal.search.Narrowed;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param findings null if nothing was asked
 */
public record SearchContent(Narrowed asked, @Nullable Reply<Findings> findings) {

    /** The kinds one can look for, beside all. */
    public static final List<String> TYPES = List.of("centre", "story", "service", "organization", "area", "photo");

    private static final int VALUES = 8;
    private static final String AREA = "area";

    /** The facets of areas, from the largest down. */
    private static final List<String> LEVELS = List.of("province", "city", "county", "township");

    /** By which the findings may be narrowed further: facets with more than one value, without the kind. */
    public List<String> choices(Findings found) {
        return Narrowed.FACETS.keySet().stream()
                .filter(facet -> (facet.equals(AREA) || asked.by(facet).isEmpty())
                        && values(found, facet).size() > 1)
                .toList();
    }

    /** The most frequent values of a facet; of areas those into which the findings part first. */
    public List<Findings.Value> values(Findings found, String facet) {
        var values = facet.equals(AREA) ? parts(found) : found.facets().getOrDefault(facet, List.of());
        return values.stream().limit(VALUES).toList();
    }

    private List<Findings.Value> parts(Findings found) {
        var within = stem(asked.by(AREA));
        return LEVELS.stream()
                .map(level -> found.facets().getOrDefault(level, List.of()).stream()
                        .filter(value -> value.value().startsWith(within)
                                && !value.value().equals(asked.by(AREA)))
                        .toList())
                .filter(values -> values.size() > 1)
                .findFirst()
                .orElse(List.of());
    }

    /** The digits that everything in an area shares. */
    private static String stem(String code) {
        for (var digits : new int[] {2, 4, 6, 9}) {
            if (code.length() > digits && code.substring(digits).matches("0+")) {
                return code.substring(0, digits);
            }
        }
        return code;
    }

    /** What people call the value by which the findings are narrowed, as search knows it; else the value. */
    public String name(Findings found, String facet) {
        return (facet.equals(AREA) ? LEVELS : List.of(facet))
                .stream()
                        .flatMap(one -> found.facets().getOrDefault(one, List.of()).stream())
                        .filter(value -> value.value().equals(asked.by(facet)))
                        .map(Findings.Value::name)
                        .findFirst()
                        .orElse(asked.by(facet));
    }

    /** How many findings are of a kind; null if it is not known. */
    public @Nullable Long count(Findings found, String kind) {
        return found.facets().getOrDefault("type", List.of()).stream()
                .filter(value -> value.value().equals(kind))
                .map(Findings.Value::count)
                .findFirst()
                .orElse(null);
    }

    /** Where a finding leads; empty if it has no page. */
    public String address(Findings.Finding finding) {
        return switch (finding.type()) {
            case "centre" -> "/centres/" + finding.id();
            case "area" -> "/places/" + finding.id();
            case "service" -> "/circle?service=" + finding.id();
            case "story" -> finding.url().startsWith("/news/") ? finding.url() : "";
            case "organization" -> "/organizations/" + finding.id();
            case "photo" -> "/photos/" + finding.id();
            default -> "";
        };
    }
}
