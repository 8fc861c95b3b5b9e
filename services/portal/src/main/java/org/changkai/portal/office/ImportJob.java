package org.changkai.portal.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param kind AREAS, ORGANIZATIONS or CENTRES
 * @param fileName what its sender calls the file; empty if it has no name
 * @param counts null before it is done
 * @param warnings rows that are taken and that somebody should look at
 */
public record ImportJob(
        String id,
        String kind,
        String fileName,
        String state,
        @Nullable Progress progress,
        @Nullable Counts counts,
        List<BadRow> badRows,
        List<BadRow> warnings,
        @Nullable Instant createdAt,
        String createdBy,
        @Nullable Instant finishedAt) {

    /**
     * One line of the list of imports.
     *
     * @param badRows how many faults there are in rows that could not be taken
     * @param warnings how many places somebody should look at
     */
    public record Line(
            String id,
            String kind,
            String fileName,
            String state,
            @Nullable Counts counts,
            int badRows,
            int warnings,
            @Nullable Instant createdAt,
            String createdBy) {

        /** Its file, else its id, so that there is always something to follow. */
        public String label() {
            return fileName.isEmpty() ? id : fileName;
        }
    }

    /** Imports, the latest first, and where the list goes on. */
    public record Jobs(List<Line> items, @Nullable String next) {}

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
