package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Plans the booked days of a centre anew after its plan has changed. Runs in the transaction of the change, in which the
 * centre is locked: who booked keeps the appointment, and whoever lies outside the new plan is marked.
 */
public final class ReplanDays {

    private final Days days;
    private final DayBooks books;
    private final Clock clock;

    ReplanDays(Days days, DayBooks books, Clock clock) {
        this.days = days;
        this.books = books;
        this.clock = clock;
    }

    /** From today on; how many appointments lie outside afterwards. */
    public int from(String centre) {
        var orphans = 0;
        for (var date : days.known(centre, LocalDate.ofInstant(clock.instant(), clock.getZone()))) {
            var book = books.open(centre, date);
            if (book != null) {
                orphans += book.booked(books.replan(book));
            }
        }
        return orphans;
    }
}
