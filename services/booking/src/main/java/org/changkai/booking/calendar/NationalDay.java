package org.changkai.booking.calendar;

import java.time.LocalDate;

/**
 * A day on which the State Council's notice departs from the week.
 *
 * @param name of the holiday, in Chinese
 * @param kind a day off, or a weekend day that is worked for it
 */
public record NationalDay(LocalDate date, String name, Kind kind) {

    /** What the notice says of the day. */
    public enum Kind {
        OFF,
        MAKE_UP_WORKDAY
    }
}
