package org.changkai.booking.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindows;
import org.jspecify.annotations.Nullable;

/** What can be booked of one service at some centres, as the calendars show it. */
public final class ShownTimes {

    private final ServiceItem item;
    private final BookingWindows windows;
    private final FreeTimes.Booked booked;

    ShownTimes(ServiceItem item, BookingWindows windows, FreeTimes.Booked booked) {
        this.item = item;
        this.windows = windows;
        this.booked = booked;
    }

    /** Walks over the starts of one centre and date that can be booked, in their order; stands before the first. */
    public static final class Walk {

        private final @Nullable Offer offer;
        private final int[] free;
        private final int earliest;
        private int at = -1;

        private Walk(@Nullable Offer offer, int[] free, int earliest) {
            this.offer = offer;
            this.free = free;
            this.earliest = earliest;
        }

        /** False if there are no more. */
        public boolean next() {
            do {
                at++;
            } while (at < free.length && (free[at] == 0 || minute() < earliest));
            return at < free.length;
        }

        /** Minutes since midnight. */
        public int minute() {
            return Objects.requireNonNull(offer).start(at);
        }

        public int free() {
            return free[at];
        }
    }

    public Walk walk(PlannedCentre centre, LocalDate date) {
        var window = centre.window(item, windows);
        var plan = centre.on(date);
        var offer = plan.offer(item.code());
        if (offer == null || !window.contains(date)) {
            return nowhere();
        }
        var now = window.now();
        var earliest = date.equals(now.toLocalDate()) ? now.toLocalTime().toSecondOfDay() / 60 + 1 : 0;
        return date.isBefore(now.toLocalDate())
                ? nowhere()
                : new Walk(offer, booked.free(centre, plan, date), earliest);
    }

    private static Walk nowhere() {
        return new Walk(null, new int[0], 0);
    }

    boolean isBookable(PlannedCentre centre, LocalDate date) {
        return centre.window(item, windows).contains(date);
    }

    /** The starts of one date that can be booked, in order. */
    public List<ReadCalendar.Time> times(PlannedCentre centre, LocalDate date) {
        var times = new ArrayList<ReadCalendar.Time>();
        for (var walk = walk(centre, date); walk.next(); ) {
            times.add(new ReadCalendar.Time(date.atTime(Span.time(walk.minute())), walk.free()));
        }
        return times;
    }
}
