package org.changkai.booking.day;

import java.time.Instant;
import java.util.UUID;
import org.changkai.booking.seating.Visit;
import org.jspecify.annotations.Nullable;

/**
 * One service that counts as taken on a day.
 *
 * @param id grows with time; 0 as long as it is not written
 * @param owner the hold, and after booking still the same for the appointment
 * @param start minutes since midnight at which the visitor comes
 * @param end minutes since midnight
 * @param visit for how long a place is needed, travel included
 * @param expiresAt null once it is booked
 * @param holder a pseudonym of the client that holds it; null where nobody counts
 * @param area 12-digit code of where a home visit is made; null where it is none, or that is not known
 */
public record Taken(
        long id,
        UUID owner,
        int start,
        int end,
        Visit visit,
        @Nullable Instant expiresAt,
        @Nullable UUID holder,
        @Nullable String area) {

    /** Of no client in particular, and at the centre. */
    public Taken(long id, UUID owner, int start, int end, Visit visit, @Nullable Instant expiresAt) {
        this(id, owner, start, end, visit, expiresAt, null, null);
    }

    boolean sameAs(UUID other) {
        return owner.equals(other);
    }
}
