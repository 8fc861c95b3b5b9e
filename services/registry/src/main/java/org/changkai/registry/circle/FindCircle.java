package org.changkai.registry.circle;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.CirclePlaces.Near;
import org.changkai.registry.circle.ServiceCircle.Nearest;
import org.changkai.registry.circle.ServiceCircle.Reached;
import org.changkai.registry.circle.WalkingTimes.Outing;
import org.changkai.registry.circle.WalkingTimes.Walk;
import org.jspecify.annotations.Nullable;

/** Draws the service circle of a point. Asks the methods in order; the first that can say something says it all. */
public final class FindCircle {

    private static final double ONE_KILOMETRE = 1_000;

    /** Metres by which two ways of measuring the same short line may differ. */
    private static final double SLACK = 2;

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
        var seen = places.seen();
        var speed = settings.get().speed(query.pace());
        var limit = query.minutes() * 60.0 * speed;
        var horizon = Math.max(limit, ONE_KILOMETRE);
        var near = seen.within(query.origin(), horizon + SLACK, query::wants);
        var walk = walk(new Outing(query.origin(), horizon, query.stepFree(), query.drawn() ? limit : 0), near);
        var reached = near.stream()
                .<Reached>mapMulti((one, taken) -> {
                    var way = walk.ways().get(one.place().id());
                    if (way != null) {
                        taken.accept(new Reached(
                                one.place(), one.distance(), way.metres(), way.metres() / speed, way.method()));
                    }
                })
                .sorted(Comparator.comparingDouble(Reached::metres)
                        .thenComparing(one -> one.place().id()))
                .toList();
        return new ServiceCircle(
                query,
                walk.method(),
                walk.reach(),
                reached.stream().filter(one -> one.metres() <= limit).toList(),
                within1km(near, one -> one.place().id(), Near::distance),
                within1km(reached, one -> one.place().id(), Reached::metres),
                nearest(seen, near, query, speed, limit, walk));
    }

    private static <T> List<String> within1km(List<T> all, Function<T, String> id, ToDoubleFunction<T> metres) {
        return all.stream()
                .filter(one -> metres.applyAsDouble(one) <= ONE_KILOMETRE)
                .sorted(Comparator.comparingDouble(metres).thenComparing(id))
                .map(id)
                .toList();
    }

    /** Whether anything is in reach, and how that is known. */
    public record Reach(boolean anything, WalkingTimes.Method method) {}

    /** Whether any centre can be reached in time. */
    public Reach reach(Coordinate origin, int minutes, Pace pace) {
        var walk = within(origin, minutes, pace);
        return new Reach(!walk.ways().isEmpty(), walk.method());
    }

    /** Whether somebody could walk from one point to the other in time if there were a straight way. */
    public boolean isNear(Coordinate origin, Coordinate place, int minutes, Pace pace) {
        return origin.distanceTo(place) <= minutes * 60.0 * settings.get().speed(pace) + SLACK;
    }

    /** Walks to places where no centre is yet. */
    public interface Trial {

        /** The numbers of those places that can be reached in time. */
        List<Integer> reached(Coordinate origin, int minutes, Pace pace);
    }

    /** Tries these places for a while; nobody else sees them. */
    public void trying(List<Coordinate> proposed, Consumer<Trial> work) {
        var all = IntStream.range(0, proposed.size())
                .mapToObj(number -> CirclePlace.proposed(number, proposed.get(number)))
                .toList();
        var apart = new CirclePlaces(CirclePlaces.Preparation.NONE);
        apart.replace(all);
        var trial = new FindCircle(apart, methods, settings);
        try {
            work.accept((origin, minutes, pace) -> trial.within(origin, minutes, pace).ways().keySet().stream()
                    .map(Integer::valueOf)
                    .toList());
        } finally {
            places.forget(all);
        }
    }

    private Walk within(Coordinate origin, int minutes, Pace pace) {
        var limit = minutes * 60.0 * settings.get().speed(pace);
        return walk(new Outing(origin, limit, false, 0), places.seen().within(origin, limit + SLACK, any -> true));
    }

    private Walk walk(Outing outing, Collection<Near> near) {
        var candidates = near.stream().map(Near::place).toList();
        return methods.stream()
                .flatMap(method -> method.from(outing, candidates).stream())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The way also beyond the horizon. Where there are streets nothing is guessed: what is near by air may lie across a
     * river, and no way to it may be known at all.
     */
    private WalkingTimes.@Nullable Way wayTo(Near one, CircleQuery query, Walk walk) {
        var known = walk.ways().get(one.place().id());
        return known == null
                ? walk(new Outing(query.origin(), Double.MAX_VALUE, query.stepFree(), 0), List.of(one))
                        .ways()
                        .get(one.place().id())
                : known;
    }

    private @Nullable Nearest nearest(
            CirclePlaces.Seen seen, List<Near> near, CircleQuery query, double speed, double limit, Walk walk) {
        var matching = near.stream().min(CirclePlaces.BY_DISTANCE).or(() -> seen.nearest(query.origin(), query::wants));
        var found = matching.or(() -> seen.nearest(query.origin(), any -> true));
        return found.map(one -> {
                    var way = wayTo(one, query, walk);
                    var metres = way == null ? Double.POSITIVE_INFINITY : way.metres();
                    var method = way == null ? WalkingTimes.Method.ESTIMATED : way.method();
                    return new Nearest(
                            new Reached(one.place(), one.distance(), metres, metres / speed, method),
                            metres <= limit,
                            matching.isPresent());
                })
                .orElse(null);
    }
}
