package org.changkai.registry.circle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changkai.registry.datum.Coordinate;

/** Knows how long it takes to walk from a point. */
public interface WalkingTimes {

    /**
     * Walks from the origin.
     *
     * @param speed metres a second
     * @param seconds how long to walk
     * @param candidates where one may arrive; what is not among them is not looked at
     * @return empty if this method can say nothing about the origin
     */
    Optional<Walk> from(Coordinate origin, double speed, double seconds, Collection<CirclePlace> candidates);

    /**
     * What was reached.
     *
     * @param method as the contract names it
     * @param seconds by id of the place, only of those that are reached in time
     * @param reach a closed ring around what can be reached; for display only
     */
    record Walk(Method method, Map<String, Double> seconds, List<Coordinate> reach) {}

    /** How walking times came about. */
    enum Method {
        WALK_NETWORK("walk-network"),
        ESTIMATED("estimated");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
