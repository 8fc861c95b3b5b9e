package org.changkai.platform.datum;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import java.util.function.UnaryOperator;

/** The published formulas of the shift, and its inverse by iteration: the usual one-step inverse errs by metres. */
final class Shift {

    /** Krasovsky 1940, which the formulas use. */
    private static final double MAJOR_AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double BAIDU_ANGLE = PI * 3000.0 / 180.0;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 30;

    private Shift() {}

    static Coordinate toGcj02(Coordinate wgs84) {
        return Outline.contains(wgs84) ? gcj02(wgs84) : wgs84;
    }

    static Coordinate toBd09(Coordinate wgs84) {
        return Outline.contains(wgs84) ? bd09(gcj02(wgs84)) : wgs84;
    }

    static Coordinate fromGcj02(Coordinate shifted) {
        return undo(shifted, Shift::gcj02);
    }

    static Coordinate fromBd09(Coordinate shifted) {
        return undo(shifted, wgs84 -> bd09(gcj02(wgs84)));
    }

    private static Coordinate gcj02(Coordinate wgs84) {
        var x = wgs84.lon() - 105.0;
        var y = wgs84.lat() - 35.0;
        var latRadians = toRadians(wgs84.lat());
        var magic = 1 - ECCENTRICITY_SQUARED * sin(latRadians) * sin(latRadians);
        var root = sqrt(magic);
        var north = (MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / (magic * root) * PI;
        var east = MAJOR_AXIS / root * cos(latRadians) * PI;
        return new Coordinate(wgs84.lat() + northing(x, y) * 180.0 / north, wgs84.lon() + easting(x, y) * 180.0 / east);
    }

    private static Coordinate bd09(Coordinate gcj02) {
        var x = gcj02.lon();
        var y = gcj02.lat();
        var radius = sqrt(x * x + y * y) + 0.00002 * sin(y * BAIDU_ANGLE);
        var angle = Math.atan2(y, x) + 0.000003 * cos(x * BAIDU_ANGLE);
        return new Coordinate(radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065);
    }

    /** The point in China that the shift brings here; the same point if there is none. */
    private static Coordinate undo(Coordinate shifted, UnaryOperator<Coordinate> shift) {
        if (!Outline.mayContain(shifted)) {
            return shifted;
        }
        var guess = shifted;
        for (var step = 0; step < MOST_STEPS; step++) {
            var there = shift.apply(guess);
            var lat = shifted.lat() - there.lat();
            var lon = shifted.lon() - there.lon();
            if (abs(lat) < CLOSE_ENOUGH && abs(lon) < CLOSE_ENOUGH) {
                break;
            }
            guess = new Coordinate(guess.lat() + lat, guess.lon() + lon);
        }
        return Outline.contains(guess) ? guess : shifted;
    }

    private static double northing(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + waves(x)
                + (20.0 * sin(y * PI) + 40.0 * sin(y / 3.0 * PI)) * 2.0 / 3.0
                + (160.0 * sin(y / 12.0 * PI) + 320.0 * sin(y * PI / 30.0)) * 2.0 / 3.0;
    }

    private static double easting(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + waves(x)
                + (20.0 * sin(x * PI) + 40.0 * sin(x / 3.0 * PI)) * 2.0 / 3.0
                + (150.0 * sin(x / 12.0 * PI) + 300.0 * sin(x / 30.0 * PI)) * 2.0 / 3.0;
    }

    private static double waves(double x) {
        return (20.0 * sin(6.0 * x * PI) + 20.0 * sin(2.0 * x * PI)) * 2.0 / 3.0;
    }
}
