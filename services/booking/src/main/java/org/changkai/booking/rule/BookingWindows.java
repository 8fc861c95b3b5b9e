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

    private final NationalCalendar national;
    private final LocalDateTime now;
    private final Map<Limits, BookingWindow> known = new HashMap<>();

    private record Limits(int lead, int horizon) {}

    public BookingWindows(NationalCalendar national, Clock clock) {
        this.national = national;
        this.now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    /** For citizens; lead time and horizon are counted in working days. */
    public BookingWindow of(ServiceLimits limits) {
        return known.computeIfAbsent(
                new Limits(limits.leadWorkingDays(), limits.horizonWorkingDays()),
                days -> new BookingWindow(now, after(days.lead()), after(days.horizon())));
    }

    /** For staff, who book from now on. */
    public BookingWindow forStaff(int horizonDays) {
        return new BookingWindow(now, now.toLocalDate(), now.toLocalDate().plusDays(horizonDays));
    }

    private LocalDate after(int workingDays) {
        return national.workingDaysAfter(now.toLocalDate(), workingDays);
    }
}
