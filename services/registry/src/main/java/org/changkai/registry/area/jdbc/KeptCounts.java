package org.changkai.registry.area.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.registry.area.AreaEdition.Changes;
import org.jspecify.annotations.Nullable;

/**
 * What files changed, as it was last counted: to count compares two days, for each of twenty files of a page. Every change of an
 * area or of a link writes a line of the history, one after another under the lock of imports; while the newest line is the
 * same, so are the counts.
 */
final class KeptCounts {

    private static final int MOST = 10_000;

    private final Map<Asked, Changes> kept = new HashMap<>();
    private long newest;

    /**
     * What is counted.
     *
     * @param under the code below which is counted; null for all
     */
    record Asked(long file, @Nullable String under) {}

    /** @param line the newest line of the history of areas, read before it is counted */
    Changes of(long line, Asked asked, Supplier<Changes> count) {
        var known = known(line, asked);
        if (known != null) {
            return known;
        }
        var counted = count.get();
        keep(line, asked, counted);
        return counted;
    }

    private synchronized @Nullable Changes known(long line, Asked asked) {
        if (line > newest) {
            kept.clear();
            newest = line;
        }
        return line == newest ? kept.get(asked) : null;
    }

    private synchronized void keep(long line, Asked asked, Changes counted) {
        if (line == newest && kept.size() < MOST) {
            kept.put(asked, counted);
        }
    }
}
