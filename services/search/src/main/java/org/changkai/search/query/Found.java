package org.changkai.search.query;

import java.util.List;
import java.util.Map;

/**
 * What one pass found.
 *
 * @param facets per field the values and how many hits have them, most frequent first
 */
public record Found(List<Hit> hits, long total, Map<String, List<Count>> facets) {

    /** How many hits have a value; its name is for people. */
    public record Count(String value, String name, long count) {}

    public Found {
        hits = List.copyOf(hits);
    }
}
