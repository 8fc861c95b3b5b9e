package org.changkai.booking.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.settings.BookingSettings.Limits;
import org.jspecify.annotations.Nullable;

/**
 * When a service can be booked now.
 *
 * @param now the time at the centre; nothing before it can be booked
 * @param first date, by the lead time
 * @param last date, by the horizon, both counted in working days
 */
public record BookingWindow(LocalDateTime now, LocalDate first, LocalDate last) {

    /** For citizens, by the service's limits or else the general ones. */
    public static BookingWindow of(ServiceItem item, Limits limits, NationalCalendar national, Clock clock) {
        var own = item.limits();
        var lead = own == null || own.leadWorkingDays() == null ? limits.leadWorkingDays() : own.leadWorkingDays();
        var horizon = own == null || own.horizonWorkingDays() == null
                ? limits.horizonWorkingDays()
                : own.horizonWorkingDays();
        var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        var today = now.toLocalDate();
        return new BookingWindow(
                now, national.workingDaysAfter(today, lead), national.workingDaysAfter(today, Math.max(lead, horizon)));
    }

    /** For staff, who book from now on. */
    public static BookingWindow forStaff(Limits limits, Clock clock) {
        var now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        return new BookingWindow(now, now.toLocalDate(), now.toLocalDate().plusDays(limits.staffHorizonDays()));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    public boolean contains(LocalDateTime start) {
        return start.isAfter(now) && contains(start.toLocalDate());
    }

    /** The name of the rule that keeps this start from being booked; null if none does. */
    public @Nullable Refusal refusal(LocalDateTime start) {
        if (!start.isAfter(now)) {
            return Refusal.invalid("start-in-past", "/start");
        }
        if (start.toLocalDate().isBefore(first)) {
            return Refusal.invalid("lead-time", "/start").with("from", first.toString());
        }
        if (start.toLocalDate().isAfter(last)) {
            return Refusal.invalid("beyond-horizon", "/start").with("until", last.toString());
        }
        return null;
    }
}
