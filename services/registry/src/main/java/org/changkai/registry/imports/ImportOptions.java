package org.changkai.registry.imports;

import java.time.LocalDate;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param validFrom the day from which an edition of areas counts
 * @param complete the 12-digit code under which an edition of areas lists everything, null if it does not
 * @param partial take the good rows although there are bad ones
 * @param preview only tell what would change
 * @param caller who imports, and in which areas
 */
public record ImportOptions(
        LocalDate validFrom, @Nullable String complete, boolean partial, boolean preview, Caller caller) {

    /** The same in earnest; who confirms is who imports. */
    public ImportOptions confirmedBy(Caller confirming) {
        return new ImportOptions(validFrom, complete, partial, false, confirming);
    }
}
