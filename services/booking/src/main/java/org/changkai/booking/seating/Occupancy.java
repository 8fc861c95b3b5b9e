package org.changkai.booking.seating;

import java.util.List;
import org.changkai.booking.seating.Hall.Demand;

/** A hall's day as it is booked, with one seating of it as a witness. */
public final class Occupancy {

    private final Hall hall;
    private final List<Demand> seated;
    private final int[] pools;
    private final boolean broken;
    private final UpperBound bound;

    Occupancy(Hall hall, List<Demand> seated) {
        this.hall = hall;
        this.seated = seated;
        var witness = hall.seat(seated);
        this.broken = witness == null;
        this.pools = witness == null ? new int[0] : witness;
        this.bound = new UpperBound(hall.places(), seated);
    }

    /** How many more visits like this one fit, all at the same time; 0 if what is booked does not fit itself. */
    public int room(Visit visit) {
        var demand = hall.demand(visit);
        if (broken || demand.pools() == 0) {
            return 0;
        }
        if (seated.stream().noneMatch(other -> other.from() < demand.to() && demand.from() < other.to())) {
            return hall.places(demand);
        }
        var most = bound.of(demand);
        var sure = Math.min(most, withoutMoving(demand));
        while (sure < most && hall.seat(Hall.with(seated, demand, sure + 1)) != null) {
            sure++;
        }
        return sure;
    }

    /** Places left in the witness; more may be made by moving visits. */
    private int withoutMoving(Demand demand) {
        var free = 0;
        for (var p = 0; p < hall.places().length; p++) {
            if ((demand.pools() >> p & 1) == 1) {
                free += hall.places()[p] - busiest(p, demand);
            }
        }
        return free;
    }

    /** The most visits that are in a pool at one moment of the demand. */
    private int busiest(int p, Demand demand) {
        var most = at(p, demand.from());
        for (var i = 0; i < pools.length; i++) {
            var from = seated.get(i).from();
            if (pools[i] == p && from > demand.from() && from < demand.to()) {
                most = Math.max(most, at(p, from));
            }
        }
        return most;
    }

    private int at(int p, int minute) {
        var count = 0;
        for (var i = 0; i < pools.length && seated.get(i).from() <= minute; i++) {
            if (pools[i] == p && seated.get(i).to() > minute) {
                count++;
            }
        }
        return count;
    }
}
