package org.changkai.booking.seating;

import org.jspecify.annotations.Nullable;

/**
 * One service to one party, for which a place is needed without interruption.
 *
 * @param from minutes since midnight, inclusive
 * @param to minutes since midnight, exclusive
 * @param byStaff booked by staff, who may use the places kept for them
 * @param counter at which it has begun and from which it is not moved any more; null as long as it can go to any
 */
public record Visit(
        String service,
        int from,
        int to,
        boolean byStaff,
        @Nullable Integer counter) {

    public Visit {
        if (to <= from) {
            throw new IllegalArgumentException("a visit takes time: " + from + " to " + to);
        }
    }

    /** One that has not begun. */
    public Visit(String service, int from, int to, boolean byStaff) {
        this(service, from, to, byStaff, null);
    }

    /** The same, begun at a counter. */
    public Visit at(int begun) {
        return new Visit(service, from, to, byStaff, begun);
    }

    boolean overlaps(int start, int end) {
        return from < end && start < to;
    }
}
