package org.changkai.booking.day.web;

import java.time.LocalDate;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The date from which a call asks for free times. */
public final class AskedDate {

    private AskedDate() {}

    /** Today if the call says nothing; 422 for one that nobody means, such as that of another calendar. */
    public static LocalDate from(@Nullable LocalDate asked, LocalDate today) {
        var from = asked == null ? today : asked;
        if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(2))) {
            throw Problem.invalid("from", "date-out-of-range").exception();
        }
        return from;
    }
}
