package org.changkai.search.query;

import org.jspecify.annotations.Nullable;

/** How far a place is, as the crow flies. */
public final class Distance {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    private Distance() {}

    /** Whole metres; null if either point is missing. */
    public static @Nullable Long metres(Question.@Nullable Near from, @Nullable Double lat, @Nullable Double lon) {
        if (from == null || lat == null || lon == null) {
            return null;
        }
        var north = Math.toRadians(lat - from.lat());
        var east = Math.toRadians(lon - from.lon());
        var half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(from.lat()))
                        * Math.cos(Math.toRadians(lat))
                        * Math.pow(Math.sin(east / 2), 2);
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(half)));
    }
}
