package org.changkai.portal.holiday.http;

import java.util.Map;
import org.changkai.portal.holiday.NationalYear;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.Tagged;
import org.changkai.portal.neighbour.http.Neighbour;

/** The years that booking counts with. */
public final class NationalYears {

    private static final String YEAR = "/api/booking/national-calendar/{year}";

    private final Neighbour booking;

    NationalYears(Neighbour booking) {
        this.booking = booking;
    }

    public Reply<Tagged<NationalYear>> read(int year) {
        return booking.tagged(NationalYear.class, YEAR, year);
    }

    /** Brings a year in, for all centres at once, if it is still as it was read. */
    public Reply<NationalYear> bringIn(NationalYear year, String etag) {
        return booking.put(NationalYear.class, year.fields(), Map.of("If-Match", etag), YEAR, year.year());
    }
}
