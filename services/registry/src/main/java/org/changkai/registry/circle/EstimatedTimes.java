package org.changkai.registry.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.changkai.registry.datum.Coordinate;

/** Where nobody has given street data: straight distance, times what ways are usually longer, over the speed. */
public final class EstimatedTimes implements WalkingTimes {

    private static final int CORNERS = 48;

    private final DoubleSupplier detour;

    public EstimatedTimes(DoubleSupplier detour) {
        this.detour = detour;
    }

    @Override
    public Optional<Walk> from(Coordinate origin, double speed, double seconds, Collection<CirclePlace> candidates) {
        var factor = detour.getAsDouble() / speed;
        var reached = new HashMap<String, Double>();
        for (var place : candidates) {
            var time = origin.distanceTo(place.position()) * factor;
            if (time <= seconds) {
                reached.put(place.id(), time);
            }
        }
        return Optional.of(new Walk(Method.ESTIMATED, reached, ring(origin, seconds / factor)));
    }

    private static List<Coordinate> ring(Coordinate origin, double metres) {
        var ring = new ArrayList<Coordinate>(CORNERS + 1);
        for (var corner = 0; corner < CORNERS; corner++) {
            ring.add(origin.towards(-360.0 * corner / CORNERS, metres)); // counter-clockwise, as GeoJSON wants
        }
        ring.add(ring.getFirst());
        return ring;
    }
}
