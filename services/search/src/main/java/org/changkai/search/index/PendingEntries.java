package org.changkai.search.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.changkai.search.entry.Entries.Revised;
import org.jspecify.annotations.Nullable;

/** Entries whose documents are not yet theirs. */
public interface PendingEntries {

    /**
     * Takes some; one replica at a time, the others wait for their turn. What is not named in the answer is done, unless it has
     * changed once more meanwhile. Half of them are those with the highest rank, and of these the latest; the other half has
     * waited longest, whatever it is: so nothing has to wait for everything before it, and nothing waits for ever.
     *
     * @param write gets the names of the indexes to write to and the entries; answers with reasons of refusal by key
     * @return how many were taken
     */
    int drain(int limit, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write);

    /** As {@link #drain}, but takes only what somebody has changed, the latest first, and leaves what came with many others. */
    int drainFew(int limit, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write);

    long count();

    /** Seconds since the oldest has been waiting; null if none is. */
    @Nullable
    Long oldestSeconds();

    long refused();
}
