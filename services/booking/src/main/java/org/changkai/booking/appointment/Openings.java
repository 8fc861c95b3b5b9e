package org.changkai.booking.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of the staff has read whose contact. */
@FunctionalInterface
public interface Openings {

    /**
     * That an account has read the contact of a visit.
     *
     * @param centre null if the visit is not known any more
     */
    record Opening(
            Instant at,
            String account,
            String reference,
            @Nullable String centre) {}

    /** The newest first, of one account if it is not null. */
    List<Opening> read(Instant from, Instant to, @Nullable String account, int limit);
}
