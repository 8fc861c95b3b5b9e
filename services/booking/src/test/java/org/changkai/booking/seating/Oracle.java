package org.changkai.booking.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tries every place for every visit. Slow, and too simple to be wrong. */
public final class Oracle {

    private Oracle() {}

    public static boolean fits(List<Pool> pools, List<Visit> visits) {
        var places = new ArrayList<Place>();
        for (var pool : pools) {
            for (var n = 0; n < pool.places(); n++) {
                places.add(new Place(pool, new ArrayList<>()));
            }
        }
        var ordered = new ArrayList<>(visits);
        ordered.sort(Comparator.comparingInt(Visit::from));
        return seat(places, ordered, 0);
    }

    private record Place(Pool pool, List<Visit> taken) {}

    private static boolean seat(List<Place> places, List<Visit> visits, int next) {
        if (next == visits.size()) {
            return true;
        }
        var visit = visits.get(next);
        var tried = new ArrayList<Pool>();
        for (var place : places) {
            var allowed = place.pool().services().contains(visit.service())
                    && (visit.byStaff() || !place.pool().staffOnly())
                    && (visit.counter() == null
                            || visit.counter().equals(place.pool().counter()));
            var free = isFree(place, visit);
            // later visits start later, so of a pool's places that are free now one is as good as another
            if (allowed && free && !tried.contains(place.pool())) {
                tried.add(place.pool());
                place.taken().add(visit);
                if (seat(places, visits, next + 1)) {
                    return true;
                }
                place.taken().removeLast();
            }
        }
        return false;
    }

    private static boolean isFree(Place place, Visit visit) {
        for (var other : place.taken()) {
            if (other.overlaps(visit.from(), visit.to())) {
                return false;
            }
        }
        return true;
    }
}
