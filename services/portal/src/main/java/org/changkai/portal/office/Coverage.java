package org.changkai.portal.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which share of an area has a centre within a walk.
 *
 * @param method walk-network, estimated, or mixed where both were needed
 * @param grid settled ground
 */
public record Coverage(
        String area,
        String name,
        int minutes,
        String method,
        @Nullable Share villages,
        @Nullable Grid grid,
        int blindSpotCount,
        List<BlindSpot> blindSpots,
        List<Child> children) {

    /** Villages and communities: all, those whose place is known, those with a centre in reach. */
    public record Share(int total, int known, int covered, double share) {

        public long percent() {
            return Coverage.percent(covered, known);
        }

        /** Whether there is anything to have a share of: nothing of nothing is not 0%. */
        public boolean measured() {
            return known > 0;
        }
    }

    /** Points of settled ground. */
    public record Grid(int points, int covered, double share) {

        public long percent() {
            return Coverage.percent(covered, points);
        }

        public boolean measured() {
            return points > 0;
        }
    }

    /** An area on a day: from then on until the next one. Without a share before the first day on record. */
    public record Moment(LocalDate day, @Nullable Share villages) {}

    /**
     * How it was from the first day on.
     *
     * @param firstDay from which on there are records; null if there are none
     */
    public record History(@Nullable LocalDate firstDay, List<Moment> items) {}

    /** A village whose people found a centre in reach, or lost it. */
    public record Turn(String code, String name) {}

    /** What changed between two days. */
    public record Comparison(
            @Nullable LocalDate firstDay,
            @Nullable Moment before,
            @Nullable Moment after,
            List<Turn> gained,
            List<Turn> lost) {

        /** Whether both days are on record, so that something can be said of what changed. */
        public boolean known() {
            return before != null && before.villages() != null && after != null && after.villages() != null;
        }
    }

    /** A village without a centre in reach. */
    public record BlindSpot(
            String code,
            String name,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Nearest nearest) {}

    /** The nearest centre, distance in metres. */
    public record Nearest(String id, String name, long distance, String phone, boolean homeVisits) {}

    /** An area below. */
    public record Child(
            String code,
            String name,
            @Nullable Share villages,
            @Nullable Grid grid,
            int blindSpotCount) {}

    public boolean estimated() {
        return method.equals("estimated");
    }

    /** Whether a part of it is estimated. */
    public boolean mixed() {
        return method.equals("mixed");
    }

    /** Whole percent; all and none are said only of all and of none. */
    private static long percent(int covered, int known) {
        if (covered == 0) {
            return 0;
        }
        return covered == known ? 100 : Math.clamp(Math.round(100.0 * covered / known), 1, 99);
    }
}
