package org.changkai.booking.calendar;

import org.jspecify.annotations.Nullable;

/** The national calendar as it is now: the shipped table, and over it the years that were brought in. */
public final class NationalCalendars {

    private final NationalCalendar shipped;
    private final NationalYears years;
    private volatile @Nullable Edition known;

    private record Edition(long number, NationalCalendar calendar) {}

    public NationalCalendars(NationalCalendar shipped, NationalYears years) {
        this.shipped = shipped;
        this.years = years;
    }

    /** Asks the database whether anything has changed; every replica sees a change at once. */
    public NationalCalendar now() {
        var number = years.edition();
        var edition = known;
        if (edition == null || edition.number() != number) {
            var calendar = shipped;
            for (var year : years.all()) {
                calendar = calendar.with(year);
            }
            edition = new Edition(number, calendar);
            known = edition;
        }
        return edition.calendar();
    }
}
