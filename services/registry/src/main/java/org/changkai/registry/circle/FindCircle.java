package org.changkai.registry.circle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.registry.circle.CirclePlaces.Near;
import org.changkai.registry.circle.ServiceCircle.Nearest;
import org.changkai.registry.circle.ServiceCircle.Reached;
import org.changkai.registry.circle.WalkingTimes.Walk;
import org.changkai.registry.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/** Draws the service circle of a point. Asks the methods in order; the first that can say something says it all. */
public final class FindCircle {

    private static final double ONE_KILOMETRE = 1_000;

    private final CirclePlaces places;
    private final List<WalkingTimes> methods;
    private final Supplier<WalkSettings> settings;

    /** @param methods the best first, the last one always has an answer */
    public FindCircle(CirclePlaces places, List<WalkingTimes> methods, Supplier<WalkSettings> settings) {
        this.places = places;
        this.methods = List.copyOf(methods);
        this.settings = settings;
    }

    public ServiceCircle around(CircleQuery query) {
        var speed = settings.get().speed(query.pace());
        var seconds = query.minutes() * 60.0;
        var near = places.within(query.origin(), Math.max(seconds * speed, ONE_KILOMETRE)).stream()
                .filter(one -> query.wants(one.place()))
                .toList();
        var walk = walk(
                query.origin(), speed, seconds, near.stream().map(Near::place).toList());
        var reached = near.stream()
                .filter(one -> walk.seconds().containsKey(one.place().id()))
                .map(one -> new Reached(
                        one.place(),
                        one.distance(),
                        walk.seconds().getOrDefault(one.place().id(), seconds)))
                .sorted(Comparator.comparingDouble(Reached::seconds)
                        .thenComparing(one -> one.place().id()))
                .toList();
        var within1km = near.stream()
                .filter(one -> one.distance() <= ONE_KILOMETRE)
                .sorted(Comparator.comparingDouble(Near::distance))
                .map(one -> one.place().id())
                .toList();
        return new ServiceCircle(query, walk.method(), walk.reach(), reached, within1km, nearest(query, speed, walk));
    }

    /** Whether anything is in reach, and how that is known. */
    public record Reach(boolean anything, WalkingTimes.Method method) {}

    /** Whether any centre can be reached in time. */
    public Reach reach(Coordinate origin, int minutes, Pace pace) {
        var speed = settings.get().speed(pace);
        var seconds = minutes * 60.0;
        var near =
                places.within(origin, seconds * speed).stream().map(Near::place).toList();
        var walk = walk(origin, speed, seconds, near);
        return new Reach(!walk.seconds().isEmpty(), walk.method());
    }

    private Walk walk(Coordinate origin, double speed, double seconds, Collection<CirclePlace> candidates) {
        return methods.stream()
                .flatMap(method -> method.from(origin, speed, seconds, candidates).stream())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Nearest nearest(CircleQuery query, double speed, Walk walk) {
        var matching = places.nearest(query.origin(), query::wants);
        var found = matching.or(() -> places.nearest(query.origin(), any -> true));
        return found.map(one -> {
                    var walked = walk.seconds().get(one.place().id());
                    var guess = one.distance() * settings.get().detour() / speed;
                    return new Nearest(
                            one.place(),
                            one.distance(),
                            walked == null ? guess : walked,
                            walked != null,
                            matching.isPresent());
                })
                .orElse(null);
    }
}
