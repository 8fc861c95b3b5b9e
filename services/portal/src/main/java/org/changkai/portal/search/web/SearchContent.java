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

    /** By which the findings may be narrowed further: facets with more than one value, without the kind. */
    public List<String> choices(Findings found) {
        return Narrowed.FACETS.keySet().stream()
                .filter(facet -> asked.by(facet).isEmpty()
                        && found.facets().getOrDefault(facet, List.of()).size() > 1)
                .toList();
    }

    /** The most frequent values of a facet. */
    public List<Findings.Value> values(Findings found, String facet) {
        return found.facets().getOrDefault(facet, List.of()).stream()
                .limit(VALUES)
                .toList();
    }

    /** What people call the value by which the findings are narrowed, as search knows it; else the value. */
    public String name(Findings found, String facet) {
        return found.facets().getOrDefault(facet, List.of()).stream()
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
