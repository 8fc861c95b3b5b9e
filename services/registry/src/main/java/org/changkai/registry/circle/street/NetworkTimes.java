package org.changkai.registry.circle.street;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.WalkingTimes;
import org.changkai.registry.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * Walking times on the streets. Says nothing without street data, or about a point too far from any street; a centre too
 * far from any street is reached by the estimate.
 */
public final class NetworkTimes implements WalkingTimes {

    private final Supplier<WalkSettings> settings;
    private volatile @Nullable Streets streets;

    public NetworkTimes(Supplier<WalkSettings> settings) {
        this.settings = settings;
    }

    /** One extract and the centres that were brought to its streets; they go together when a new one comes. */
    private record Streets(StreetNetwork network, ConcurrentHashMap<String, Touched> centres) {}

    /** @param stop null if the centre is too far from any street */
    private record Touched(Coordinate position, @Nullable Stop stop) {}

    void use(@Nullable StreetNetwork network) {
        streets = network == null ? null : new Streets(network, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<Walk> from(Coordinate origin, double speed, double seconds, Collection<CirclePlace> candidates) {
        var here = streets;
        if (here == null) {
            return Optional.empty();
        }
        return here.network().touch(origin, settings.get().farthestFromStreet()).map(start -> {
            var tree = WalkTree.grow(here.network(), start, speed * seconds);
            var reached = new HashMap<String, Double>();
            for (var place : candidates) {
                metres(here, tree, origin, place, speed * seconds)
                        .ifPresent(metres -> reached.put(place.id(), metres / speed));
            }
            return new Walk(Method.WALK_NETWORK, reached, Outline.of(origin, tree));
        });
    }

    private OptionalDouble metres(Streets here, WalkTree tree, Coordinate origin, CirclePlace place, double longest) {
        var stop = touch(here, place);
        if (stop != null) {
            return tree.to(stop);
        }
        var guess = origin.distanceTo(place.position()) * settings.get().detour();
        return guess <= longest ? OptionalDouble.of(guess) : OptionalDouble.empty();
    }

    /** A centre is brought to the streets once, and again when it has moved. */
    private @Nullable Stop touch(Streets here, CirclePlace place) {
        var known = here.centres().get(place.id());
        if (known == null || !known.position().equals(place.position())) {
            var stop = here.network()
                    .touch(place.position(), settings.get().farthestFromStreet())
                    .orElse(null);
            known = new Touched(place.position(), stop);
            here.centres().put(place.id(), known);
        }
        return known.stop();
    }

    /** For display: in each direction as far as something was reached. */
    private static final class Outline {

        private static final int SECTORS = 72;
        private static final double LEAST = 20;

        private static List<Coordinate> of(Coordinate origin, WalkTree tree) {
            var farthest = new double[SECTORS];
            var corners = new Coordinate[SECTORS];
            tree.eachNode((node, metres) -> {
                var east = (node.lon() - origin.lon()) * Math.cos(Math.toRadians(origin.lat()));
                var angle = Math.atan2(node.lat() - origin.lat(), east) + Math.PI;
                var sector = (int) (angle / (2 * Math.PI) * SECTORS) % SECTORS;
                var distance = origin.distanceTo(node);
                if (distance > farthest[sector]) {
                    farthest[sector] = distance;
                    corners[sector] = node;
                }
            });
            var ring = new ArrayList<Coordinate>();
            for (var sector = 0; sector < SECTORS; sector++) { // from west over south to east: counter-clockwise
                var middle = 270 - (sector + 0.5) * 360 / SECTORS;
                ring.add(farthest[sector] < LEAST ? origin.towards(middle, LEAST) : corners[sector]);
            }
            ring.add(ring.getFirst());
            return ring;
        }
    }
}
