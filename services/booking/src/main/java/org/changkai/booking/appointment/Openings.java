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
     * @param id grows with time
     * @param centre null if the visit is not known any more
     * @param centreName as registry last told it; null if it is not known
     */
    record Opening(
            long id,
            Instant at,
            String account,
            String reference,
            @Nullable String centre,
            @Nullable String centreName) {}

    /**
     * The newest first.
     *
     * @param before id of the last that was read; {@link Long#MAX_VALUE} for the newest
     * @param account whose; null for everybody's
     */
    List<Opening> read(Instant from, Instant to, long before, @Nullable String account, int limit);
}
