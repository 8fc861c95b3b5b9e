package org.changkai.registry.imports;

import java.time.LocalDate;
import java.util.Objects;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken.
 *
 * @param validFrom the day from which an edition of areas counts
 * @param complete the 12-digit code under which an edition of areas lists everything, null if it does not
 * @param partial take the good rows although there are bad ones
 * @param preview only tell what would change
 * @param datum of the coordinates in the file; null for WGS-84
 * @param caller who imports, and in which areas
 */
public record ImportOptions(
        LocalDate validFrom,
        @Nullable String complete,
        boolean partial,
        boolean preview,
        @Nullable Datum datum,
        Caller caller) {

    /** The place in WGS-84; null if a part of it is missing. */
    public @Nullable Coordinate place(@Nullable Double lat, @Nullable Double lon) {
        if (lat == null || lon == null) {
            return null;
        }
        return Objects.requireNonNullElse(datum, Datum.WGS84).toWgs84(new Coordinate(lat, lon));
    }

    /** The same in earnest; who confirms is who imports. */
    public ImportOptions confirmedBy(Caller confirming) {
        return new ImportOptions(validFrom, complete, partial, false, datum, confirming);
    }
}
