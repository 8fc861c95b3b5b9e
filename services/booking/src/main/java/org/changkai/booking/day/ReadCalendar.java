package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.booking.calendar.DayHours;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindows;

/** Shows what can be booked: exactly the starts that a hold would be given for. */
public final class ReadCalendar {

    private final FreeTimes times;
    private final Clock clock;

    ReadCalendar(FreeTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** One start with places left, at local time. */
    public record Time(LocalDateTime start, int free) {}

    /**
     * One date.
     *
     * @param bookable whether lead time and horizon let it be booked now
     * @param provisional whether holidays and make-up workdays of its year are not published yet
     * @param starts those with places left
     */
    public record Date(LocalDate date, DayHours hours, boolean bookable, boolean provisional, Starts starts) {

        public int free() {
            return starts.free();
        }

        public List<Time> times() {
            return IntStream.range(0, starts.size())
                    .mapToObj(n -> new Time(date.atTime(Span.time(starts.minute(n))), starts.free(n)))
                    .toList();
        }
    }

    /** From a date on, the centres in the order given, each date once. */
    public Map<PlannedCentre, List<Date>> read(
            Collection<PlannedCentre> centres, ServiceItem item, LocalDate from, int days) {
        var last = from.plusDays(days - 1L);
        var span = bookable(centres, item, from, last);
        var shown = show(centres, item, span, span.last());
        var calendars = new LinkedHashMap<PlannedCentre, List<Date>>();
        for (var centre : centres) {
            var dates = new ArrayList<Date>(days);
            var window = shown.window(centre);
            for (var date = from; !date.isAfter(last); date = date.plusDays(1)) {
                dates.add(new Date(
                        date,
                        centre.on(date).hours(),
                        window.contains(date),
                        centre.isProvisional(date),
                        shown.starts(centre, window, date)));
            }
            calendars.put(centre, dates);
        }
        return calendars;
    }

    /**
     * The dates on which any of the centres can be booked.
     *
     * @param first after {@code last} if there are none
     */
    public record Bookable(BookingWindows windows, LocalDate first, LocalDate last) {

        public Bookable from(LocalDate date) {
            return new Bookable(windows, date, last);
        }
    }

    /** Between two dates, both included. */
    public Bookable bookable(Collection<PlannedCentre> centres, ServiceItem item, LocalDate from, LocalDate to) {
        var windows = new BookingWindows(clock);
        var first = LocalDate.MAX;
        var last = LocalDate.MIN;
        for (var centre : centres) {
            var window = centre.window(item, windows);
            first = window.first().isBefore(first) ? window.first() : first;
            last = window.last().isAfter(last) ? window.last() : last;
        }
        return new Bookable(windows, first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }

    /** Reads in one go what is free from the first bookable date to another one, both included. */
    public ShownTimes show(Collection<PlannedCentre> centres, ServiceItem item, Bookable bookable, LocalDate to) {
        var last = to.isBefore(bookable.last()) ? to : bookable.last();
        return new ShownTimes(item, bookable.windows(), times.read(centres, item.code(), bookable.first(), last));
    }
}
