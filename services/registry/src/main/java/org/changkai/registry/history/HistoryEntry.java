package org.changkai.registry.history;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param number grows with time
 * @param by the account; nothing else about a person is kept
 * @param validFrom the day from which a change of an area holds, or on which the code was closed that an organization or a
 *     centre followed; null for what holds from the moment it is written
 * @param importJob the import that made it, null if it was made by hand
 */
public record HistoryEntry(
        long number,
        OffsetDateTime at,
        @Nullable LocalDate validFrom,
        String by,
        @Nullable UUID importJob,
        Action action,
        List<FieldChange> changes) {

    /** What happened to the thing. */
    public enum Action {
        CREATED,
        CHANGED,
        REMOVED,
        RESTORED
    }

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
