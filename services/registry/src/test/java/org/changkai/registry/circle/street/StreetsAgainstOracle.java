package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.sharedPath;

import com.graphhopper.GraphHopper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.centre.CentreKind;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.CircleQuery;
import org.changkai.registry.circle.EstimatedTimes;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.circle.ServiceCircle;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.WalkingTimes.Method;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real streets of a place, 2,610 centres, 1,000 origins, and an oracle that is obviously right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StreetsAgainstOracle {

    static final int CENTRES = 2_610;
    static final int ORIGINS = 1_000;
    private static final double NORMAL = 5.0 / 3.6;
    private static final double SLOW = 3.4 / 3.6;
    private static final double ONE_SECOND = 1.0;

    /** Seconds by which two ways of measuring the same walk may differ. */
    private static final double LINE = 0.2;

    private static final WalkSettings SETTINGS = new WalkSettings(5.0, 3.4, 1.3, 300);

    final NetworkTimes times = new NetworkTimes(() -> SETTINGS);
    final CirclePlaces places = new CirclePlaces(times);
    private final FindCircle circle =
            new FindCircle(places, List.of(times, new EstimatedTimes(SETTINGS::detour)), () -> SETTINGS);
    private final List<Coordinate> points = new ArrayList<>();
    private final String extract;
    private final double[] box;
    private GraphHopper hopper = new GraphHopper();

    /** @param box south, north, west and east of where centres and origins are sown */
    StreetsAgainstOracle(String extract, double... box) {
        this.extract = extract;
        this.box = box;
    }

    @BeforeAll
    void readTheStreets() {
        hopper = StreetNetwork.load(sharedPath(extract));
        var network = StreetNetwork.of(hopper);
        var seed = 2610L;
        System.out.println(extract + ": seed " + seed);
        var random = new Random(seed);
        while (points.size() < CENTRES + ORIGINS) {
            var point = new Coordinate(
                    box[0] + random.nextDouble() * (box[1] - box[0]), box[2] + random.nextDouble() * (box[3] - box[2]));
            if (network.everywhere()
                    .touch(point)
                    .filter(stop -> stop.access() < 290_000)
                    .isPresent()) {
                points.add(point);
            }
        }
        places.replace(IntStream.range(0, CENTRES)
                .mapToObj(n -> place(n, points.get(n)))
                .toList());
        times.use(network, places.all());
    }

    static CirclePlace place(int number, Coordinate position) {
        return new CirclePlace(
                String.valueOf(number),
                CentreKind.STATION,
                "站",
                "150302001001",
                null,
                null,
                position,
                null,
                List.of(),
                null,
                List.of(),
                false);
    }

    final ServiceCircle circle(Coordinate origin, int minutes, Pace pace, boolean stepFree) {
        return circle.around(new CircleQuery(origin, minutes, pace, null, null, stepFree, false));
    }

    static List<String> ids(ServiceCircle circle) {
        return circle.centres().stream().map(one -> one.place().id()).toList();
    }

    @Test
    void everyCircleIsWhatTheOracleSays() {
        compare(ORIGINS, 15, Pace.NORMAL, NORMAL, false);
    }

    @Test
    void soAreLongSlowWalksWithoutSteps() {
        compare(ORIGINS / 4, 30, Pace.SLOW, SLOW, true);
    }

    /** Here the oracle's streets come from the extract itself by plain rules, and not from the graph. */
    @Test
    void everyCircleIsWhatTheExtractSays() {
        compare(ofExtract(false), ORIGINS, 15, Pace.NORMAL, NORMAL, false);
        compare(ofExtract(true), ORIGINS / 4, 30, Pace.SLOW, SLOW, true);
    }

    private Oracle ofExtract(boolean stepFree) {
        return new Oracle(StreetsOfExtract.of(StreetExtract.read(sharedPath(extract)), stepFree), points);
    }

    private void compare(int origins, int minutes, Pace pace, double speed, boolean stepFree) {
        compare(new Oracle(StreetsOfGraph.of(hopper, stepFree), points), origins, minutes, pace, speed, stepFree);
    }

    private void compare(Oracle oracle, int origins, int minutes, Pace pace, double speed, boolean stepFree) {
        var limit = minutes * 60.0;
        var members = 0;
        var onTheLine = 0;
        var farthest = 0.0;
        for (var origin = CENTRES; origin < CENTRES + origins; origin++) {
            if (oracle.access(origin) > 299) { // without steps the nearest way may be too far
                continue;
            }
            var expected = oracle.from(origin, (limit + ONE_SECOND) * speed);
            var found = circle(points.get(origin), minutes, pace, stepFree);
            assertThat(found.method()).isEqualTo(Method.WALK_NETWORK);
            for (var reached : found.centres()) {
                var number = Integer.parseInt(reached.place().id());
                if (oracle.access(number) > 299) {
                    continue;
                }
                assertThat(expected).as("origin %d", origin).containsKey(number);
                var error = Math.abs(reached.seconds() - expected.getOrDefault(number, 0.0) / speed);
                assertThat(error).as("%d to %d", origin, number).isLessThanOrEqualTo(ONE_SECOND);
                farthest = Math.max(farthest, error);
                members++;
            }
            var ids = ids(found);
            for (var one : expected.entrySet()) {
                if (one.getKey() < CENTRES && Math.abs(one.getValue() / speed - limit) <= LINE) {
                    onTheLine++;
                } else if (one.getKey() < CENTRES && one.getValue() / speed <= limit) {
                    assertThat(ids).as("origin %d", origin).contains(String.valueOf(one.getKey()));
                } else if (one.getKey() < CENTRES) {
                    assertThat(ids).as("origin %d", origin).doesNotContain(String.valueOf(one.getKey()));
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d origins, %d minutes: %d members, %d on the line, largest error %.3f s%n",
                extract,
                origins,
                minutes,
                members,
                onTheLine,
                farthest);
        assertThat(members).isGreaterThan(origins);
    }

    @Test
    void circlesAreNestedInMinutesAndInPace() {
        for (var origin = CENTRES; origin < CENTRES + 200; origin++) {
            var from = points.get(origin);
            var wide = ids(circle(from, 30, Pace.NORMAL, false));
            for (var minutes = 25; minutes >= 5; minutes -= 5) {
                var narrow = ids(circle(from, minutes, Pace.NORMAL, false));
                assertThat(wide).containsAll(narrow);
                assertThat(narrow).containsAll(ids(circle(from, minutes, Pace.SLOW, false)));
                wide = narrow;
            }
        }
    }

    /** The map shows everybody whom the list names, and nothing like everything that is near by air. */
    @Test
    void whoeverIsReachedLiesWithinTheReachThatIsDrawn() {
        var members = 0;
        var others = 0;
        var within = 0;
        for (var origin = CENTRES; origin < CENTRES + 200; origin++) {
            var from = points.get(origin);
            var found = circle.around(new CircleQuery(from, 15, Pace.NORMAL, null, null, false, true));
            var drawn = RingTest.polygon(Objects.requireNonNull(found.reach()));
            assertThat(drawn.isValid()).as("origin %d", origin).isTrue();
            assertThat(found.centres())
                    .as("origin %d", origin)
                    .allMatch(one -> RingTest.holds(drawn, one.place().position()));
            var ids = new HashSet<>(ids(found));
            members += ids.size();
            for (var place : places.all()) {
                if (!ids.contains(place.id()) && place.position().distanceTo(from) <= 15 * 60 * NORMAL) {
                    others++;
                    within += RingTest.holds(drawn, place.position()) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "%s: %d reached, of %d others near by air %d drawn%n", extract, members, others, within);
        assertThat(within).isLessThan(others / 4);
    }

    @Test
    void aWayIsNeverShorterThanTheStraightLine() {
        for (var origin = CENTRES; origin < CENTRES + 200; origin++) {
            var found = circle(points.get(origin), 15, Pace.NORMAL, false);
            assertThat(found.centres())
                    .allSatisfy(one -> assertThat(one.metres()).isGreaterThan(one.distance() - 1));
        }
    }
}
