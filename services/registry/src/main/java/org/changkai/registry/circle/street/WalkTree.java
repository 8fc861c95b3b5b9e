package org.changkai.registry.circle.street;

import com.carrotsearch.hppc.IntDoubleHashMap;
import com.carrotsearch.hppc.cursors.IntDoubleCursor;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import org.changkai.registry.datum.Coordinate;

/** Every node that can be reached from a stop within a distance, with the shortest way to it (Dijkstra). */
final class WalkTree {

    private final StreetNetwork network;
    private final Stop origin;
    private final double longest;
    private final IntDoubleHashMap metres = new IntDoubleHashMap();

    private WalkTree(StreetNetwork network, Stop origin, double longest) {
        this.network = network;
        this.origin = origin;
        this.longest = longest;
    }

    /** @param longest metres to walk, the way from the point to the street included */
    static WalkTree grow(StreetNetwork network, Stop origin, double longest) {
        var tree = new WalkTree(network, origin, longest);
        tree.grow();
        return tree;
    }

    private void grow() {
        var frontier = new Frontier();
        if (origin.forward()) {
            reach(origin.adjacent(), origin.access() + origin.toAdjacent(), frontier);
        }
        if (origin.backward()) {
            reach(origin.base(), origin.access() + origin.fromBase(), frontier);
        }
        var ways = network.ways();
        while (!frontier.isEmpty()) {
            var node = frontier.nearest();
            var distance = frontier.distance();
            frontier.removeNearest();
            if (distance > metres.getOrDefault(node, Double.MAX_VALUE)) {
                continue;
            }
            var way = ways.setBaseNode(node);
            while (way.next()) {
                reach(way.getAdjNode(), distance + way.getDistance(), frontier);
            }
        }
    }

    private void reach(int node, double distance, Frontier frontier) {
        if (distance <= longest && distance < metres.getOrDefault(node, Double.MAX_VALUE)) {
            metres.put(node, distance);
            frontier.add(node, distance);
        }
    }

    /** Metres to the stop's point, both ways between point and street included; empty if that is too far. */
    OptionalDouble to(Stop stop) {
        var best = Double.MAX_VALUE;
        if (stop.forward()) {
            best = Math.min(best, metres.getOrDefault(stop.base(), Double.MAX_VALUE) + stop.fromBase());
        }
        if (stop.backward()) {
            best = Math.min(best, metres.getOrDefault(stop.adjacent(), Double.MAX_VALUE) + stop.toAdjacent());
        }
        if (stop.edge() == origin.edge()) {
            best = Math.min(best, alongTheEdge(stop));
        }
        best += stop.access();
        return best <= longest ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private double alongTheEdge(Stop stop) {
        var same = stop.base() == origin.base();
        var there = same ? stop.fromBase() : stop.toAdjacent();
        var ahead = there - origin.fromBase();
        var allowed = ahead >= 0 ? origin.forward() : origin.backward();
        return allowed || ahead == 0 ? origin.access() + Math.abs(ahead) : Double.MAX_VALUE;
    }

    void eachNode(BiConsumer<Coordinate, Double> seen) {
        for (IntDoubleCursor node : metres) {
            seen.accept(network.node(node.key), node.value);
        }
    }
}
