package org.changkai.registry.circle.street;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.util.AccessFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.FetchMode;
import java.nio.file.Path;
import java.util.Optional;
import org.changkai.registry.datum.Coordinate;

/** The streets and paths of one extract on which one may walk; never changes. */
final class StreetNetwork {

    private static final String PROFILE = "foot";

    /** Shorter pieces that lead nowhere else are mapping errors more often than places where people live. */
    private static final int SMALLEST_ISLAND = 50;

    private final BaseGraph graph;
    private final LocationIndex index;
    private final BooleanEncodedValue access;
    private final EdgeFilter walkable;

    private StreetNetwork(GraphHopper hopper) {
        this.graph = hopper.getBaseGraph();
        this.index = hopper.getLocationIndex();
        this.access = hopper.getEncodingManager().getBooleanEncodedValue(VehicleAccess.key(PROFILE));
        var island = hopper.getEncodingManager().getBooleanEncodedValue(Subnetwork.key(PROFILE));
        this.walkable = edge -> (edge.get(access) || edge.getReverse(access)) && !edge.get(island);
    }

    /** Reads an extract (OSM PBF). Takes some seconds for a city. */
    static StreetNetwork read(Path extract) {
        var hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(extract + "-graph"); // never written, see the next line
        hopper.setStoreOnFlush(false);
        hopper.setMinNetworkSize(SMALLEST_ISLAND);
        hopper.setEncodedValuesString("foot_access, foot_average_speed");
        var onFoot = new CustomModel()
                .addToPriority(Statement.If("!foot_access", Statement.Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "foot_average_speed"));
        hopper.setProfiles(new Profile(PROFILE).setCustomModel(onFoot));
        hopper.importOrLoad();
        return new StreetNetwork(hopper);
    }

    int nodes() {
        return graph.getNodes();
    }

    EdgeExplorer ways() {
        return graph.createEdgeExplorer(AccessFilter.outEdges(access));
    }

    Coordinate node(int node) {
        return new Coordinate(
                graph.getNodeAccess().getLat(node), graph.getNodeAccess().getLon(node));
    }

    /** Where the point touches the network; empty if the nearest street is farther than so many metres. */
    Optional<Stop> touch(Coordinate point, double farthest) {
        var snap = index.findClosest(point.lat(), point.lon(), walkable);
        return snap.isValid() && snap.getQueryDistance() <= farthest
                ? Optional.of(stop(point, snap))
                : Optional.empty();
    }

    private Stop stop(Coordinate point, Snap snap) {
        var edge = snap.getClosestEdge();
        var share = share(snap);
        return new Stop(
                point,
                snap.getQueryDistance(),
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                share * edge.getDistance(),
                (1 - share) * edge.getDistance(),
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
