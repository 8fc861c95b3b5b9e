package org.changkai.registry.correction;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion and what became of it. Nobody is asked who makes it.
 *
 * @param note for the clerk to read; gone when it is decided
 * @param decidedBy the account
 * @param reason why it was rejected
 */
public record Correction(
        UUID id,
        String centre,
        Suggestion suggestion,
        @Nullable String note,
        State state,
        OffsetDateTime suggestedAt,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    /** Where it stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}
