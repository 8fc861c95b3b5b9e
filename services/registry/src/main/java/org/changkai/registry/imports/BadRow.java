package org.changkai.registry.imports;

import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken.
 *
 * @param line where the row begins in the file
 * @param column the column that is wrong, null if it is about the row or the file
 * @param reason stable kebab-case code; its texts stand in {@code problems*.properties}
 * @param value what stands there
 */
public record BadRow(
        int line,
        @Nullable String column,
        String reason,
        @Nullable String value) {

    private static final int SHOWN = 80;

    public BadRow {
        if (value != null && value.length() > SHOWN) {
            value = value.substring(0, SHOWN) + "…";
        }
    }

    static BadRow file(String reason, @Nullable String value) {
        return new BadRow(1, null, reason, value);
    }
}
