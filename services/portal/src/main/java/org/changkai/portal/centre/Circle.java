package org.changkai.portal.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached on foot.
 *
 * @param minutes walking time of the circle
 * @param method walk-network or estimated
 * @param centres by walking time
 * @param within1km ids of those within one kilometre
 * @param nearest the nearest centre wherever it is
 */
public record Circle(
        int minutes,
        String method,
        List<Near> centres,
        List<String> within1km,
        @Nullable Near nearest) {

    /**
     * A centre and the way to it.
     *
     * @param distance in metres
     * @param walkMinutes null if nobody can tell
     */
    public record Near(
            String id,
            String kind,
            String name,
            String address,
            String phone,
            double distance,
            @Nullable Double walkMinutes,
            boolean homeVisits) {

        public String dial() {
            return Centre.dial(phone);
        }

        /** Whether the walk is one that people make; beyond it the distance says more. */
        public boolean walkable() {
            return walkMinutes != null && walkMinutes <= 90;
        }

        /** Whole minutes, never 0. */
        public int minutes() {
            return walkMinutes == null ? 0 : Math.max(1, (int) Math.ceil(walkMinutes));
        }
    }

    public boolean estimated() {
        return "estimated".equals(method);
    }

    public boolean withinOneKilometre(String centre) {
        return within1km.contains(centre);
    }
}
