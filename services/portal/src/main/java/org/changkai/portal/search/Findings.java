package org.changkai.portal.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What search found.
 *
 * @param total how many there are
 * @param facets counts by facet and value
 * @param corrected what was searched instead; empty if nothing was corrected
 * @param degraded whether search answered from its plain table
 */
public record Findings(
        List<Finding> items,
        long total,
        Map<String, Object> facets,
        String corrected,
        boolean degraded,
        @Nullable String next) {

    /**
     * One of them.
     *
     * @param type centre, service, organization, area, story or photo
     * @param highlight the title as HTML, what matched in {@code <mark>}
     * @param snippet from the text as HTML, what matched in {@code <mark>}; empty if there is none
     * @param place the areas it lies in; empty if it lies nowhere
     */
    public record Finding(
            String type, String id, String title, String highlight, String snippet, String place, String url) {

        /** The title; where search marked nothing, plain. */
        public List<Highlight.Piece> heading() {
            return highlight.isEmpty() ? List.of(new Highlight.Piece(title, false)) : Highlight.pieces(highlight);
        }

        /** A passage of the text. */
        public List<Highlight.Piece> passage() {
            return Highlight.pieces(snippet);
        }
    }
}
