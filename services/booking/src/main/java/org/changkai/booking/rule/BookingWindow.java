package org.changkai.booking.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a service can be booked now; see {@link BookingWindows}.
 *
 * @param now the time at the centre; nothing before it can be booked
 * @param first date, by the lead time
 * @param last date, by the horizon, both counted in working days
 */
public record BookingWindow(LocalDateTime now, LocalDate first, LocalDate last) {

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
