package org.changkai.registry.imports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of imports; what can be long is counted only.
 *
 * @param fileName what its sender calls the file
 * @param counts null before its end
 * @param badRows how many faults there are in rows that could not be taken
 * @param warnings how many places somebody should look at
 */
public record ListedImport(
        UUID id,
        ImportKind kind,
        @Nullable String fileName,
        ImportJob.State state,
        @Nullable Counts counts,
        int badRows,
        int warnings,
        OffsetDateTime createdAt,
        String createdBy,
        @Nullable OffsetDateTime finishedAt) {}
