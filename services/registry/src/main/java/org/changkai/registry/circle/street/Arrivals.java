package org.changkai.registry.circle.street;

import java.util.concurrent.ConcurrentHashMap;
import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out about the places of centres on one network. A place that is not there yet is worked out when
 * somebody asks, so an answer is never wrong, only later.
 */
final class Arrivals {

    private static final Arrival NOWHERE = new Arrival(null, new Label.Collected().label());

    private final Footways footways;
    private final ConcurrentHashMap<Coordinate, Arrival> known = new ConcurrentHashMap<>();

    Arrivals(Footways footways) {
        this.footways = footways;
    }

    /**
     * How one comes to a place.
     *
     * @param stop null if no street is near
     */
    record Arrival(@Nullable Stop stop, Label label) {}

    Arrival at(Coordinate place) {
        var there = known.get(place);
        return there != null ? there : known.computeIfAbsent(place, this::workOut);
    }

    void forget(Coordinate place) {
        known.remove(place);
    }

    private Arrival workOut(Coordinate place) {
        return footways.touch(place)
                .map(stop -> new Arrival(stop, footways.hierarchy().to(stop)))
                .orElse(NOWHERE);
    }

    Footways footways() {
        return footways;
    }
}
