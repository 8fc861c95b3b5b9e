package org.changkai.registry.circle.street;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.changkai.platform.datum.Coordinate;

/**
 * The textbook's way to the same answers, from nothing but the lines of the streets: it measures them itself, brings
 * every point to the nearest line by looking at each, makes it a node, cuts the street there, and runs Dijkstra on plain
 * lists. Slow, and obviously right.
 */
final class Oracle {

    private static final double CELL = 0.005;
    private static final int CELLS_AROUND = 1;

    private record Way(int to, double metres) {}

    private record Reached(int node, double metres) {}

    /** Where a point touches a street: metres to it, and metres along it. */
    record Touch(Coordinate point, int street, double access, double at) {}

    private final List<Street> streets;
    private final Map<Long, Set<Integer>> byCell = new HashMap<>();
    private final Map<Integer, List<Way>> ways = new HashMap<>();
    private final List<Touch> touches;
    private final int nodes;

    /** @param points those that can be asked about, by number */
    Oracle(List<Street> all, List<Coordinate> points) {
        streets = new ArrayList<>(all);
        nodes = 1
                + all.stream()
                        .mapToInt(street -> Math.max(street.from(), street.to()))
                        .max()
                        .orElse(0);
        keepMainland();
        for (var street = 0; street < streets.size(); street++) {
            note(street, streets.get(street).line());
        }
        touches = points.stream().map(this::touch).toList();
        cutStreets();
    }

    /** Pieces of fewer than 50 crossings that lead nowhere else do not count. */
    private void keepMainland() {
        var neighbours = new HashMap<Integer, List<Integer>>();
        for (var street : streets) {
            neighbours.computeIfAbsent(street.from(), node -> new ArrayList<>()).add(street.to());
            neighbours.computeIfAbsent(street.to(), node -> new ArrayList<>()).add(street.from());
        }
        var mainland = new HashSet<Integer>();
        var seen = new HashSet<Integer>();
        for (var start : neighbours.keySet()) {
            if (seen.add(start)) {
                var piece = new ArrayList<>(List.of(start));
                for (var next = 0; next < piece.size(); next++) {
                    neighbours.getOrDefault(piece.get(next), List.of()).stream()
                            .filter(seen::add)
                            .forEach(piece::add);
                }
                if (piece.size() >= 50) {
                    mainland.addAll(piece);
                }
            }
        }
        streets.removeIf(street -> !mainland.contains(street.from()));
    }

    /** A straight piece may cross a cell without a corner in it. */
    private void note(int street, List<double[]> line) {
        for (var corner = 1; corner < line.size(); corner++) {
            var from = line.get(corner - 1);
            var to = line.get(corner);
            var steps = 2 + (int) (Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / CELL * 4);
            for (var step = 0; step <= steps; step++) {
                var lat = from[0] + (to[0] - from[0]) * step / steps;
                var lon = from[1] + (to[1] - from[1]) * step / steps;
                byCell.computeIfAbsent(cell(lat, lon, 0, 0), cell -> new HashSet<>())
                        .add(street);
            }
        }
    }

    private static long cell(double lat, double lon, int rows, int columns) {
        return ((long) (Math.floor(lat / CELL) + rows) << 32)
                ^ ((long) (Math.floor(lon / CELL) + columns) & 0xffff_ffffL);
    }

    /** Looks at every piece of every street near by, on a plane that touches the earth at the point. */
    private Touch touch(Coordinate point) {
        var best = new Touch(point, -1, Double.MAX_VALUE, 0);
        var near = new HashSet<Integer>();
        for (var rows = -CELLS_AROUND; rows <= CELLS_AROUND; rows++) {
            for (var columns = -CELLS_AROUND; columns <= CELLS_AROUND; columns++) {
                near.addAll(byCell.getOrDefault(cell(point.lat(), point.lon(), rows, columns), Set.of()));
            }
        }
        for (var number : near) {
            var along = 0.0;
            var line = streets.get(number).line();
            for (var corner = 1; corner < line.size(); corner++) {
                var from = plane(point, line.get(corner - 1));
                var to = plane(point, line.get(corner));
                var east = to[0] - from[0];
                var north = to[1] - from[1];
                var square = east * east + north * north;
                var share = square == 0 ? 0 : Math.clamp(-(from[0] * east + from[1] * north) / square, 0.0, 1.0);
                var distance = Math.hypot(from[0] + share * east, from[1] + share * north);
                var piece = Street.metres(line.get(corner - 1), line.get(corner));
                if (distance < best.access()) {
                    best = new Touch(point, number, distance, along + share * piece);
                }
                along += piece;
            }
        }
        return best;
    }

    private static double[] plane(Coordinate middle, double[] point) {
        return new double[] {
            Math.toRadians(point[1] - middle.lon()) * Math.cos(Math.toRadians(middle.lat())) * Street.RADIUS,
            Math.toRadians(point[0] - middle.lat()) * Street.RADIUS
        };
    }

    private void cutStreets() {
        var onStreet = new HashMap<Integer, List<Integer>>();
        for (var number = 0; number < touches.size(); number++) {
            onStreet.computeIfAbsent(touches.get(number).street(), street -> new ArrayList<>())
                    .add(number);
        }
        for (var number = 0; number < streets.size(); number++) {
            var street = streets.get(number);
            var cuts = onStreet.getOrDefault(number, new ArrayList<>());
            cuts.sort(Comparator.comparingDouble(cut -> touches.get(cut).at()));
            var last = street.from();
            var at = 0.0;
            for (var cut : cuts) {
                link(street, last, nodes + cut, touches.get(cut).at() - at);
                last = nodes + cut;
                at = touches.get(cut).at();
            }
            link(street, last, street.to(), street.metres() - at);
        }
    }

    private void link(Street street, int from, int to, double metres) {
        if (street.forward()) {
            ways.computeIfAbsent(from, node -> new ArrayList<>()).add(new Way(to, metres));
        }
        if (street.backward()) {
            ways.computeIfAbsent(to, node -> new ArrayList<>()).add(new Way(from, metres));
        }
    }

    /** How far a point is from any street. */
    double access(int point) {
        return touches.get(point).access();
    }

    /** Metres from one point to all others within reach, both ways to the street included. */
    Map<Integer, Double> from(int start, double longest) {
        var best = new HashMap<Integer, Double>();
        var frontier = new PriorityQueue<>(Comparator.comparingDouble(Reached::metres));
        frontier.add(new Reached(nodes + start, access(start)));
        while (!frontier.isEmpty()) {
            var next = frontier.remove();
            if (next.metres() > longest || best.putIfAbsent(next.node(), next.metres()) != null) {
                continue;
            }
            for (var way : ways.getOrDefault(next.node(), List.of())) {
                frontier.add(new Reached(way.to(), next.metres() + way.metres()));
            }
        }
        var reached = new HashMap<Integer, Double>();
        best.forEach((node, metres) -> {
            if (node >= nodes) {
                var all = metres + access(node - nodes);
                if (all <= longest) {
                    reached.put(node - nodes, all);
                }
            }
        });
        return reached;
    }
}
