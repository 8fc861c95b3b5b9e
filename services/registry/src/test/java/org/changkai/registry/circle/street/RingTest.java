package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.street.Ring.Corner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class RingTest {

    private static final Coordinate ORIGIN = new Coordinate(42.26, 118.9);
    private static final int CORNERS = 72;

    /** With notches and peaks as streets make them. */
    private static Ring ring(Random random) {
        var ring = new Ring(ORIGIN);
        ring.begin(IntStream.range(0, CORNERS)
                .mapToObj(n -> Corner.towards(
                        ((n + random.nextDouble()) / CORNERS - 0.5) * 2 * Math.PI, 20 + random.nextInt(1_000)))
                .toList());
        return ring;
    }

    static Polygon polygon(List<Coordinate> ring) {
        return new GeometryFactory()
                .createPolygon(ring.stream().map(RingTest::point).toArray(org.locationtech.jts.geom.Coordinate[]::new));
    }

    static boolean holds(Polygon polygon, Coordinate place) {
        return polygon.contains(polygon.getFactory().createPoint(point(place)));
    }

    private static org.locationtech.jts.geom.Coordinate point(Coordinate place) {
        return new org.locationtech.jts.geom.Coordinate(place.lon(), place.lat());
    }

    private static Coordinate somewhere(Random random) {
        return ORIGIN.towards(random.nextDouble() * 360, random.nextDouble() * 1_300);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverItHeldItHoldsWhenItIsWidened(long seed) {
        var random = new Random(seed);
        var ring = ring(random);
        var first = polygon(ring.closed());
        var held = new ArrayList<Coordinate>();
        var outside = 0;
        for (var n = 0; n < 100; n++) {
            var place = somewhere(random);
            if (holds(first, place)) {
                held.add(place);
            }
        }
        for (var n = 0; n < 20; n++) {
            var place = somewhere(random);
            outside += holds(polygon(ring.closed()), place) ? 0 : 1;
            ring.hold(place);
            held.add(place);
            var polygon = polygon(ring.closed());
            assertThat(polygon.isValid()).isTrue();
            assertThat(held).allMatch(one -> holds(polygon, one));
        }
        assertThat(outside).isPositive();
    }

    @Test
    void itIsWidenedNoMoreThanThePlaceNeeds() {
        var ring = new Ring(ORIGIN);
        ring.begin(IntStream.range(0, CORNERS)
                .mapToObj(n -> Corner.towards(((n + 0.5) / CORNERS - 0.5) * 2 * Math.PI, 500))
                .toList());
        ring.hold(ORIGIN.towards(90, 800));
        var polygon = polygon(ring.closed());
        assertThat(holds(polygon, ORIGIN.towards(90, 800))).isTrue();
        assertThat(holds(polygon, ORIGIN.towards(90, 810))).isFalse();
        assertThat(holds(polygon, ORIGIN.towards(95, 600))).isFalse();
        assertThat(holds(polygon, ORIGIN.towards(270, 510))).isFalse();
    }
}
