package org.changkai.booking.seating;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pools between which visits can be moved; a pool is a bit of a mask. */
final class Hall {

    /** In this order a visit that starts is seated; equal visits stand side by side. */
    private static final Comparator<Demand> BY_START = Comparator.comparingInt(Demand::from)
            .thenComparingInt(demand -> Integer.bitCount(demand.pools()))
            .thenComparingInt(Demand::pools)
            .thenComparingInt(Demand::to);

    /** A pool is a bit of a mask. */
    static final int MOST_POOLS = Integer.SIZE - 2;

    private final List<Pool> pools;
    private final int[] places;
    private final Set<String> services;

    /** A visit as the hall sees it: the pools that take it, as bits. */
    record Demand(int from, int to, int pools) {}

    Hall(List<Pool> pools) {
        if (pools.size() > MOST_POOLS) {
            throw new IllegalArgumentException("more kinds of counters than a hall can have: " + pools.size());
        }
        this.pools = pools;
        this.places = pools.stream().mapToInt(Pool::places).toArray();
        this.services = new HashSet<>();
        pools.forEach(pool -> services.addAll(pool.services()));
    }

    Set<String> services() {
        return services;
    }

    List<Visit> own(Collection<Visit> visits) {
        return visits.stream()
                .filter(visit -> services.contains(visit.service()))
                .toList();
    }

    boolean fits(List<Visit> visits) {
        return seat(demands(visits)) != null;
    }

    Occupancy occupancy(List<Visit> visits) {
        return new Occupancy(this, demands(visits));
    }

    /** The pool of each demand, in the order given by {@link #demands}; null if there is no seating. */
    int @Nullable [] seat(List<Demand> demands) {
        return new SeatSearch(places, demands).run();
    }

    List<Demand> demands(Collection<Visit> visits) {
        return visits.stream().map(this::demand).sorted(BY_START).toList();
    }

    Demand demand(Visit visit) {
        return new Demand(visit.from(), visit.to(), mask(visit));
    }

    static List<Demand> with(List<Demand> demands, Demand more, int times) {
        return Stream.concat(demands.stream(), Stream.generate(() -> more).limit(times))
                .sorted(BY_START)
                .toList();
    }

    /** How many places there are that a demand could use. */
    int places(Demand demand) {
        var sum = 0;
        for (var p = 0; p < places.length; p++) {
            sum += (demand.pools() >> p & 1) * places[p];
        }
        return sum;
    }

    int[] places() {
        return places;
    }

    private int mask(Visit visit) {
        var mask = 0;
        for (var i = 0; i < pools.size(); i++) {
            if (pools.get(i).takes(visit)) {
                mask |= 1 << i;
            }
        }
        return mask;
    }
}
