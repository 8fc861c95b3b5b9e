package org.changkai.registry.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.changkai.registry.datum.Coordinate;

/** An even grid over the ground on which people are known to live. */
record SettledGround(double step, List<Coordinate> points) {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final double WIDER = Math.sqrt(2);

    private record Cell(int row, int column) {}

    /** The grid with the finest step, not below the wanted one, that has at most so many points. */
    static SettledGround around(List<Coordinate> homes, CoverageSettings settings) {
        var step = (double) settings.gridStep();
        while (true) {
            var points = points(homes, step, settings.settledWithin(), settings.gridPoints());
            if (points.size() <= settings.gridPoints()) {
                return new SettledGround(step, points);
            }
            step *= WIDER;
        }
    }

    private static List<Coordinate> points(List<Coordinate> homes, double step, double within, int most) {
        var rows = step / METRES_PER_DEGREE;
        var reach = (int) Math.ceil(within / step);
        Set<Cell> seen = new HashSet<>();
        var points = new ArrayList<Coordinate>();
        for (var home : homes) {
            var homeRow = (int) Math.floor(home.lat() / rows);
            for (var row = homeRow - reach; row <= homeRow + reach; row++) {
                var lat = row * rows;
                var columns = rows / Math.cos(Math.toRadians(lat));
                var homeColumn = (int) Math.floor(home.lon() / columns);
                for (var column = homeColumn - reach; column <= homeColumn + reach; column++) {
                    var point = new Coordinate(lat, column * columns);
                    if (point.distanceTo(home) <= within && seen.add(new Cell(row, column))) {
                        points.add(point);
                    }
                }
            }
            if (points.size() > most) {
                return points;
            }
        }
        return points;
    }
}
