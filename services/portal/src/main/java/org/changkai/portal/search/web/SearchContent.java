package org.changkai.portal.search.web;

import java.util.List;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.search.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param type the kind that is looked for; empty for all
 * @param findings null if nothing was asked
 */
public record SearchContent(
        String words, String type, @Nullable Reply<Findings> findings) {

    /** The kinds one can look for, beside all. */
    public static final List<String> TYPES = List.of("centre", "story", "service", "organization", "area", "photo");

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
