package org.changkai.booking.calendar;

import java.time.Instant;
import java.util.List;

/** The years that staff have brought in. */
public interface NationalYears {

    List<NationalYear> all();

    /** Changes whenever a year does. */
    long edition();

    /** How often the year has been brought in. */
    long revision(int year);

    /** Lets two who bring in years go one after the other until the transaction ends. */
    void lock();

    void put(NationalYear year, long revision, String account, Instant now);
}
