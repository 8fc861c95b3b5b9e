package org.changkai.portal.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached on foot.
 *
 * @param origin where the reader is
 * @param minutes walking time of the circle
 * @param method walk-network or estimated
 * @param reach the ground that can be reached, for a drawing; null if it is not told
 * @param centres by walking time
 * @param within1km ids of those within one kilometre
 * @param nearest the nearest centre wherever it is, and whether it offers what was asked for
 */
public record Circle(
        @Nullable Point origin,
        int minutes,
        String pace,
        String method,
        @Nullable Reach reach,
        List<Near> centres,
        List<String> within1km,
        @Nullable Near nearest) {

    /** A place on the earth. */
    public record Point(double lat, double lon) {}

    /** A polygon of GeoJSON: rings of longitude and latitude. */
    public record Reach(List<List<List<Double>>> coordinates) {}

    /**
     * A centre and the way to it.
     *
     * @param distance in metres
     * @param walkMinutes null if no way is known
     * @param method how the way is known: walk-network or estimated; empty if it is not told
     * @param matching of the nearest only: whether it offers what was asked for
     */
    public record Near(
            String id,
            String kind,
            String name,
            String address,
            String phone,
            @Nullable Double lat,
            @Nullable Double lon,
            double distance,
            @Nullable Double walkMinutes,
            String method,
            boolean homeVisits,
            @Nullable Boolean matching) {

        /** Whether no centre anywhere offers what was asked for, so that this is only the nearest of all. */
        public boolean besides() {
            return Boolean.FALSE.equals(matching);
        }

        public String dial() {
            return Centre.dial(phone);
        }

        /** Whether the walk is one that people make; beyond it the distance says more. */
        public boolean walkable() {
            return walkMinutes != null && walkMinutes <= 90;
        }

        /** Whether the way is only guessed by distance. */
        public boolean estimated() {
            return method.equals("estimated");
        }

        /** Whole minutes, never 0. */
        public int minutes() {
            return walkMinutes == null ? 0 : Math.max(1, (int) Math.ceil(walkMinutes));
        }
    }

    public boolean estimated() {
        return "estimated".equals(method);
    }

    /** Whether this one's way is estimated though others' are not. */
    public boolean estimated(Near near) {
        return !estimated() && near.estimated();
    }

    public boolean withinOneKilometre(String centre) {
        return within1km.contains(centre);
    }
}
