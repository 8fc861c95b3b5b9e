package org.changkai.booking.appointment;

import java.time.LocalDate;
import java.util.List;

/** Centres that registry has removed and where people are still booked. */
@FunctionalInterface
public interface RemovedCentres {

    /**
     * One of them, as registry last told it.
     *
     * @param area 12-digit code
     * @param displaced visits to come that need another centre
     */
    record RemovedCentre(String id, String name, String area, String address, int displaced) {}

    /** Those with visits from this date on, by name. */
    List<RemovedCentre> withVisitsFrom(LocalDate date);
}
