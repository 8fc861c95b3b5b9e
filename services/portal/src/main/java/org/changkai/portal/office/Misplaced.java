package org.changkai.portal.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre whose point lies outside the county of its area.
 *
 * @param fittingDatum gcj02 or bd09 if the point fits when it is read as one; empty if not
 * @param fitsSwapped whether it fits when latitude and longitude change places
 */
public record Misplaced(
        String id, String name, String areaCode, double lat, double lon, String fittingDatum, boolean fitsSwapped) {

    /**
     * All of them, and where the list goes on.
     *
     * @param boundaries whether registry knows any boundaries; without them it finds nothing
     */
    public record AllMisplaced(
            List<Misplaced> items, @Nullable String next, boolean boundaries) {}
}
