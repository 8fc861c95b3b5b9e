package org.changkai.booking.day;

import java.time.LocalDate;
import java.util.Objects;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindow;
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

        /** So many starts there are at the most. */
        int most() {
            return free.length;
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
        return walk(centre, window(centre), date);
    }

    private Walk walk(PlannedCentre centre, BookingWindow window, LocalDate date) {
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

    /** When a centre can be booked. */
    BookingWindow window(PlannedCentre centre) {
        return centre.window(item, windows);
    }

    /** The starts of one date that can be booked. */
    Starts starts(PlannedCentre centre, BookingWindow window, LocalDate date) {
        return window.contains(date) ? Starts.of(walk(centre, window, date)) : Starts.NONE;
    }
}
