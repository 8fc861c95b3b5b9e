package org.changkai.registry.circle.street;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.WalkingTimes;
import org.jspecify.annotations.Nullable;

/**
 * Walking times on the streets, from what was worked out when a centre or the street data changed. Says nothing without
 * street data, or about a point too far from any street; a centre too far from any street is reached by the estimate.
 */
public final class NetworkTimes implements WalkingTimes, CirclePlaces.Preparation {

    private static final double MILLIMETRES = 1_000;

    private final Supplier<WalkSettings> settings;
    private volatile @Nullable Streets streets;

    public NetworkTimes(Supplier<WalkSettings> settings) {
        this.settings = settings;
    }

    /** One extract and what was worked out on it; they go together when a new one comes. */
    private record Streets(Arrivals everywhere, Arrivals withoutSteps) {

        private static Streets of(StreetNetwork network) {
            return new Streets(new Arrivals(network.everywhere()), new Arrivals(network.withoutSteps()));
        }

        private Arrivals chosen(boolean stepFree) {
            return stepFree ? withoutSteps : everywhere;
        }

        private void prepare(CirclePlace place) {
            everywhere.at(place.position());
            withoutSteps.at(place.position());
        }
    }

    /** Works out everything for the places that are there, then takes the place of the network before. */
    void use(StreetNetwork network, Collection<CirclePlace> places) {
        var next = Streets.of(network);
        places.forEach(next::prepare);
        streets = next;
    }

    void useNone() {
        streets = null;
    }

    @Override
    public void coming(Collection<CirclePlace> places) {
        var here = streets;
        if (here != null) {
            places.forEach(here::prepare);
        }
    }

    @Override
    public void gone(Collection<CirclePlace> places) {
        var here = streets;
        if (here != null) {
            places.forEach(place -> {
                here.everywhere().forget(place.position());
                here.withoutSteps().forget(place.position());
            });
        }
    }

    @Override
    public Optional<Walk> from(Outing outing, Collection<CirclePlace> candidates) {
        var here = streets;
        if (here == null) {
            return Optional.empty();
        }
        var arrivals = here.chosen(outing.stepFree());
        return arrivals.footways()
                .touch(outing.origin())
                .filter(this::isNear)
                .map(start -> walk(arrivals, start, outing, candidates));
    }

    private boolean isNear(Stop stop) {
        return stop.access() <= settings.get().farthestFromStreet() * MILLIMETRES;
    }

    private Walk walk(Arrivals arrivals, Stop start, Outing outing, Collection<CirclePlace> candidates) {
        var label = arrivals.footways().hierarchy().from(start);
        var reached = new HashMap<String, Way>();
        var drawn = new ArrayList<Coordinate>();
        for (var place : candidates) {
            var way = way(arrivals, start, label, place);
            if (way.metres() <= outing.metres()) {
                reached.put(place.id(), way);
            }
            if (way.metres() <= outing.drawn()) {
                drawn.add(place.position());
            }
        }
        var reach = outing.drawn() > 0 ? Outline.of(arrivals.footways(), start, outing.drawn(), drawn) : null;
        return new Walk(Method.WALK_NETWORK, reached, reach);
    }

    private Way way(Arrivals arrivals, Stop start, Label label, CirclePlace place) {
        var arrival = arrivals.at(place.position());
        var stop = arrival.stop();
        if (stop == null || !isNear(stop)) {
            var guess = start.position().distanceTo(place.position())
                    * settings.get().detour();
            return new Way(guess, Method.ESTIMATED);
        }
        var shortest = Math.min(label.meet(arrival.label()), start.alongTo(stop));
        return new Way(
                shortest == Label.TOO_FAR ? Double.POSITIVE_INFINITY : shortest / MILLIMETRES, Method.WALK_NETWORK);
    }
}
