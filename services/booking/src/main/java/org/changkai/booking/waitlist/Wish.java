package org.changkai.booking.waitlist;

import java.time.LocalDate;

/**
 * When a visit may begin.
 *
 * @param from the first date
 * @param to the last date
 * @param fromMinute since midnight, included
 * @param toMinute since midnight, not included
 */
public record Wish(LocalDate from, LocalDate to, int fromMinute, int toMinute) {

    boolean contains(LocalDate date, int start) {
        return !date.isBefore(from) && !date.isAfter(to) && fromMinute <= start && start < toMinute;
    }
}
