package org.changkai.registry.circle;

import java.util.List;
import org.changkai.registry.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached on foot, and the two sets that the rule of the 15-minute circle speaks of: within the minutes,
 * and within one kilometre.
 *
 * @param reach a closed ring, for display only: it decides nothing
 * @param centres by walking time
 * @param within1km ids, by straight distance
 * @param nearest by straight distance and however far; null only if the registry has no centre at all
 */
public record ServiceCircle(
        CircleQuery query,
        WalkingTimes.Method method,
        List<Coordinate> reach,
        List<Reached> centres,
        List<String> within1km,
        @Nullable Nearest nearest) {

    public ServiceCircle {
        reach = List.copyOf(reach);
        centres = List.copyOf(centres);
        within1km = List.copyOf(within1km);
    }

    /** A centre with its straight distance in metres and its walking time in seconds. */
    public record Reached(CirclePlace place, double distance, double seconds) {}

    /**
     * The nearest centre.
     *
     * @param seconds estimated if it lies beyond the circle
     * @param inside whether it can be reached in the minutes asked for
     * @param matching whether it offers what was asked for; false if no centre anywhere does
     */
    public record Nearest(CirclePlace place, double distance, double seconds, boolean inside, boolean matching) {}
}
