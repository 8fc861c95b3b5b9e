package org.changkai.registry.circle;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached on foot, and the two sets that the rule of the 15-minute circle speaks of: within the minutes,
 * and within one kilometre.
 *
 * @param reach a closed ring, for display only: it decides nothing; null if nobody wanted it drawn
 * @param centres by walking time
 * @param within1km ids, by straight distance
 * @param within1kmOnFoot ids, by the length of the way
 * @param nearest by straight distance and however far; null only if the registry has no centre at all
 */
public record ServiceCircle(
        CircleQuery query,
        WalkingTimes.Method method,
        @Nullable List<Coordinate> reach,
        List<Reached> centres,
        List<String> within1km,
        List<String> within1kmOnFoot,
        @Nullable Nearest nearest) {

    public ServiceCircle {
        reach = reach == null ? null : List.copyOf(reach);
        centres = List.copyOf(centres);
        within1km = List.copyOf(within1km);
        within1kmOnFoot = List.copyOf(within1kmOnFoot);
    }

    private static final double FAR_AWAY = 100_000;
    private static final double[] CHINA_LAT = {3.8, 53.6};
    private static final double[] CHINA_LON = {73.4, 135.1};

    /** Whether the question is a mistake: outside China, without streets, and a hundred kilometres from every centre. */
    public boolean isElsewhere() {
        return method == WalkingTimes.Method.ESTIMATED
                && !isBetween(query.origin().lat(), CHINA_LAT, query.origin().lon(), CHINA_LON)
                && (nearest == null || nearest.way().distance() > FAR_AWAY);
    }

    private static boolean isBetween(double lat, double[] lats, double lon, double[] lons) {
        return lat >= lats[0] && lat <= lats[1] && lon >= lons[0] && lon <= lons[1];
    }

    /**
     * A centre.
     *
     * @param distance straight, in metres
     * @param metres of the way
     * @param seconds to walk it
     * @param method how the way is known
     */
    public record Reached(
            CirclePlace place, double distance, double metres, double seconds, WalkingTimes.Method method) {}

    /**
     * The nearest centre.
     *
     * @param way its metres and seconds are infinite if there are streets and no way over them is known
     * @param inside whether it can be reached in the minutes asked for
     * @param matching whether it offers what was asked for; false if no centre anywhere does
     */
    public record Nearest(Reached way, boolean inside, boolean matching) {}
}
