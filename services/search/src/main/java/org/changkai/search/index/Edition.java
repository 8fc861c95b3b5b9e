package org.changkai.search.index;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One index, from its building to its end.
 *
 * @param copied entries so far
 * @param total entries there were when it began
 */
public record Edition(
        String name,
        int mapping,
        State state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        long copied,
        long total,
        @Nullable String failure) {

    /** BUILDING and LIVE ones receive every change. */
    public enum State {
        BUILDING,
        LIVE,
        RETIRED,
        FAILED
    }
}
