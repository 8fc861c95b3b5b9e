package org.changkai.registry.circle.street;

import java.util.Arrays;

/**
 * Makes a {@link Hierarchy}: takes the crossings out of the network one by one, the least important first, and lays a
 * shortcut wherever the shortest way between two others led through it. R. Geisberger, P. Sanders, D. Schultes,
 * D. Delling: Contraction Hierarchies, WEA 2008. Shortcuts longer than anybody walks are left out, so the last ones stay
 * as easy as the first.
 */
final class Contraction {

    /** How many nodes a search for a way round may look at; giving up early costs a shortcut and never an error. */
    private static final int LOOKS = 40;

    private final int reach;
    private final Arcs out;
    private final Arcs in;
    private final int[] depth;
    private final int[] best;
    private final int[] touched;
    private final Frontier frontier = new Frontier();
    private final Ways.Drawn up = new Ways.Drawn();
    private final Ways.Drawn down = new Ways.Drawn();

    private Contraction(Ways ways, int reach) {
        var nodes = ways.nodes();
        this.reach = reach;
        out = new Arcs(nodes);
        in = new Arcs(nodes);
        depth = new int[nodes];
        best = new int[nodes];
        Arrays.fill(best, Integer.MAX_VALUE);
        touched = new int[nodes];
        for (var node = 0; node < nodes; node++) {
            for (var way = ways.first(node); way < ways.end(node); way++) {
                if (ways.to(way) != node && ways.length(way) <= reach) {
                    out.add(node, ways.to(way), ways.length(way));
                    in.add(ways.to(way), node, ways.length(way));
                }
            }
        }
    }

    /** @param reach millimetres beyond which no way has to be known */
    static Hierarchy of(Ways ways, int reach) {
        return new Contraction(ways, reach).run(ways.nodes());
    }

    private Hierarchy run(int nodes) {
        var queue = new Frontier();
        for (var node = 0; node < nodes; node++) {
            queue.add(node, importance(node));
        }
        while (!queue.isEmpty()) {
            var node = queue.nearest();
            queue.removeNearest();
            var now = importance(node);
            if (!queue.isEmpty() && now > queue.distance()) {
                queue.add(node, now);
            } else {
                contract(node);
            }
        }
        return new Hierarchy(up.ordered(nodes), down.ordered(nodes), reach);
    }

    /** More shortcuts than ways taken away, and much below it, make a node important. */
    private int importance(int node) {
        return 4 * shortcuts(node, false) - 2 * (out.size(node) + in.size(node)) + depth[node];
    }

    private void contract(int node) {
        shortcuts(node, true);
        for (var number = 0; number < out.size(node); number++) {
            var other = out.to(node, number);
            up.add(node, other, out.length(node, number));
            in.remove(other, node);
            depth[other] = Math.max(depth[other], depth[node] + 1);
        }
        for (var number = 0; number < in.size(node); number++) {
            var other = in.to(node, number);
            down.add(node, other, in.length(node, number));
            out.remove(other, node);
            depth[other] = Math.max(depth[other], depth[node] + 1);
        }
        out.forget(node);
        in.forget(node);
    }

    /** How many shortcuts its going away needs; lays them if asked to. */
    private int shortcuts(int node, boolean lay) {
        var needed = 0;
        for (var entry = 0; entry < in.size(node); entry++) {
            var from = in.to(node, entry);
            var before = in.length(node, entry);
            var longest = 0;
            for (var exit = 0; exit < out.size(node); exit++) {
                if (out.to(node, exit) != from) {
                    longest = Math.max(longest, before + out.length(node, exit));
                }
            }
            if (longest == 0) {
                continue;
            }
            var count = look(from, node, Math.min(longest, reach));
            for (var exit = 0; exit < out.size(node); exit++) {
                var to = out.to(node, exit);
                var through = before + out.length(node, exit);
                if (to != from && through <= reach && best[to] > through) {
                    needed++;
                    if (lay) {
                        out.add(from, to, through);
                        in.add(to, from, through);
                    }
                }
            }
            for (var number = 0; number < count; number++) {
                best[touched[number]] = Integer.MAX_VALUE;
            }
        }
        return needed;
    }

    /** Walks round a node as far as it matters; what it found stands in {@link #best}. Gives how many were touched. */
    private int look(int from, int avoided, int longest) {
        frontier.clear();
        frontier.add(from, 0);
        best[from] = 0;
        touched[0] = from;
        var count = 1;
        for (var looks = 0; looks < LOOKS && !frontier.isEmpty(); ) {
            var node = frontier.nearest();
            var distance = frontier.distance();
            frontier.removeNearest();
            if (distance > best[node]) {
                continue;
            }
            looks++;
            for (var number = 0; number < out.size(node); number++) {
                var to = out.to(node, number);
                var there = distance + out.length(node, number);
                if (to != avoided && there <= longest && there < best[to]) {
                    if (best[to] == Integer.MAX_VALUE) {
                        touched[count++] = to;
                    }
                    best[to] = there;
                    frontier.add(to, there);
                }
            }
        }
        return count;
    }
}
