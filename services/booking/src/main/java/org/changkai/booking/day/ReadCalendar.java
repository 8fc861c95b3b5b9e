package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.calendar.DayHours;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.rule.BookingWindows;

/** Shows what can be booked: exactly the starts that a hold would be given for. */
public final class ReadCalendar {

    private final FreeTimes times;
    private final NationalCalendar national;
    private final Clock clock;

    ReadCalendar(FreeTimes times, NationalCalendar national, Clock clock) {
        this.times = times;
        this.national = national;
        this.clock = clock;
    }

    /** One start with places left, at local time. */
    public record Time(LocalDateTime start, int free) {}

    /**
     * One date.
     *
     * @param bookable whether lead time and horizon let it be booked now
     * @param provisional whether holidays and make-up workdays of its year are not published yet
     * @param times the starts with places left, in order
     */
    public record Date(LocalDate date, DayHours hours, boolean bookable, boolean provisional, List<Time> times) {

        public int free() {
            return times.stream().mapToInt(Time::free).sum();
        }
    }

    /** From a date on, the centres in the order given, each date once. */
    public Map<PlannedCentre, List<Date>> read(
            Collection<PlannedCentre> centres, ServiceItem item, LocalDate from, int days) {
        var last = from.plusDays(days - 1L);
        var shown = show(centres, item, from, last);
        var calendars = new LinkedHashMap<PlannedCentre, List<Date>>();
        for (var centre : centres) {
            var dates = new ArrayList<Date>(days);
            for (var date = from; !date.isAfter(last); date = date.plusDays(1)) {
                dates.add(date(centre, date, shown));
            }
            calendars.put(centre, dates);
        }
        return calendars;
    }

    private Date date(PlannedCentre centre, LocalDate date, Shown shown) {
        var bookable = shown.window(centre).contains(date);
        var times = bookable ? shown.times(centre, date) : List.<Time>of();
        return new Date(date, centre.on(date).hours(), bookable, national.isProvisional(date), times);
    }

    /** Reads what these centres have free between two dates, both included, as far as it can be booked now. */
    public Shown show(Collection<PlannedCentre> centres, ServiceItem item, LocalDate from, LocalDate to) {
        var windows = new BookingWindows(national, clock);
        var first = to.plusDays(1);
        var last = from.minusDays(1);
        for (var centre : centres) {
            var window = windows.of(centre.limits(item));
            first = window.first().isBefore(first) ? window.first() : first;
            last = window.last().isAfter(last) ? window.last() : last;
        }
        first = first.isBefore(from) ? from : first;
        last = last.isAfter(to) ? to : last;
        return new Shown(item, windows, first, last, times.read(centres, item.code(), first, last));
    }

    /** What can be booked of one service. */
    public static final class Shown {

        private final ServiceItem item;
        private final BookingWindows windows;
        private final LocalDate first;
        private final LocalDate last;
        private final FreeTimes.Booked booked;

        private Shown(
                ServiceItem item, BookingWindows windows, LocalDate first, LocalDate last, FreeTimes.Booked booked) {
            this.item = item;
            this.windows = windows;
            this.first = first;
            this.last = last;
            this.booked = booked;
        }

        /** The first date on which anything can be booked, and {@link #last} the last one; after it if there is none. */
        public LocalDate first() {
            return first;
        }

        public LocalDate last() {
            return last;
        }

        BookingWindow window(PlannedCentre centre) {
            return windows.of(centre.limits(item));
        }

        /** The starts of one date that can be booked, in order. */
        public List<Time> times(PlannedCentre centre, LocalDate date) {
            var plan = centre.on(date);
            var offer = plan.offer(item.code());
            if (offer == null) {
                return List.of();
            }
            var window = window(centre);
            var free = booked.free(centre, plan, date);
            var shown = new ArrayList<Time>(free.length);
            for (var i = 0; i < free.length; i++) {
                if (free[i] > 0) {
                    var start = date.atTime(Span.time(offer.start(i)));
                    if (window.contains(start)) {
                        shown.add(new Time(start, free[i]));
                    }
                }
            }
            return shown;
        }
    }
}
