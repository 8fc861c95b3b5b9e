package org.changkai.news.story;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;

/** One line of a story's log: who did what to which version and when. */
public record LogEntry(
        Instant at,
        Person by,
        Action action,
        int version,
        @Nullable String note) {

    /** The photo that was taken out; the log keeps its id as the note. */
    public Optional<UUID> photo() {
        return action == Action.PHOTO_TAKEN_OUT ? Optional.ofNullable(note).map(UUID::fromString) : Optional.empty();
    }

    /** Everything that is done to a story. */
    public enum Action {
        CREATED,
        SAVED,
        RESTORED,
        SUBMITTED,
        REVIEW_PASSED,
        REVIEW_RETURNED,
        PROOF_PASSED,
        PROOF_RETURNED,
        APPROVED,
        EMBARGOED,
        SCHEDULED,
        UNSCHEDULED,
        PUBLISHED,
        UNPUBLISHED,
        CORRECTED_ON_SHORT_PATH,
        CLARIFIED,
        ENTRIES_UNCHECKED,
        WITHDRAWN,
        SCHEDULE_FAILED,
        PHOTO_TAKEN_OUT
    }
}
