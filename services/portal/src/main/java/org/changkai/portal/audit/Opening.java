package org.changkai.portal.audit;

import java.time.Instant;
import java.util.List;
import org.changkai.portal.booking.Moments;

/**
 * That an account has opened the contact of a visit; of the contact itself nothing is told.
 *
 * @param at as booking wrote it
 * @param reference of the visit
 * @param centre id; empty if the visit is not known any more
 * @param centreName empty if it is not known
 */
public record Opening(String at, String account, String reference, String centre, String centreName) {

    /** Its name, or else its id. */
    public String place() {
        return centreName.isEmpty() ? centre : centreName;
    }

    public Instant moment() {
        return Moments.instant(at);
    }

    /**
     * Some of them, the newest first.
     *
     * @param next the cursor of the older ones; empty at the end
     */
    public record Openings(List<Opening> items, String next) {}
}
