package org.changkai.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param corrected what was probably meant, if that is not what was typed
 * @param degraded a plain answer, because the search engine is away
 * @param next where the reader may go on; null at the end
 */
public record Answer(
        List<Hit> items,
        long total,
        Map<String, List<Found.Count>> facets,
        @Nullable String corrected,
        boolean degraded,
        @Nullable Place next) {

    Answer with(Map<String, List<Found.Count>> otherFacets) {
        return new Answer(items, total, otherFacets, corrected, degraded, next);
    }
}
