package org.changkai.booking.seating;

/**
 * One service to one party, for which a place is needed without interruption.
 *
 * @param from minutes since midnight, inclusive
 * @param to minutes since midnight, exclusive
 * @param byStaff booked by staff, who may use the places kept for them
 */
public record Visit(String service, int from, int to, boolean byStaff) {

    public Visit {
        if (to <= from) {
            throw new IllegalArgumentException("a visit takes time: " + from + " to " + to);
        }
    }

    boolean overlaps(int start, int end) {
        return from < end && start < to;
    }
}
