package org.changkai.registry.circle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * All centres in memory, by place. Readers see the state before a change or after it and nothing in between; changes
 * come from one thread.
 */
public final class CirclePlaces {

    /** Nearer ones first, of those equally far the one with the smaller id. */
    static final Comparator<Near> BY_DISTANCE = Comparator.comparingDouble(Near::distance)
            .thenComparing(one -> one.place().id());

    private static final double FINE = 0.01;
    private static final double COARSE = 0.5;
    private static final double FINE_UP_TO = 12_000;
    private static final double FAR = 10_000;
    private static final double[] RINGS = {2_500, FAR, 40_000, 160_000, 640_000};

    /** All places at one moment: whoever has it in hand sees no change. */
    record Seen(Map<String, CirclePlace> byId, Grid fine, Grid coarse) {

        private Seen copy() {
            return new Seen(new HashMap<>(byId), fine.copy(), coarse.copy());
        }

        private void put(CirclePlace place) {
            remove(place.id());
            byId.put(place.id(), place);
            fine.add(place);
            coarse.add(place);
        }

        private void remove(String id) {
            var old = byId.remove(id);
            if (old != null) {
                fine.remove(old);
                coarse.remove(old);
            }
        }

        List<Near> within(Coordinate centre, double metres, Predicate<CirclePlace> wanted) {
            var near = new ArrayList<Near>();
            around(centre, metres, (place, distance) -> {
                if (wanted.test(place)) {
                    near.add(new Near(place, distance));
                }
            });
            return near;
        }

        private void around(Coordinate centre, double metres, ObjDoubleConsumer<CirclePlace> found) {
            var grid = metres <= FINE_UP_TO ? fine : coarse;
            grid.around(centre, metres, place -> {
                if (centre.isBeyond(metres, place.position())) {
                    return;
                }
                var distance = centre.distanceTo(place.position());
                if (distance <= metres) {
                    found.accept(place, distance);
                }
            });
        }

        /** The nearest by straight distance, however far; empty only if no place is wanted at all. */
        Optional<Near> nearest(Coordinate centre, Predicate<CirclePlace> wanted) {
            for (var ring : RINGS) {
                var closest = new Closest(wanted);
                around(centre, ring, closest::look);
                if (closest.found != null) {
                    return Optional.of(closest.found);
                }
                if (ring == FAR && byId.values().stream().noneMatch(wanted)) {
                    return Optional.empty(); // nobody offers it: no need to measure how far away
                }
            }
            var closest = new Closest(wanted);
            byId.values().forEach(place -> closest.look(place, centre.distanceTo(place.position())));
            return Optional.ofNullable(closest.found);
        }
    }

    /** The closest of the places that it was shown. */
    private static final class Closest {

        private final Predicate<CirclePlace> wanted;
        private @Nullable Near found;

        Closest(Predicate<CirclePlace> wanted) {
            this.wanted = wanted;
        }

        void look(CirclePlace place, double distance) {
            var best = found;
            if (best != null && distance > best.distance()) {
                return;
            }
            var one = new Near(place, distance);
            if ((best == null || BY_DISTANCE.compare(one, best) < 0) && wanted.test(place)) {
                found = one;
            }
        }
    }

    /** A place with its straight distance in metres. */
    public record Near(CirclePlace place, double distance) {}

    /** Works something out about places before anybody sees them, and forgets it when they are gone. */
    public interface Preparation {

        Preparation NONE = new Preparation() {
            @Override
            public void coming(Collection<CirclePlace> places) {}

            @Override
            public void gone(Collection<CirclePlace> places) {}
        };

        void coming(Collection<CirclePlace> places);

        void gone(Collection<CirclePlace> places);
    }

    private final Preparation preparation;
    private volatile Seen state = empty();

    public CirclePlaces(Preparation preparation) {
        this.preparation = preparation;
    }

    private static Seen empty() {
        return new Seen(new HashMap<>(), new Grid(FINE), new Grid(COARSE));
    }

    /** Forgets what it knew and takes these. */
    public synchronized void replace(Collection<CirclePlace> all) {
        var before = state;
        var next = empty();
        all.forEach(next::put);
        preparation.coming(all);
        state = next;
        preparation.gone(before.byId().values().stream()
                .filter(place -> !place.isStillAt(next.byId().get(place.id())))
                .toList());
    }

    public synchronized void change(Collection<CirclePlace> saved, Collection<String> removed) {
        var before = state;
        var next = before.copy();
        saved.forEach(next::put);
        removed.forEach(next::remove);
        preparation.coming(saved);
        state = next;
        preparation.gone(Stream.concat(saved.stream().map(CirclePlace::id), removed.stream())
                .flatMap(id -> Stream.ofNullable(before.byId().get(id)))
                .filter(place -> !place.isStillAt(next.byId().get(place.id())))
                .toList());
    }

    /** The places at this moment. */
    Seen seen() {
        return state;
    }

    /** Nobody will ask for these places again; they were never put here. */
    void forget(Collection<CirclePlace> tried) {
        preparation.gone(tried);
    }

    public int size() {
        return state.byId().size();
    }

    public Collection<CirclePlace> all() {
        return state.byId().values();
    }

    public Optional<Near> nearest(Coordinate centre, Predicate<CirclePlace> wanted) {
        return state.nearest(centre, wanted);
    }
}
