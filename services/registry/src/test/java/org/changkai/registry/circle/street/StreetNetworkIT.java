package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.sharedPath;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.changkai.registry.centre.CentreKind;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.CircleQuery;
import org.changkai.registry.circle.EstimatedTimes;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.circle.ServiceCircle;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.WalkingTimes;
import org.changkai.registry.datum.Coordinate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The real streets of Porto, 2,610 centres, 1,000 origins, and an oracle that is obviously right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreetNetworkIT {

    private static final int CENTRES = 2_610;
    private static final int ORIGINS = 1_000;
    private static final double FARTHEST = 300;
    private static final double NORMAL = 5.0 / 3.6;
    private static final double SLOW = 3.4 / 3.6;

    private final NetworkTimes times = new NetworkTimes(() -> new WalkSettings(5.0, 3.4, 1.3, FARTHEST));
    private final CirclePlaces places = new CirclePlaces();
    private final FindCircle circle = new FindCircle(
            places, List.of(times, new EstimatedTimes(() -> 1.3)), () -> new WalkSettings(5.0, 3.4, 1.3, FARTHEST));
    private Optional<Oracle> oracle = Optional.empty();
    private final List<Stop> stops = new ArrayList<>();
    private final Random random = new Random(2610);

    @BeforeAll
    void readPorto() {
        var network = StreetNetwork.read(sharedPath("osm/porto.osm.pbf"));
        times.use(network);
        while (stops.size() < CENTRES + ORIGINS) {
            network.touch(somewhere(), FARTHEST).ifPresent(stops::add);
        }
        places.change(
                IntStream.range(0, CENTRES)
                        .mapToObj(n -> place(n, stops.get(n).position()))
                        .toList(),
                List.of());
        oracle = Optional.of(new Oracle(network, stops));
    }

    private Coordinate somewhere() {
        return new Coordinate(41.135 + random.nextDouble() * 0.045, -8.68 + random.nextDouble() * 0.12);
    }

    private static CirclePlace place(int number, Coordinate position) {
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

    private ServiceCircle circle(Coordinate origin, int minutes, Pace pace) {
        return circle.around(new CircleQuery(origin, minutes, pace, null, null));
    }

    @Test
    void everyCircleIsWhatTheOracleSays() {
        var members = 0;
        for (var origin = CENTRES; origin < CENTRES + ORIGINS; origin++) {
            var limit = 15 * 60 * NORMAL;
            var expected = oracle.orElseThrow().from(origin, limit + 2);
            var found = circle(stops.get(origin).position(), 15, Pace.NORMAL);
            assertThat(found.method()).isEqualTo(WalkingTimes.Method.WALK_NETWORK);
            for (var reached : found.centres()) {
                var number = Integer.parseInt(reached.place().id());
                assertThat(expected).containsKey(number);
                assertThat(reached.seconds())
                        .isCloseTo(
                                expected.getOrDefault(number, 0.0) / NORMAL, org.assertj.core.data.Offset.offset(1.0));
            }
            var inside = expected.entrySet().stream()
                    .filter(one -> one.getKey() < CENTRES && one.getValue() <= limit - 0.001)
                    .count();
            assertThat(found.centres().size()).isGreaterThanOrEqualTo((int) inside);
            members += found.centres().size();
        }
        assertThat(members).isGreaterThan(10_000);
    }

    @Test
    void circlesAreNestedInMinutesAndInPaceAndNeverReachFartherThanTheCrowFlies() {
        for (var origin = CENTRES; origin < CENTRES + 200; origin++) {
            var from = stops.get(origin).position();
            var wide = ids(circle(from, 20, Pace.NORMAL));
            assertThat(wide).containsAll(ids(circle(from, 15, Pace.NORMAL)));
            assertThat(ids(circle(from, 15, Pace.NORMAL))).containsAll(ids(circle(from, 15, Pace.SLOW)));
            assertThat(circle(from, 15, Pace.SLOW).centres())
                    .allSatisfy(one -> assertThat(one.seconds() * SLOW).isGreaterThan(one.distance() - 2));
        }
    }

    private static List<String> ids(ServiceCircle circle) {
        return circle.centres().stream().map(one -> one.place().id()).toList();
    }

    @Test
    void aCentreAcrossTheRiverIsNearByAirOnly() {
        var ribeira = new Coordinate(41.1404, -8.6165);
        places.change(List.of(place(9_999, new Coordinate(41.1375, -8.6180))), List.of());
        var found = circle(ribeira, 5, Pace.NORMAL);
        places.change(List.of(), List.of("9999"));
        assertThat(found.within1km()).contains("9999");
        assertThat(ids(found)).doesNotContain("9999");
    }

    @Test
    void farFromEveryStreetTheTimeIsEstimated() {
        var atlantic = circle(new Coordinate(41.15, -9.2), 15, Pace.NORMAL);
        assertThat(atlantic.method()).isEqualTo(WalkingTimes.Method.ESTIMATED);
        assertThat(atlantic.nearest()).isNotNull();
    }

    @Test
    void aCircleTakesMilliseconds() {
        IntStream.range(CENTRES, CENTRES + 500).forEach(n -> circle(stops.get(n).position(), 15, Pace.NORMAL));
        var nanos = IntStream.range(CENTRES, CENTRES + 500)
                .mapToLong(n -> {
                    var start = System.nanoTime();
                    circle(stops.get(n).position(), 15, Pace.NORMAL);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(10));
    }
}
