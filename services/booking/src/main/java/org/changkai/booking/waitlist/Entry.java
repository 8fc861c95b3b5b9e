package org.changkai.booking.waitlist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a place at one centre; who it is stands elsewhere.
 *
 * @param missed offers that were not answered
 * @param offer the place that is offered now; null if none is
 * @param appointment reference of what came of it; null until then
 */
public record Entry(
        String reference,
        String centre,
        String service,
        List<Wish> wishes,
        Status status,
        int missed,
        boolean priority,
        Instant madeAt,
        @Nullable Offered offer,
        @Nullable String appointment) {

    /** Where an entry stands. */
    public enum Status {
        WAITING,
        OFFERED,
        ACCEPTED,
        WITHDRAWN,
        /** Its days are over, its centre is gone, or too many offers were not answered. */
        ENDED
    }

    /** A place that is kept for the entry until it is accepted, declined or expires. */
    public record Offered(UUID hold, LocalDateTime start, LocalDateTime end, Instant expiresAt) {

        LocalDate date() {
            return start.toLocalDate();
        }
    }

    public Entry {
        wishes = List.copyOf(wishes);
    }

    boolean isOpen() {
        return status == Status.WAITING || status == Status.OFFERED;
    }

    boolean wants(LocalDate date, int start) {
        return wishes.stream().anyMatch(wish -> wish.contains(date, start));
    }

    LocalDate lastDate() {
        return wishes.stream().map(Wish::to).max(LocalDate::compareTo).orElseThrow();
    }
}
