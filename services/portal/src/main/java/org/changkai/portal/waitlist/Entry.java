package org.changkai.portal.waitlist;

import java.time.Instant;
import org.changkai.portal.booking.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the wait list.
 *
 * @param secret opens it; empty where booking does not repeat it
 * @param service its code
 * @param status WAITING, OFFERED, ACCEPTED, WITHDRAWN or ENDED
 * @param ahead how many wait before it; null unless it waits
 * @param offer the place that is kept now; null if none is
 * @param appointment reference of what came of it; empty until then
 */
public record Entry(
        String reference,
        String secret,
        String centreName,
        String service,
        String serviceName,
        String status,
        @Nullable Integer ahead,
        @Nullable Offer offer,
        String appointment) {

    /** Whether a place may still come of it. */
    public boolean open() {
        return status.equals("WAITING") || status.equals("OFFERED");
    }

    /** A place that is kept until it is answered. */
    public record Offer(String start, String expiresAt) {

        public Instant at() {
            return Moments.instant(start);
        }

        public Instant until() {
            return Moments.instant(expiresAt);
        }
    }
}
