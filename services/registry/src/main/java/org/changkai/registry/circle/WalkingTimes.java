package org.changkai.registry.circle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/** Knows how far it is to walk from a point. */
public interface WalkingTimes {

    /**
     * Walks from the origin.
     *
     * @param candidates where one may arrive; what is not among them is not looked at
     * @return empty if this method can say nothing about the origin
     */
    Optional<Walk> from(Outing outing, Collection<CirclePlace> candidates);

    /**
     * Somebody sets out.
     *
     * @param metres how far at the most, the ways to and from the street included
     * @param stepFree not over steps, as far as the data tell
     * @param drawn metres of which the reach is drawn; 0 if nobody looks at it
     */
    record Outing(Coordinate origin, double metres, boolean stepFree, double drawn) {}

    /** The shortest way to a place, and how that is known. */
    record Way(double metres, Method method) {}

    /**
     * What was reached.
     *
     * @param ways by id of the place, only of those that are reached
     * @param reach a closed ring around what can be reached, all of the candidates that are included, for display only;
     *     null if it was not to be drawn
     */
    record Walk(
            Method method, Map<String, Way> ways, @Nullable List<Coordinate> reach) {}

    /** How walking times came about. */
    enum Method {
        WALK_NETWORK("walk-network"),
        ESTIMATED("estimated");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        /** As the contract names it. */
        public String label() {
            return label;
        }
    }
}
