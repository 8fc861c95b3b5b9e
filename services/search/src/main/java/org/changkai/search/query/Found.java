package org.changkai.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one pass found.
 *
 * @param facets per facet the values and how many hits have them, most frequent first
 * @param corrected what was probably meant, if that is not what was typed
 */
public record Found(
        List<Hit> hits,
        long total,
        Map<String, List<Count>> facets,
        @Nullable String corrected) {

    /** The answer of a pass that found nothing. */
    public static final Found NOTHING = new Found(List.of(), 0, Map.of());

    /** How many hits have a value; its name is for people. */
    public record Count(String value, String name, long count) {}

    public Found {
        hits = List.copyOf(hits);
    }

    public Found(List<Hit> hits, long total, Map<String, List<Count>> facets) {
        this(hits, total, facets, null);
    }
}
