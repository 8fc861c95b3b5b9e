package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list of the newsroom.
 *
 * @param open the rounds that come next
 * @param waiting whether it waits for the caller
 * @param returned why it is back at its author; null if it is not
 */
public record Line(
        String id,
        String slug,
        int version,
        String state,
        String headline,
        String section,
        List<String> open,
        boolean waiting,
        Draft.@Nullable Returned returned,
        @Nullable Instant savedAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt) {

    /** Stories, the last saved first, and where the list goes on. */
    public record Lines(List<Line> items, @Nullable String next) {}
}
