package org.changkai.portal.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.changkai.portal.booking.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An entry on the wait list.
 *
 * @param secret opens it; empty where booking does not repeat it
 * @param service its code
 * @param wishes any of which will do; empty where booking does not tell
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
        List<Span> wishes,
        String status,
        @Nullable Integer ahead,
        @Nullable Offer offer,
        String appointment) {

    /** Whether a place may still come of it. */
    public boolean open() {
        return status.equals("WAITING") || status.equals("OFFERED");
    }

    /**
     * Days, both included, and the time of day within which a visit may begin.
     *
     * @param toTime not included; null for the end of the day
     */
    public record Span(
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime) {

        /** The earliest start; null for any. */
        public @Nullable LocalTime earliest() {
            return LocalTime.MIDNIGHT.equals(fromTime) ? null : fromTime;
        }

        /** The latest start, as the form asks for it; null for any. */
        public @Nullable LocalTime latest() {
            return toTime == null || toTime.equals(LocalTime.MIDNIGHT) ? null : toTime.minusMinutes(1);
        }
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
