package org.changkai.portal.centre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A circle as a small drawing: the ground that can be reached, the kilometre, the centres by their number in the list.
 * North is up; all measures are units of a square of {@value #SIDE}.
 *
 * @param outline of the ground, as an SVG path; empty if it is not known
 * @param kilometre radius of the circle of one kilometre
 * @param bar length of the scale bar
 * @param barMetres what it stands for
 */
public record CircleMap(String outline, Spot origin, double kilometre, List<Spot> spots, double bar, int barMetres) {

    /** The length of the drawing's sides. */
    public static final int SIDE = 600;

    private static final double METRES_A_DEGREE = 111_320;
    private static final double MARGIN = 36;

    /** A place in the drawing; the number is that of the list, 0 for the reader's own. */
    public record Spot(int number, String name, double x, double y) {

        public String at() {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }
    }

    /** Null if the circle does not say where its origin is. */
    public static @Nullable CircleMap of(Circle circle) {
        var origin = circle.origin();
        if (origin == null) {
            return null;
        }
        var reach = circle.reach();
        var ring = reach == null || reach.coordinates().isEmpty()
                ? List.<List<Double>>of()
                : reach.coordinates().getFirst();
        var placed = new LinkedHashMap<Circle.Near, double[]>();
        for (var near : circle.centres()) {
            var lat = near.lat();
            var lon = near.lon();
            if (lat != null && lon != null) {
                placed.put(near, metres(origin, lat, lon));
            }
        }
        var farthest = Stream.concat(
                        ring.stream().map(corner -> metres(origin, corner.get(1), corner.get(0))),
                        placed.values().stream())
                .mapToDouble(point -> Math.max(Math.abs(point[0]), Math.abs(point[1])))
                .max()
                .orElse(1000);
        var scale = (SIDE / 2.0 - MARGIN) / Math.max(farthest, 1000);
        var spots = new ArrayList<Spot>();
        placed.forEach((near, point) -> spots.add(spot(circle.centres().indexOf(near) + 1, near.name(), point, scale)));
        var metres = farthest > 4000 ? 1000 : 500;
        return new CircleMap(
                outline(origin, ring, scale),
                spot(0, "", new double[] {0, 0}, scale),
                1000 * scale,
                List.copyOf(spots),
                metres * scale,
                metres);
    }

    private static String outline(Circle.Point origin, List<List<Double>> ring, double scale) {
        var path = new StringBuilder();
        for (var corner : ring) {
            var spot = spot(0, "", metres(origin, corner.get(1), corner.get(0)), scale);
            path.append(path.isEmpty() ? "M" : "L").append(spot.at()).append(' ');
        }
        return path.isEmpty() ? "" : path.append('Z').toString();
    }

    /** East and north of the origin; good enough for the few kilometres that people walk. */
    private static double[] metres(Circle.Point origin, double lat, double lon) {
        return new double[] {
            (lon - origin.lon()) * METRES_A_DEGREE * Math.cos(Math.toRadians(origin.lat())),
            (lat - origin.lat()) * METRES_A_DEGREE
        };
    }

    private static Spot spot(int number, String name, double[] metres, double scale) {
        return new Spot(number, name, SIDE / 2.0 + metres[0] * scale, SIDE / 2.0 - metres[1] * scale);
    }
}
