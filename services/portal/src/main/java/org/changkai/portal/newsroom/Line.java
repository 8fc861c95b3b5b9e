package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story in a list of the newsroom. */
public record Line(
        String id,
        String slug,
        int version,
        String state,
        String headline,
        String section,
        @Nullable Instant savedAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt) {

    /** Stories, the last saved first, and where the list goes on. */
    public record Lines(List<Line> items, @Nullable String next) {}
}
