package org.changkai.registry.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.changkai.platform.datum.Coordinate;

/** Where nobody has given street data: straight distance, times what ways are usually longer. */
public final class EstimatedTimes implements WalkingTimes {

    private static final int CORNERS = 48;

    private final DoubleSupplier detour;

    public EstimatedTimes(DoubleSupplier detour) {
        this.detour = detour;
    }

    @Override
    public Optional<Walk> from(Outing outing, Collection<CirclePlace> candidates) {
        var factor = detour.getAsDouble();
        var reached = new HashMap<String, Way>();
        for (var place : candidates) {
            var metres = outing.origin().distanceTo(place.position()) * factor;
            if (metres <= outing.metres()) {
                reached.put(place.id(), new Way(metres, Method.ESTIMATED));
            }
        }
        var reach = outing.drawn() > 0 ? ring(outing.origin(), outing.drawn() / factor) : null;
        return Optional.of(new Walk(Method.ESTIMATED, reached, reach));
    }

    /** Its sides touch the circle, its corners lie beyond: whatever is reached lies within. */
    private static List<Coordinate> ring(Coordinate origin, double metres) {
        var corners = (metres + 1) / Math.cos(Math.PI / CORNERS); // a metre for what is rounded
        var ring = new ArrayList<Coordinate>(CORNERS + 1);
        for (var corner = 0; corner < CORNERS; corner++) {
            ring.add(origin.towards(-360.0 * corner / CORNERS, corners)); // counter-clockwise, as GeoJSON wants
        }
        ring.add(ring.getFirst());
        return ring;
    }
}
