package org.changkai.portal.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param kind AREAS, ORGANIZATIONS or CENTRES
 * @param counts null before it is done
 * @param warnings rows that are taken and that somebody should look at
 */
public record ImportJob(
        String id,
        String kind,
        String state,
        @Nullable Progress progress,
        @Nullable Counts counts,
        List<BadRow> badRows,
        List<BadRow> warnings,
        @Nullable Instant createdAt,
        String createdBy,
        @Nullable Instant finishedAt) {

    /** Rows done of all. */
    public record Progress(int done, int total) {

        public int percent() {
            return total == 0 ? 0 : (int) (100L * done / total);
        }
    }

    /** What became, or would become, of the rows. */
    public record Counts(int created, int changed, int unchanged, int removed) {}

    /** A row that cannot be taken, or that somebody should look at. */
    public record BadRow(int line, String column, String code, String reason, String value) {}

    /** Whether it is still at work. */
    public boolean running() {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    /** Whether it has only told what it would change, and waits to be confirmed. */
    public boolean previewed() {
        return state.equals("PREVIEWED");
    }
}
