package org.changkai.registry.placement;

import org.changkai.registry.centre.Centre;
import org.jspecify.annotations.Nullable;

/**
 * A centre whose point lies outside the county of its area.
 *
 * @param fittingDatum {@code gcj02} or {@code bd09} if the point lies in the county when it is read as one; null if not
 * @param fitsSwapped whether it lies in the county when latitude and longitude change places
 */
public record Misplaced(
        String id,
        String name,
        String areaCode,
        double lat,
        double lon,
        @Nullable String fittingDatum,
        boolean fitsSwapped) {

    /** A centre with what is wrong with its point. */
    public static Misplaced of(Centre centre, Misplacement wrong) {
        return new Misplaced(
                centre.id(),
                centre.name(),
                centre.areaCode(),
                centre.lat(),
                centre.lon(),
                wrong.fittingDatum(),
                wrong.fitsSwapped());
    }
}
