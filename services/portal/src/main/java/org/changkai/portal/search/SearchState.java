package org.changkai.portal.search;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How search stands: its index and the feeds it follows. */
public record SearchState(Index index, List<Feed> feeds) {

    /**
     * The index.
     *
     * @param entries what can be found
     * @param documents in the live index; null if there is none
     * @param pending entries that wait for the index
     * @param lagSeconds how long the oldest of them has been waiting
     * @param refused entries that the engine would not take
     */
    public record Index(
            boolean reachable,
            int mapping,
            long entries,
            @Nullable Long documents,
            long pending,
            @Nullable Long lagSeconds,
            long refused,
            List<Edition> editions) {}

    /** One index from its building to its end. */
    public record Edition(
            String name,
            String state,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            long copied,
            long total,
            String failure) {

        /** How much of it is done, in percent. */
        public long percent() {
            return total == 0 ? 100 : Math.min(100, copied * 100 / total);
        }
    }

    /**
     * A feed.
     *
     * @param lagMillis how long search has been behind it
     */
    public record Feed(String source, @Nullable OffsetDateTime readAt, long lagMillis) {}
}
