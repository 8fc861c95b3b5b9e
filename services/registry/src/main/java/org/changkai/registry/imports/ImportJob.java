package org.changkai.registry.imports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An import as its owner follows it.
 *
 * @param fileName what its sender calls the file
 * @param warnings rows that were taken, or would be, and that somebody should look at
 * @param owner who imports, and in which areas
 */
public record ImportJob(
        UUID id,
        ImportKind kind,
        @Nullable String fileName,
        State state,
        Progress progress,
        @Nullable Counts counts,
        List<BadRow> badRows,
        List<BadRow> warnings,
        OffsetDateTime createdAt,
        String createdBy,
        Caller owner,
        @Nullable OffsetDateTime finishedAt) {

    /** Where a job stands; PREVIEWED waits for a confirmation, DONE and FAILED are its ends. */
    public enum State {
        QUEUED,
        RUNNING,
        PREVIEWED,
        DONE,
        FAILED
    }

    /** Rows done of rows in the file; both 0 before it was read. */
    public record Progress(int done, int total) {}

    public ImportJob {
        badRows = List.copyOf(badRows);
        warnings = List.copyOf(warnings);
    }

    /** Whether somebody may look at it: its owner, and whoever may act wherever the owner may. */
    public boolean isOpenTo(Caller reader) {
        return reader.account().equals(owner.account())
                || reader.areas().isEmpty()
                || (!owner.areas().isEmpty() && owner.areas().stream().allMatch(reader::mayActIn));
    }
}
