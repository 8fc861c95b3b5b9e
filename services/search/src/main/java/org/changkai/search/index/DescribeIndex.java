package org.changkai.search.index;

import java.util.List;
import org.changkai.search.entry.Entries;
import org.jspecify.annotations.Nullable;

/** Says how the index stands. */
public final class DescribeIndex {

    private final Entries entries;
    private final PendingEntries pending;
    private final Editions editions;
    private final Indexes indexes;

    DescribeIndex(Entries entries, PendingEntries pending, Editions editions, Indexes indexes) {
        this.entries = entries;
        this.pending = pending;
        this.editions = editions;
        this.indexes = indexes;
    }

    /**
     * How the index stands.
     *
     * @param reachable whether the search engine answers
     * @param entries what can be found
     * @param documents in the live index; null if there is none or it does not answer
     * @param pending entries that wait for the index
     * @param lagSeconds how long the oldest of them has been waiting
     * @param refused entries that the engine would not take
     */
    public record State(
            boolean reachable,
            int mapping,
            long entries,
            @Nullable Long documents,
            long pending,
            @Nullable Long lagSeconds,
            long refused,
            List<Edition> editions) {}

    public State state() {
        var live = editions.live();
        Long documents = null;
        var reachable = true;
        try {
            documents = live == null ? null : (Long) indexes.count(live.name());
            indexes.exists(live == null ? "changkai-search" : live.name());
        } catch (EngineAwayException away) {
            reachable = false;
        }
        return new State(
                reachable,
                indexes.mapping(),
                entries.count(),
                documents,
                pending.count(),
                pending.oldestSeconds(),
                pending.refused(),
                editions.all());
    }
}
