package org.changkai.booking.day;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.calendar.DayHours;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.seating.Seating;
import org.changkai.booking.seating.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a centre can do on one day, before anybody has booked. Days with the same hours share one plan.
 */
public final class DayPlan {

    private final DayHours hours;
    private final Seating seating;
    private final Map<String, Offer> offers;
    private final long shape;
    private final Map<String, int[]> empty = new HashMap<>();

    DayPlan(DayHours hours, Seating seating, Map<String, Offer> offers, long shape) {
        this.hours = hours;
        this.seating = seating;
        this.offers = Map.copyOf(offers);
        this.shape = shape;
        offers.forEach((service, offer) -> empty.put(service, emptyDay(offer, false)));
    }

    public DayHours hours() {
        return hours;
    }

    /** The starts of a service; null if it is not given on this day. */
    public @Nullable Offer offer(String service) {
        return offers.get(service);
    }

    /** Free places at each start as long as nobody has booked. */
    int[] emptyDay(String service) {
        return empty.getOrDefault(service, new int[0]);
    }

    /** Minutes of a service that could be booked, by the desk too, if nobody booked another one. */
    public long minutesOffered(String service) {
        var offer = offers.get(service);
        return offer == null
                ? 0
                : (long) Arrays.stream(emptyDay(offer, true)).sum()
                        * offer.item().stepMinutes();
    }

    /** Differs when starts, lengths or places differ: free times written for another shape do not count. */
    long shape() {
        return shape;
    }

    Seating seating() {
        return seating;
    }

    Map<String, Offer> offers() {
        return offers;
    }

    /** Whether the visitor is served within the hours; sessions have hours of their own. */
    public boolean isWithinHours(Offer offer, int start, int end) {
        return switch (offer.item().kind()) {
            case SESSION -> offer.startsAt(start);
            case COUNTER, ROOM, HOME_VISIT, PHONE ->
                hours instanceof Open open && open.spans().stream().anyMatch(span -> span.contains(start, end));
        };
    }

    private int[] emptyDay(Offer offer, boolean byStaff) {
        var free = new int[offer.size()];
        var occupancy = seating.occupancy(offer.item().code(), List.<Visit>of());
        for (var i = 0; i < free.length; i++) {
            free[i] = occupancy == null ? 0 : occupancy.room(offer.visit(offer.start(i), byStaff));
        }
        return free;
    }
}
