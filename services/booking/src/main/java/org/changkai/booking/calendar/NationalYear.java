package org.changkai.booking.calendar;

import java.util.List;

/**
 * What the State Council's notice says of one year.
 *
 * @param published false as long as only the days that the law itself names are known
 * @param days those on which it departs from the week, each once
 */
public record NationalYear(int year, boolean published, List<NationalDay> days) {

    public NationalYear {
        days = List.copyOf(days);
    }
}
