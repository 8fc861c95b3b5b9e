package org.changkai.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Centres that registry has removed and that leave something to do: people are booked there, or were not reached. */
@FunctionalInterface
public interface RemovedCentres {

    /**
     * One of them, as registry last told it.
     *
     * @param area 12-digit code
     * @param displaced visits to come that need another centre
     * @param deadMessages that were given up and can still be sent
     */
    record RemovedCentre(String id, String name, String area, String address, int displaced, int deadMessages) {}

    /** Those with visits from today on, or with messages that could be sent still, by name. */
    List<RemovedCentre> withWorkAt(Instant now, LocalDate today);
}
