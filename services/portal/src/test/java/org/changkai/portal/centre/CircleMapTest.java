package org.changkai.portal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CircleMapTest {

    private static final Circle.Point HERE = new Circle.Point(39.655, 106.81);

    @Test
    void northIsUpAndTheKilometreIsAKilometre() {
        var north = near("north", 39.655 + 1000 / 111_320.0, 106.81);

        var map = map(List.of(north));

        var spot = map.spots().getFirst();
        assertThat(spot.number()).isEqualTo(1);
        assertThat(spot.x()).isEqualTo(300);
        assertThat(300 - spot.y()).isCloseTo(map.kilometre(), Offset.offset(0.01));
    }

    @Test
    void everythingFitsHoweverFarItIs() {
        var map = map(List.of(near("a", 39.9, 107.3), near("b", 39.4, 106.2)));

        assertThat(map.spots())
                .allSatisfy(spot ->
                        assertThat(List.of(spot.x(), spot.y())).allMatch(at -> at >= 0 && at <= CircleMap.SIDE));
    }

    @Test
    void aCentreWithoutAPlaceIsLeftOutAndTheOthersKeepTheirNumber() {
        var map = map(List.of(
                new Circle.Near("x", "CENTRE", "x", "", "", null, null, 0, null, "", false, null),
                near("y", 39.66, 106.81)));

        assertThat(map.spots()).extracting(CircleMap.Spot::number).containsExactly(2);
    }

    private static CircleMap map(List<Circle.Near> centres) {
        var reach = new Circle.Reach(List.of(List.of(List.of(106.81, 39.66), List.of(106.82, 39.65))));
        var circle = new Circle(HERE, 15, "normal", "estimated", reach, centres, List.of(), null);
        return Objects.requireNonNull(CircleMap.of(circle));
    }

    private static Circle.Near near(String id, double lat, double lon) {
        return new Circle.Near(id, "CENTRE", id, "", "", lat, lon, 400, 6.0, "estimated", false, null);
    }
}
