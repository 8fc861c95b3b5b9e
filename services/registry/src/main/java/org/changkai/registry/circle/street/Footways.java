package org.changkai.registry.circle.street;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import java.util.Optional;
import org.changkai.platform.datum.Coordinate;

/** Those streets and paths of an extract that somebody can use, and what was worked out about them. */
final class Footways {

    /** Smaller pieces that lead nowhere else are mapping errors more often than places where people live. */
    static final int SMALLEST_ISLAND = 50;

    /** An hour at a good pace: the longest walk that can be asked for. */
    static final int REACH = 6_500_000;

    private final BaseGraph graph;
    private final LocationIndex index;
    private final BooleanEncodedValue access;
    private final EdgeFilter usable;
    private final Ways ways;
    private final Islands islands;
    private final Hierarchy hierarchy;

    Footways(GraphHopper hopper, BooleanEncodedValue access, EdgeFilter usable) {
        this.graph = hopper.getBaseGraph();
        this.index = hopper.getLocationIndex();
        this.access = access;
        this.usable = usable;
        this.islands = new Islands(graph.getNodes());
        this.ways = ways();
        this.hierarchy = Contraction.of(ways, REACH);
    }

    private Ways ways() {
        var drawn = new Ways.Drawn();
        var edges = graph.getAllEdges();
        while (edges.next()) {
            if (usable.accept(edges)) {
                var length = millimetres(edges.getDistance());
                draw(drawn, edges.get(access), edges.getBaseNode(), edges.getAdjNode(), length);
                draw(drawn, edges.getReverse(access), edges.getAdjNode(), edges.getBaseNode(), length);
            }
        }
        return drawn.ordered(graph.getNodes());
    }

    private void draw(Ways.Drawn drawn, boolean allowed, int from, int to, int length) {
        if (allowed) {
            drawn.add(from, to, length);
            islands.join(from, to);
        }
    }

    private static int millimetres(double metres) {
        return (int) Math.round(metres * 1_000);
    }

    int nodes() {
        return ways.nodes();
    }

    Ways allWays() {
        return ways;
    }

    Hierarchy hierarchy() {
        return hierarchy;
    }

    long bytes() {
        return ways.bytes() + hierarchy.bytes();
    }

    Coordinate node(int node) {
        return new Coordinate(
                graph.getNodeAccess().getLat(node), graph.getNodeAccess().getLon(node));
    }

    private boolean leadsSomewhere(EdgeIteratorState edge) {
        return usable.accept(edge)
                && (edge.get(access) || edge.getReverse(access))
                && islands.size(edge.getBaseNode()) >= SMALLEST_ISLAND;
    }

    /** Where the point touches the network; empty if it is nowhere near. */
    Optional<Stop> touch(Coordinate point) {
        var snap = index.findClosest(point.lat(), point.lon(), this::leadsSomewhere);
        return snap.isValid() ? Optional.of(stop(point, snap)) : Optional.empty();
    }

    private Stop stop(Coordinate point, Snap snap) {
        var edge = snap.getClosestEdge();
        var length = millimetres(edge.getDistance());
        var before = (int) Math.round(share(snap) * length);
        return new Stop(
                point,
                millimetres(snap.getQueryDistance()),
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                before,
                length - before,
                edge.get(access),
                edge.getReverse(access));
    }

    /** How much of the edge lies before the touching point, by length. */
    private static double share(Snap snap) {
        var line = snap.getClosestEdge().fetchWayGeometry(FetchMode.ALL);
        var there = new Coordinate(snap.getSnappedPoint().lat, snap.getSnappedPoint().lon);
        var before = 0.0;
        var whole = 0.0;
        for (var corner = 1; corner < line.size(); corner++) {
            var from = new Coordinate(line.getLat(corner - 1), line.getLon(corner - 1));
            var to = new Coordinate(line.getLat(corner), line.getLon(corner));
            var piece = from.distanceTo(to);
            whole += piece;
            if (corner <= snap.getWayIndex()) {
                before += piece;
            } else if (corner == snap.getWayIndex() + 1) {
                before += Math.min(piece, from.distanceTo(there));
            }
        }
        return whole == 0 ? 0 : Math.min(1, before / whole);
    }
}
