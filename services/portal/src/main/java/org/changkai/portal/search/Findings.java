package org.changkai.portal.search;

import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.MONGOLIAN;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What search found.
 *
 * @param total how many there are
 * @param facets by facet the values that the findings have, the most frequent first
 * @param corrected what was searched instead; empty if nothing was corrected
 * @param degraded whether search answered from its plain table
 */
public record Findings(
        List<Finding> items,
        long total,
        Map<String, List<Value>> facets,
        String corrected,
        boolean degraded,
        @Nullable String next) {

    /** A value of a facet, what people call it, and how many findings have it. */
    public record Value(String value, String name, long count) {}

    /**
     * One of them.
     *
     * @param type centre, service, organization, area, story or photo
     * @param highlight the title as HTML, what matched in {@code <mark>}
     * @param knownAs a former name, or one in another script, that was found, as HTML; empty if it was the title
     * @param snippet from the text as HTML, what matched in {@code <mark>}; empty if there is none
     * @param place the areas it lies in; empty if it lies nowhere
     * @param distance metres as the crow flies from where the reader is; null if either is not known
     */
    public record Finding(
            String type,
            String id,
            String title,
            String highlight,
            String knownAs,
            String snippet,
            String place,
            String url,
            @Nullable Double distance) {

        /** The title; where search marked nothing, plain. */
        public List<Highlight.Piece> heading() {
            return highlight.isEmpty() ? List.of(new Highlight.Piece(title, false)) : Highlight.pieces(highlight);
        }

        /** The other name that was found. */
        public List<Highlight.Piece> otherName() {
            return Highlight.pieces(knownAs);
        }

        /** The language tag of the other name, null for Chinese. */
        public @Nullable String otherLanguage() {
            return knownAs.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == MONGOLIAN)
                    ? "mn-Mong"
                    : knownAs.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == CYRILLIC)
                            ? "mn-Cyrl"
                            : null;
        }

        /** A passage of the text. */
        public List<Highlight.Piece> passage() {
            return Highlight.pieces(snippet);
        }
    }
}
