package org.changkai.booking.seating;

import java.util.Set;

/**
 * Places that are alike: each takes one visit at a time, and the same kinds of visit.
 *
 * @param services codes of what can be done there
 * @param places how many there are
 * @param staffOnly whether only staff may book them
 */
public record Pool(Set<String> services, int places, boolean staffOnly) {

    public Pool {
        services = Set.copyOf(services);
        if (places < 0) {
            throw new IllegalArgumentException("places: " + places);
        }
    }

    boolean takes(Visit visit) {
        return services.contains(visit.service()) && (visit.byStaff() || !staffOnly);
    }
}
