package org.changkai.booking.day;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.changkai.booking.rule.BookingWindow;
import org.jspecify.annotations.Nullable;

/**
 * All that a centre's calendar of one service depends on. As long as it is the same, what was made of it may be told again.
 *
 * @param centre the very same object until the plan or the settings are changed
 * @param first date that can be booked
 * @param last date that can be booked
 * @param minute of the time it is, null if nothing can be booked today
 * @param writes how often the days that can be booked were written
 */
public record Edition(
        PlannedCentre centre,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDateTime minute,
        long writes) {

    static Edition of(PlannedCentre centre, BookingWindow window, long writes) {
        var now = window.now();
        var minute = window.contains(now.toLocalDate()) ? now.truncatedTo(ChronoUnit.MINUTES) : null;
        return new Edition(centre, window.first(), window.last(), minute, writes);
    }
}
