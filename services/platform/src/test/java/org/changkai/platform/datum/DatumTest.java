package org.changkai.platform.datum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatumTest {

    @ParameterizedTest
    @EnumSource
    void thereAndBackErrsByLessThanTenCentimetresOverTheWholeRegion(Datum datum) {
        for (var lat = 37.0; lat <= 53.5; lat += 0.25) {
            for (var lon = 97.0; lon <= 126.5; lon += 0.25) {
                var place = new Coordinate(lat, lon);
                if (isAtTheOutline(place)) {
                    continue; // there the shift begins, 40 km abroad
                }
                assertThat(datum.toWgs84(datum.fromWgs84(place)).distanceTo(place))
                        .isLessThan(0.1);
                assertThat(datum.fromWgs84(datum.toWgs84(place)).distanceTo(place))
                        .isLessThan(0.1);
            }
        }
    }

    private static boolean isAtTheOutline(Coordinate place) {
        return IntStream.of(0, 45, 90, 135, 180, 225, 270, 315)
                                .mapToObj(bearing -> place.towards(bearing, 2500))
                                .filter(Outline::contains)
                                .count()
                        % 8
                != 0;
    }

    @Test
    void theShiftIsThePublishedOne() {
        var shanghai = Datum.GCJ02.fromWgs84(new Coordinate(31.1774276, 121.5272106));
        assertThat(shanghai.distanceTo(new Coordinate(31.17530398364597, 121.531541859215)))
                .isLessThan(0.1);
        var beijing = Datum.BD09.fromWgs84(new Coordinate(39.914266, 116.403988));
        assertThat(beijing.distanceTo(new Coordinate(39.92196580126834, 116.41661560068297)))
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @EnumSource
    void outsideChinaNothingMoves(Datum datum) {
        var porto = new Coordinate(41.15, -8.61);
        assertThat(datum.toWgs84(porto)).isEqualTo(porto);
        assertThat(datum.fromWgs84(porto)).isEqualTo(porto);
    }

    @Test
    void goingSomeMetresIsThatFarAway() {
        var start = new Coordinate(39.65, 106.81);
        for (var bearing = 0; bearing < 360; bearing += 30) {
            assertThat(start.towards(bearing, 1000).distanceTo(start)).isBetween(999.99, 1000.01);
        }
    }
}
