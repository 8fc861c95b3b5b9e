package org.changkai.portal.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's appointment.
 *
 * @param reference to name it by
 * @param secret opens it; empty where booking does not repeat it
 * @param status BOOKED, CHECKED_IN, SERVED, NO_SHOW or CANCELLED
 * @param orphaned whether the centre has changed its hours so that another time must be chosen
 */
public record Appointment(
        String reference,
        String secret,
        String centre,
        String service,
        String start,
        @Nullable String end,
        String status,
        boolean orphaned) {

    public Instant at() {
        return Moments.instant(start);
    }

    /** Whether it may still be cancelled or moved, as far as its state says. */
    public boolean open() {
        return status.equals("BOOKED");
    }

    public boolean cancelled() {
        return status.equals("CANCELLED");
    }
}
