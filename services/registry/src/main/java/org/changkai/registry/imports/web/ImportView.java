package org.changkai.registry.imports.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportJob;
import org.changkai.registry.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/**
 * An import as clients see it.
 *
 * @param fileName what its sender calls the file
 * @param warnings rows that were taken, or would be, and that somebody should look at
 */
record ImportView(
        UUID id,
        ImportKind kind,
        @Nullable String fileName,
        ImportJob.State state,
        ImportJob.Progress progress,
        @Nullable Counts counts,
        List<BadRowView> badRows,
        List<BadRowView> warnings,
        OffsetDateTime createdAt,
        String createdBy,
        @Nullable OffsetDateTime finishedAt) {

    /**
     * A bad row in words.
     *
     * @param code stable
     * @param reason for people to read
     */
    record BadRowView(
            int line,
            @Nullable String column,
            String code,
            String reason,
            @Nullable String value) {}

    static ImportView of(ImportJob job, RowReasons reasons, Locale language) {
        return new ImportView(
                job.id(),
                job.kind(),
                job.fileName(),
                job.state(),
                job.progress(),
                job.counts(),
                rows(job.badRows(), reasons, language),
                rows(job.warnings(), reasons, language),
                job.createdAt(),
                job.createdBy(),
                job.finishedAt());
    }

    private static List<BadRowView> rows(List<BadRow> rows, RowReasons reasons, Locale language) {
        return rows.stream().map(row -> bad(row, reasons, language)).toList();
    }

    private static BadRowView bad(BadRow bad, RowReasons reasons, Locale language) {
        return new BadRowView(
                bad.line(), bad.column(), bad.reason(), reasons.text(bad.reason(), language), bad.value());
    }
}
