package org.changkai.search.index;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the feeds have been followed. */
public interface FeedPositions {

    /**
     * Where one feed stands.
     *
     * @param lagMillis how long this replica has been behind it
     */
    record Position(String source, String cursor, @Nullable OffsetDateTime readAt, long lagMillis) {}

    List<Position> all();

    /** Reads every feed again from its beginning. */
    void replay();
}
