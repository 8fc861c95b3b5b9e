package org.changkai.booking.seating;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places that are alike: each takes one visit at a time, and the same kinds of visit.
 *
 * @param services codes of what can be done there
 * @param places how many there are
 * @param staffOnly whether only staff may book them
 * @param counter number of the counter that they are at; null where there is none, and for those of several counters
 */
public record Pool(
        Set<String> services,
        int places,
        boolean staffOnly,
        @Nullable Integer counter) {

    public Pool {
        services = Set.copyOf(services);
        if (places < 0) {
            throw new IllegalArgumentException("places: " + places);
        }
    }

    /** Places at no counter. */
    public Pool(Set<String> services, int places, boolean staffOnly) {
        this(services, places, staffOnly, null);
    }

    boolean takes(Visit visit) {
        return services.contains(visit.service())
                && (visit.byStaff() || !staffOnly)
                && (visit.counter() == null || visit.counter().equals(counter));
    }
}
