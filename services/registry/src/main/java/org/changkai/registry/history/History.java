package org.changkai.registry.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every change that was ever made. */
public interface History {

    /**
     * The changes of one thing, the latest first.
     *
     * @param before only what is older than the entry of this number
     */
    List<HistoryEntry> of(Subject subject, String id, @Nullable Long before, int limit);

    /**
     * Where a thing is, or was when it was last on record; to judge who may look at its past.
     *
     * @param organization what a centre belongs to, or the organization itself; null for an area
     */
    record Place(String area, @Nullable String organization) {}

    /** Empty if it was never on record. */
    Optional<Place> placeOf(Subject subject, String id);

    /**
     * How a thing was at a moment, null if it was not there. An area is what held on that day by the editions that are
     * known now, in whatever order they came.
     */
    @Nullable
    JsonNode at(Subject subject, String id, Instant moment);

    /** What an import changes, in the order of the ids; called in its own transaction. */
    List<Changed> ofImport(UUID job, int limit);

    /** A text that is the same for two imports that make the same changes; called in their own transaction. */
    String digestOfImport(UUID job);

    /** Says, until the transaction ends, that this import makes the changes. */
    void changesAreMadeBy(UUID job);

    /** One thing that an import changes. */
    record Changed(String id, HistoryEntry.Action action, List<FieldChange> changes) {

        public Changed {
            changes = List.copyOf(changes);
        }
    }
}
