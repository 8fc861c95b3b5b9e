package org.changkai.registry.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.changkai.registry.datum.Coordinate;

/**
 * All centres in memory, by place. Readers see the state before a change or after it and nothing in between; changes
 * come from one thread.
 */
public final class CirclePlaces {

    private static final double FINE = 0.02;
    private static final double COARSE = 0.5;
    private static final double FINE_UP_TO = 12_000;
    private static final double[] RINGS = {2_500, 10_000, 40_000, 160_000, 640_000};

    private record State(Map<String, CirclePlace> byId, Grid fine, Grid coarse) {

        State copy() {
            return new State(new HashMap<>(byId), fine.copy(), coarse.copy());
        }

        void put(CirclePlace place) {
            remove(place.id());
            byId.put(place.id(), place);
            fine.add(place);
            coarse.add(place);
        }

        void remove(String id) {
            var old = byId.remove(id);
            if (old != null) {
                fine.remove(old);
                coarse.remove(old);
            }
        }
    }

    private volatile State state = empty();

    private static State empty() {
        return new State(new HashMap<>(), new Grid(FINE), new Grid(COARSE));
    }

    /** A place with its straight distance in metres. */
    public record Near(CirclePlace place, double distance) {}

    /** Forgets what it knew and takes these. */
    public synchronized void replace(Collection<CirclePlace> all) {
        var next = empty();
        all.forEach(next::put);
        state = next;
    }

    public synchronized void change(Collection<CirclePlace> saved, Collection<String> removed) {
        var next = state.copy();
        saved.forEach(next::put);
        removed.forEach(next::remove);
        state = next;
    }

    public int size() {
        return state.byId().size();
    }

    public Collection<CirclePlace> all() {
        return state.byId().values();
    }

    public List<Near> within(Coordinate centre, double metres) {
        return within(state, centre, metres);
    }

    private static List<Near> within(State state, Coordinate centre, double metres) {
        var near = new ArrayList<Near>();
        var grid = metres <= FINE_UP_TO ? state.fine() : state.coarse();
        grid.around(centre, metres, place -> {
            var distance = centre.distanceTo(place.position());
            if (distance <= metres) {
                near.add(new Near(place, distance));
            }
        });
        return near;
    }

    /** The nearest by straight distance, however far; empty only if no place is wanted at all. */
    public Optional<Near> nearest(Coordinate centre, Predicate<CirclePlace> wanted) {
        var seen = state;
        for (var ring : RINGS) {
            var found = first(within(seen, centre, ring), wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        var everywhere = seen.byId().values().stream()
                .map(place -> new Near(place, centre.distanceTo(place.position())))
                .toList();
        return first(everywhere, wanted);
    }

    private static Optional<Near> first(List<Near> near, Predicate<CirclePlace> wanted) {
        return near.stream()
                .filter(one -> wanted.test(one.place()))
                .min(java.util.Comparator.comparingDouble(Near::distance)
                        .thenComparing(one -> one.place().id()));
    }
}
