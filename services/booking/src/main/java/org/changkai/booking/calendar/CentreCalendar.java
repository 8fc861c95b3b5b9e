package org.changkai.booking.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.changkai.booking.calendar.DayHours.Closed;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.calendar.DayHours.Reason;

/**
 * When one centre is open. An extra day counts before a closing day, that before a national day, that before the
 * schedule.
 */
public record CentreCalendar(Schedule schedule, Exceptions exceptions, NationalCalendar national) {

    public DayHours on(LocalDate date) {
        var extra = exceptions.openingOn(date);
        if (extra != null) {
            return new Open(extra.hours());
        }
        var closing = exceptions.closingOn(date);
        if (closing != null) {
            return new Closed(Reason.CLOSING_DAY, closing.reason());
        }
        var hours = schedule.hoursOn(date);
        var day = national.on(date);
        if (day == null) {
            return ordinary(hours, date.getDayOfWeek());
        }
        return switch (day.kind()) {
            case OFF -> {
                var open = hours.holiday();
                yield open == null || open.isEmpty() ? new Closed(Reason.HOLIDAY, day.name()) : new Open(open);
            }
            case MAKE_UP_WORKDAY -> ordinary(hours, weekdayOn(date));
        };
    }

    /** The weekday as which a date counts: on a make-up workday the one that the centre names for it. */
    public DayOfWeek weekdayOn(LocalDate date) {
        var day = national.on(date);
        var makeUpDay = schedule.makeUpDay();
        return day == null || day.kind() != NationalDay.Kind.MAKE_UP_WORKDAY || makeUpDay == null
                ? date.getDayOfWeek()
                : makeUpDay;
    }

    private static DayHours ordinary(OpeningHours hours, DayOfWeek day) {
        var spans = hours.on(day);
        return spans.isEmpty() ? new Closed(Reason.WEEKLY_REST, "") : new Open(spans);
    }
}
