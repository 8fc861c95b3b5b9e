package org.changkai.platform.datum;

/** A point on earth in degrees; WGS-84 unless the holder says otherwise. */
public record Coordinate(double lat, double lon) {

    private static final double EARTH_RADIUS = 6_371_008.8;

    /** Half the angle, in radians, up to which the first terms of a series say all that a double can. */
    private static final double SMALL = 0.01;

    public Coordinate {
        if (!isValid(lat, lon)) {
            throw new IllegalArgumentException("no coordinate: " + lat + ", " + lon);
        }
    }

    public static boolean isValid(double lat, double lon) {
        return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    }

    /** The same to a centimetre, as answers give it. */
    public Coordinate rounded() {
        return new Coordinate(Math.round(lat * 1e7) / 1e7, Math.round(lon * 1e7) / 1e7);
    }

    /** The straight distance over the ground in metres (haversine). */
    public double distanceTo(Coordinate other) {
        var sinLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
        var sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        var a = sinLat * sinLat + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
        return 2 * EARTH_RADIUS * asin(Math.min(1, Math.sqrt(a)));
    }

    /** The same to the last digits but one; the library's takes longer than all the rest of a short distance. */
    private static double asin(double x) {
        var square = x * x;
        return x < SMALL ? x * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0)))) : Math.asin(x);
    }

    /** Whether both are farther apart than this from south to north alone; a quick no to most of what lies far away. */
    public boolean isBeyond(double metres, Coordinate other) {
        return Math.abs(other.lat - lat) > Math.toDegrees(metres / EARTH_RADIUS);
    }

    /** The point so many metres away in this direction, clockwise from north in degrees. */
    public Coordinate towards(double bearing, double metres) {
        var angle = metres / EARTH_RADIUS;
        var direction = Math.toRadians(bearing);
        var latRadians = Math.toRadians(lat);
        var sin = Math.sin(latRadians) * Math.cos(angle) + Math.cos(latRadians) * Math.sin(angle) * Math.cos(direction);
        var east = Math.atan2(
                Math.sin(direction) * Math.sin(angle) * Math.cos(latRadians),
                Math.cos(angle) - Math.sin(latRadians) * sin);
        var turned = Math.IEEEremainder(lon + Math.toDegrees(east), 360);
        return new Coordinate(Math.toDegrees(Math.asin(Math.clamp(sin, -1.0, 1.0))), Math.clamp(turned, -180.0, 180.0));
    }
}
