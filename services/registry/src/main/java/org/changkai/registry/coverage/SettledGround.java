package org.changkai.registry.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import org.changkai.platform.datum.Coordinate;

/** An even grid over the ground on which people are known to live. */
record SettledGround(double step, List<Point> points) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double WIDER = Math.sqrt(2);

    /** Where somebody lives, and in which area. */
    record Home(Coordinate position, String area) {}

    /** A point of the grid, and the area of the home that is closest to it. */
    record Point(Coordinate position, String area) {}

    /** A point as long as a closer home may be found. */
    private record Settled(Point point, double distance) {}

    private record Cell(int row, int column) {}

    /** The grid with the finest step, not below the wanted one, that has at most so many points. */
    static SettledGround around(List<Home> homes, CoverageSettings settings) {
        var step = (double) settings.gridStep();
        while (true) {
            var points = points(homes, step, settings.settledWithin(), settings.gridPoints());
            if (points.size() <= settings.gridPoints()) {
                return new SettledGround(step, points);
            }
            step *= WIDER;
        }
    }

    private static List<Point> points(List<Home> homes, double step, double within, int most) {
        var rows = step / METRES_PER_DEGREE;
        var reach = (int) Math.ceil(within / step);
        var settled = new LinkedHashMap<Cell, Settled>();
        for (var one : homes) {
            var home = one.position();
            var homeRow = (int) Math.floor(home.lat() / rows);
            for (var row = homeRow - reach; row <= homeRow + reach; row++) {
                var lat = row * rows;
                var columns = rows / Math.cos(Math.toRadians(lat));
                var homeColumn = (int) Math.floor(home.lon() / columns);
                for (var column = homeColumn - reach; column <= homeColumn + reach; column++) {
                    var lon = column * columns;
                    if (!Coordinate.isValid(lat, lon)) {
                        continue; // there is no such point beyond a pole or the date line
                    }
                    var point = new Coordinate(lat, lon);
                    var distance = point.distanceTo(home);
                    if (distance <= within) {
                        settled.merge(
                                new Cell(row, column),
                                new Settled(new Point(point, one.area()), distance),
                                (known, closer) -> closer.distance() < known.distance() ? closer : known);
                    }
                }
            }
            if (settled.size() > most) {
                break;
            }
        }
        return settled.values().stream().map(Settled::point).toList();
    }
}
