package org.changkai.booking.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.limit.ServiceLimits;

/** The windows of one moment; centres with the same limits share one. */
public final class BookingWindows {

    private final LocalDateTime now;
    private final Map<Limits, BookingWindow> known = new HashMap<>();

    private record Limits(NationalCalendar national, int lead, int horizon) {}

    public BookingWindows(Clock clock) {
        this.now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    /** For citizens; lead time and horizon are counted in working days. */
    public BookingWindow of(ServiceLimits limits, NationalCalendar national) {
        return known.computeIfAbsent(
                new Limits(national, limits.leadWorkingDays(), limits.horizonWorkingDays()),
                days -> new BookingWindow(now, after(national, days.lead()), after(national, days.horizon())));
    }

    /** For staff, who book from now on. */
    public BookingWindow forStaff(int horizonDays) {
        return new BookingWindow(now, now.toLocalDate(), now.toLocalDate().plusDays(horizonDays));
    }

    private LocalDate after(NationalCalendar national, int workingDays) {
        return national.workingDaysAfter(now.toLocalDate(), workingDays);
    }
}
