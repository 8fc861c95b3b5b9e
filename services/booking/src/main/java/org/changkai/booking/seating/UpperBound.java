package org.changkai.booking.seating;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.seating.Hall.Demand;

/**
 * How many more fit at best: at each moment no set of pools can hold more visits than it has places (Hall's condition).
 * Exact where visits could be interrupted, else a bound that saves nearly all searches.
 */
final class UpperBound {

    /** Beyond this many pools only the sets that the demands themselves name are looked at. */
    private static final int ALL_SETS = 6;

    private final int[] places;
    private final List<Demand> seated;
    private final int[] starts;
    private final Map<Integer, int[]> spare = new HashMap<>();

    UpperBound(int[] places, List<Demand> seated) {
        this.places = places;
        this.seated = seated;
        this.starts = seated.stream().mapToInt(Demand::from).distinct().toArray();
    }

    int of(Demand demand) {
        var least = spareAt(demand.from(), demand.pools());
        var spares = spare.computeIfAbsent(demand.pools(), this::spareAtStarts);
        for (var i = 0; i < starts.length; i++) {
            if (starts[i] > demand.from() && starts[i] < demand.to()) {
                least = Math.min(least, spares[i]);
            }
        }
        return Math.max(0, least);
    }

    private int[] spareAtStarts(int mask) {
        var spares = new int[starts.length];
        for (var i = 0; i < starts.length; i++) {
            spares[i] = spareAt(starts[i], mask);
        }
        return spares;
    }

    /** The tightest set of pools that contains the mask's, at one moment. */
    private int spareAt(int minute, int mask) {
        if (places.length > ALL_SETS) {
            return spareWithin(minute, mask);
        }
        var all = (1 << places.length) - 1;
        var others = all & ~mask;
        var least = Integer.MAX_VALUE;
        for (var more = others; ; more = (more - 1) & others) {
            least = Math.min(least, spareWithin(minute, mask | more));
            if (more == 0) {
                return least;
            }
        }
    }

    private int spareWithin(int minute, int set) {
        var free = 0;
        for (var p = 0; p < places.length; p++) {
            free += (set >> p & 1) * places[p];
        }
        for (var demand : seated) {
            if (demand.from() > minute) {
                break;
            }
            if (demand.to() > minute && (demand.pools() & ~set) == 0) {
                free--;
            }
        }
        return free;
    }
}
