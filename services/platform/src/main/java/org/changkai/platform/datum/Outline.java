package org.changkai.platform.datum;

import static java.lang.Math.clamp;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.toRadians;

import java.util.Arrays;

/**
 * Where the shift of Chinese maps applies: the land border and the seas as a rough line of our own, and 40 km around it.
 * The usual rectangle holds half of Asia, Ulaanbaatar and Hanoi included. The line is kept within 40 km of the border, so
 * nothing in China is left out; foreign places within some 80 km of the border may still be counted in.
 */
final class Outline {

    private static final double MARGIN = 40_000;
    private static final double METRES_A_DEGREE = 111_195;

    /** Latitude and longitude of each corner, from the north clockwise through Mongolia, the west, the south and the sea. */
    private static final double[][] CORNERS = Arrays.stream("""
        53.5 123.3, 53.3 121.0, 52.7 120.1, 51.6 119.9, 50.4 119.2, 50.0 118.6, 49.5 117.8, 49.85 116.7,
        48.1 115.6, 47.6 115.85, 47.85 116.3, 47.6 117.35, 47.9 118.5, 47.0 119.7, 46.7 118.0,
        46.3 116.6, 45.4 114.5, 45.0 113.6, 45.15 112.0, 44.75 111.5, 44.35 111.3, 43.7 111.9, 43.4 110.7,
        42.65 110.1, 42.45 107.5, 42.3 106.5, 41.65 105.0, 42.1 103.5, 42.6 101.8, 42.7 99.5, 42.8 96.4, 44.3 95.3,
        45.0 93.6, 45.1 91.0, 46.0 90.8, 47.0 91.0, 47.9 90.0, 48.7 88.6, 49.2 87.8, 48.6 85.8,
        47.2 85.6, 47.0 83.2, 45.6 82.5, 45.2 81.8, 45.0 80.0, 44.2 80.3, 43.0 80.4, 42.2 80.2,
        41.8 78.5, 41.0 77.0, 40.5 75.5, 40.2 74.0, 39.5 73.6, 38.5 73.9, 37.3 74.8, 36.5 75.9,
        35.8 76.3, 35.4 77.9, 34.2 78.8, 32.7 78.8, 32.3 78.5, 31.4 78.9, 30.3 80.9, 30.1 81.5,
        28.8 84.2, 28.0 85.9, 27.9 86.9, 27.8 88.2, 27.3 88.9, 28.1 89.6, 28.0 91.5, 26.9 91.9,
        26.8 93.2, 27.6 94.5, 27.7 96.0, 27.4 97.0, 28.2 97.5, 27.6 98.3, 25.9 98.6, 25.1 97.8,
        23.9 97.6, 24.0 98.8, 23.0 99.0, 22.1 99.2, 21.6 100.2, 21.4 101.2, 21.1 101.7, 22.0 101.7,
        22.5 102.4, 22.5 103.9, 22.9 104.6, 23.3 105.4, 22.9 106.5, 22.0 106.7, 21.5 107.6, 21.3 108.1,
        19.0 107.3, 17.5 108.9, 12.0 110.3, 6.0 109.0, 3.4 112.0, 7.0 115.6, 11.0 118.5, 15.0 119.2,
        18.0 119.9, 20.5 121.0, 21.8 121.4, 23.5 122.0, 25.3 122.6, 26.2 124.6, 28.5 124.0, 32.0 124.3,
        36.0 123.6, 38.5 123.7, 39.8 124.2, 40.5 125.1, 41.0 126.4, 41.7 126.9, 41.5 128.1, 42.0 128.9,
        43.0 129.8, 42.4 130.5, 43.0 131.2, 44.8 131.0, 45.1 131.9, 45.2 133.0, 46.5 134.0, 47.8 134.8,
        48.4 135.0, 48.3 134.4, 47.7 131.5, 48.9 130.6, 49.6 128.8, 50.3 127.4, 51.5 126.8, 52.6 125.8
        """.strip().split(",\\s*"))
            .map(corner -> Arrays.stream(corner.strip().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray())
            .toArray(double[][]::new);

    private Outline() {}

    static boolean contains(Coordinate point) {
        return mayContain(point) && (isWithin(point) || isNear(point));
    }

    /** The rectangle around it. */
    static boolean mayContain(Coordinate point) {
        return point.lat() > 2 && point.lat() < 55 && point.lon() > 72 && point.lon() < 137;
    }

    /** A ray to the east crosses the line an odd number of times. */
    private static boolean isWithin(Coordinate point) {
        var within = false;
        for (var n = 0; n < CORNERS.length; n++) {
            var a = CORNERS[n];
            var b = CORNERS[(n + 1) % CORNERS.length];
            if ((a[0] > point.lat()) != (b[0] > point.lat())
                    && point.lon() < (b[1] - a[1]) * (point.lat() - a[0]) / (b[0] - a[0]) + a[1]) {
                within = !within;
            }
        }
        return within;
    }

    private static boolean isNear(Coordinate point) {
        var narrowing = cos(toRadians(point.lat()));
        for (var n = 0; n < CORNERS.length; n++) {
            var a = CORNERS[n];
            var b = CORNERS[(n + 1) % CORNERS.length];
            var east = (a[1] - point.lon()) * narrowing;
            var north = a[0] - point.lat();
            var alongEast = (b[1] - a[1]) * narrowing;
            var alongNorth = b[0] - a[0];
            var share = -(east * alongEast + north * alongNorth) / (alongEast * alongEast + alongNorth * alongNorth);
            var nearest = clamp(share, 0.0, 1.0);
            if (hypot(east + nearest * alongEast, north + nearest * alongNorth) * METRES_A_DEGREE < MARGIN) {
                return true;
            }
        }
        return false;
    }
}
