package org.changkai.registry.circle.street;

import java.util.List;

/**
 * A piece of a street between two crossings.
 *
 * @param forward whether one may walk it from its first to its last crossing
 * @param line its corners, as latitude and longitude
 */
record Street(int from, int to, boolean forward, boolean backward, List<double[]> line) {

    static final double RADIUS = 6_371_000;

    /** By the haversine. */
    static double metres(double[] from, double[] to) {
        var a = Math.pow(Math.sin(Math.toRadians(to[0] - from[0]) / 2), 2)
                + Math.cos(Math.toRadians(from[0]))
                        * Math.cos(Math.toRadians(to[0]))
                        * Math.pow(Math.sin(Math.toRadians(to[1] - from[1]) / 2), 2);
        return 2 * RADIUS * Math.asin(Math.sqrt(a));
    }

    double metres() {
        return metres(line);
    }

    static double metres(List<double[]> line) {
        var length = 0.0;
        for (var corner = 1; corner < line.size(); corner++) {
            length += metres(line.get(corner - 1), line.get(corner));
        }
        return length;
    }
}
