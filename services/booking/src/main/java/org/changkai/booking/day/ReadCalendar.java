package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.booking.calendar.DayHours;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.settings.BookingSettings;

/** Shows what can be booked: exactly the starts that a hold would be given for. */
public final class ReadCalendar {

    private final FreeTimes times;
    private final NationalCalendar national;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    ReadCalendar(FreeTimes times, NationalCalendar national, Supplier<BookingSettings> settings, Clock clock) {
        this.times = times;
        this.national = national;
        this.settings = settings;
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
        var window = window(item);
        var last = from.plusDays(days - 1L);
        var booked = times.read(
                centres,
                item.code(),
                from.isAfter(window.first()) ? from : window.first(),
                last.isBefore(window.last()) ? last : window.last());
        var calendars = new LinkedHashMap<PlannedCentre, List<Date>>();
        for (var centre : centres) {
            var dates = new ArrayList<Date>(days);
            for (var date = from; !date.isAfter(last); date = date.plusDays(1)) {
                dates.add(date(centre, item, date, window, booked));
            }
            calendars.put(centre, dates);
        }
        return calendars;
    }

    public BookingWindow window(ServiceItem item) {
        return BookingWindow.of(item, settings.get().limits(), national, clock);
    }

    private Date date(
            PlannedCentre centre, ServiceItem item, LocalDate date, BookingWindow window, FreeTimes.Booked booked) {
        var plan = centre.on(date);
        var bookable = window.contains(date);
        var shown = bookable ? times(centre, plan, item, date, window, booked) : List.<Time>of();
        return new Date(date, plan.hours(), bookable, national.isProvisional(date), shown);
    }

    /** The starts of one date that can be booked. */
    public List<Time> times(
            PlannedCentre centre,
            DayPlan plan,
            ServiceItem item,
            LocalDate date,
            BookingWindow window,
            FreeTimes.Booked booked) {
        var offer = plan.offer(item.code());
        if (offer == null) {
            return List.of();
        }
        var free = booked.free(centre, plan, date);
        var shown = new ArrayList<Time>(free.length);
        for (var i = 0; i < free.length; i++) {
            var start = date.atTime(Span.time(offer.start(i)));
            if (free[i] > 0 && window.contains(start)) {
                shown.add(new Time(start, free[i]));
            }
        }
        return shown;
    }
}
