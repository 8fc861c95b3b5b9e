package org.changkai.booking.seating;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.changkai.booking.seating.Hall.Demand;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a seating, exactly. Demands are seated in the order of their starts; within a pool of alike places only the
 * number of visits at one time matters, so all that counts for the rest of the day is when the visits under way in each
 * pool end. States from which nothing fitted are remembered, and of equal demands only one order is tried.
 *
 * <p>The general problem is NP-hard. A hall's day is small; should one ever need more than {@link #PATIENCE} steps, it
 * counts as full, for the calendar and for bookings alike.
 */
final class SeatSearch {

    private static final int PATIENCE = 200_000;

    private final int[] places;
    private final List<Demand> demands;
    private final int[] pool;
    private final int[] scarcity;
    private final Set<State> hopeless = new HashSet<>();
    private int steps;

    private record State(int next, int least, List<Long> underWay) {}

    SeatSearch(int[] places, List<Demand> demands) {
        this.places = places;
        this.demands = demands;
        this.pool = new int[demands.size()];
        this.scarcity = scarcity(places.length, demands);
    }

    int @Nullable [] run() {
        if (places.length == 1) {
            return onePool();
        }
        return seat(0, 0) ? pool : null;
    }

    /** How many demands could use each pool: the least wanted that will do is taken first. */
    private static int[] scarcity(int pools, List<Demand> demands) {
        var wanted = new int[pools];
        for (var demand : demands) {
            for (var p = 0; p < pools; p++) {
                wanted[p] += demand.pools() >> p & 1;
            }
        }
        return wanted;
    }

    private int @Nullable [] onePool() {
        for (var i = 0; i < demands.size(); i++) {
            if (demands.get(i).pools() == 0 || underWay(i, 0) >= places[0]) {
                return null;
            }
        }
        return pool;
    }

    private boolean seat(int next, int least) {
        if (next == demands.size()) {
            return true;
        }
        if (++steps > PATIENCE) {
            return false;
        }
        var demand = demands.get(next);
        var order = choices(demand, least);
        var state = order.length > 1 || steps > demands.size() ? state(next, least) : null;
        if (state != null && hopeless.contains(state)) {
            return false;
        }
        for (var p : order) {
            if (underWay(next, p) < places[p]) {
                pool[next] = p;
                var twin = next + 1 < demands.size() && demands.get(next + 1).equals(demand);
                if (seat(next + 1, twin ? rank(p) : 0)) {
                    return true;
                }
            }
        }
        if (state != null) {
            hopeless.add(state);
        }
        return false;
    }

    /** The pools that take the demand, the least wanted first; after an equal demand none before that one's. */
    private int[] choices(Demand demand, int least) {
        var chosen = new int[Integer.bitCount(demand.pools())];
        var n = 0;
        for (var p = 0; p < places.length; p++) {
            if ((demand.pools() >> p & 1) == 1 && rank(p) >= least) {
                var at = n++;
                while (at > 0 && rank(chosen[at - 1]) > rank(p)) {
                    chosen[at] = chosen[at - 1];
                    at--;
                }
                chosen[at] = p;
            }
        }
        return n == chosen.length ? chosen : Arrays.copyOf(chosen, n);
    }

    private int rank(int p) {
        return scarcity[p] * Integer.SIZE + p;
    }

    /** Visits in a pool at the moment the demand starts. */
    private int underWay(int next, int p) {
        var start = demands.get(next).from();
        var count = 0;
        for (var i = 0; i < next; i++) {
            if (pool[i] == p && demands.get(i).to() > start) {
                count++;
            }
        }
        return count;
    }

    private State state(int next, int least) {
        var start = demands.get(next).from();
        var ends = new long[next];
        var n = 0;
        for (var i = 0; i < next; i++) {
            if (demands.get(i).to() > start) {
                ends[n++] = (long) pool[i] << Integer.SIZE | demands.get(i).to();
            }
        }
        Arrays.sort(ends, 0, n);
        return new State(next, least, Arrays.stream(ends, 0, n).boxed().toList());
    }
}
