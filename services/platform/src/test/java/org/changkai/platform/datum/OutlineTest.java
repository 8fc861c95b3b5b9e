package org.changkai.platform.datum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    /** Towns at the border, on all sides. */
    @ParameterizedTest
    @CsvSource({
        "满洲里, 49.59, 117.38",
        "漠河北极村, 53.49, 122.35",
        "抚远, 48.37, 134.31",
        "珲春, 42.86, 130.37",
        "丹东, 40.12, 124.39",
        "喀什, 39.47, 75.99",
        "霍尔果斯, 44.21, 80.41",
        "塔城, 46.75, 82.98",
        "二连浩特, 43.65, 111.97",
        "策克, 42.40, 101.20",
        "樟木, 27.99, 85.98",
        "墨脱, 29.33, 95.33",
        "瑞丽, 24.01, 97.85",
        "东兴, 21.54, 107.97",
        "永兴岛, 16.83, 112.33",
        "台北, 25.04, 121.56",
        "香港, 22.30, 114.17"
    })
    void whatLiesInChinaIsShifted(String name, double lat, double lon) {
        var place = new Coordinate(lat, lon);
        assertThat(Outline.contains(place)).as(name).isTrue();
        assertThat(Datum.GCJ02.fromWgs84(place).distanceTo(place)).as(name).isBetween(50.0, 1000.0);
    }

    /** All of them lie in the rectangle that is usually taken for China. */
    @ParameterizedTest
    @CsvSource({
        "Ulaanbaatar, 47.9, 106.9",
        "Choibalsan, 48.07, 114.5",
        "Sainshand, 44.9, 110.12",
        "Dalanzadgad, 43.57, 104.43",
        "Hanoi, 21.03, 105.85",
        "Seoul, 37.57, 126.98",
        "Pyongyang, 39.03, 125.75",
        "Vladivostok, 43.12, 131.9",
        "Tokyo, 35.68, 136.9",
        "Almaty, 43.24, 76.95",
        "Delhi, 28.6, 77.2",
        "Kathmandu, 27.7, 85.32",
        "Chita, 52.03, 113.5",
        "Bangkok, 13.75, 100.5",
        "Manila, 14.6, 120.98"
    })
    void whatLiesAbroadStaysWhereItIs(String name, double lat, double lon) {
        var place = new Coordinate(lat, lon);
        for (var datum : Datum.values()) {
            assertThat(datum.fromWgs84(place)).as(name).isEqualTo(place);
            assertThat(datum.toWgs84(place)).as(name).isEqualTo(place);
        }
    }
}
