package org.changkai.search.index;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the feeds have been followed. */
public interface FeedPositions {

    /** Where one feed stands. */
    record Position(String source, String cursor, @Nullable OffsetDateTime readAt) {}

    List<Position> all();

    /** Reads every feed again from its beginning. */
    void replay();
}
