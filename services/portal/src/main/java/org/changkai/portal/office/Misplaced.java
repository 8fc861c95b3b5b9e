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

    /** An area whose point lies outside its county; the rest as of a centre. */
    public record Area(String code, String name, double lat, double lon, String fittingDatum, boolean fitsSwapped) {}

    /** The same of areas. */
    public record AllAreas(List<Area> items, @Nullable String next, boolean boundaries) {}

    /** A datum as maps name it. */
    public static String datum(String code) {
        return code.equals("gcj02") ? "GCJ-02" : "BD-09";
    }

    /**
     * All of them, and where the list goes on.
     *
     * @param boundaries whether registry knows any boundaries; without them it finds nothing
     */
    public record AllMisplaced(
            List<Misplaced> items, @Nullable String next, boolean boundaries) {}
}
