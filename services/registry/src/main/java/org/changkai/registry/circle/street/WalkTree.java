package org.changkai.registry.circle.street;

import com.carrotsearch.hppc.IntIntHashMap;

/** Every crossing that can be reached from a stop within a distance, with the millimetres to it (Dijkstra). */
final class WalkTree {

    private WalkTree() {}

    /** @param longest millimetres to walk, the way from the point to the street included */
    static IntIntHashMap grow(Ways ways, Stop origin, int longest) {
        var best = new IntIntHashMap(1024);
        var frontier = new Frontier();
        if (origin.forward()) {
            reach(origin.adjacent(), origin.access() + origin.toAdjacent(), longest, best, frontier);
        }
        if (origin.backward()) {
            reach(origin.base(), origin.access() + origin.fromBase(), longest, best, frontier);
        }
        while (!frontier.isEmpty()) {
            var node = frontier.nearest();
            var distance = frontier.distance();
            frontier.removeNearest();
            if (distance > best.get(node)) {
                continue;
            }
            for (var way = ways.first(node); way < ways.end(node); way++) {
                reach(ways.to(way), distance + ways.length(way), longest, best, frontier);
            }
        }
        return best;
    }

    private static void reach(int node, int distance, int longest, IntIntHashMap best, Frontier frontier) {
        if (distance <= longest && distance < best.getOrDefault(node, Integer.MAX_VALUE)) {
            best.put(node, distance);
            frontier.add(node, distance);
        }
    }
}
