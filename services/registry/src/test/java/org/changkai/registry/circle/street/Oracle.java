package org.changkai.registry.circle.street;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The textbook's way to the same answers: every stop becomes a node of its own, the streets are cut there, and Dijkstra
 * runs on plain lists. Slow, and obviously right.
 */
final class Oracle {

    private record Way(int to, double metres) {}

    private record Reached(int node, double metres) {}

    private record Cut(double at, int node) {}

    private final Map<Integer, List<Way>> ways = new HashMap<>();
    private final List<Stop> stops;
    private final int firstStop;

    Oracle(StreetNetwork network, List<Stop> stops) {
        this.stops = stops;
        this.firstStop = network.nodes();
        var onEdge = new HashMap<Integer, List<Integer>>();
        for (var number = 0; number < stops.size(); number++) {
            onEdge.computeIfAbsent(stops.get(number).edge(), edge -> new ArrayList<>())
                    .add(number);
        }
        var explorer = network.ways();
        for (var node = 0; node < network.nodes(); node++) {
            var way = explorer.setBaseNode(node);
            while (way.next()) {
                var cut = onEdge.getOrDefault(way.getEdge(), List.of());
                lay(node, way.getAdjNode(), way.getDistance(), cut, true);
                if (node == way.getAdjNode()) {
                    lay(node, node, way.getDistance(), cut, false);
                }
            }
        }
    }

    private void lay(int from, int to, double length, List<Integer> numbers, boolean loopAhead) {
        var cuts = new ArrayList<Cut>();
        for (var number : numbers) {
            var stop = stops.get(number);
            var ahead = stop.base() == stop.adjacent() ? loopAhead : stop.base() == from;
            cuts.add(new Cut(ahead ? stop.fromBase() : stop.toAdjacent(), firstStop + number));
        }
        var sameOrderBothWays = from < to || (from == to && loopAhead) ? 1 : -1;
        cuts.sort(Comparator.comparingDouble(Cut::at).thenComparingInt(cut -> cut.node() * sameOrderBothWays));
        var last = new Cut(0, from);
        for (var cut : cuts) {
            link(last.node(), cut.node(), cut.at() - last.at());
            last = cut;
        }
        link(last.node(), to, length - last.at());
    }

    private void link(int from, int to, double metres) {
        ways.computeIfAbsent(from, node -> new ArrayList<>()).add(new Way(to, metres));
    }

    /** Metres from one stop to all others within reach, both ways to the street included. */
    Map<Integer, Double> from(int start, double longest) {
        var best = new HashMap<Integer, Double>();
        var frontier = new PriorityQueue<>(Comparator.comparingDouble(Reached::metres));
        frontier.add(new Reached(firstStop + start, stops.get(start).access()));
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
            if (node >= firstStop) {
                var all = metres + stops.get(node - firstStop).access();
                if (all <= longest) {
                    reached.put(node - firstStop, all);
                }
            }
        });
        return reached;
    }
}
