package org.changkai.registry.circle.street;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.util.FetchMode;
import java.util.ArrayList;
import java.util.List;

/** The streets as the graph that the service walks on has them. */
final class StreetsOfGraph {

    private StreetsOfGraph() {}

    static List<Street> of(GraphHopper hopper, boolean stepFree) {
        var streets = new ArrayList<Street>();
        var access = hopper.getEncodingManager().getBooleanEncodedValue("foot_access");
        var road = hopper.getEncodingManager().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        var edges = hopper.getBaseGraph().getAllEdges();
        while (edges.next()) {
            if (!stepFree || edges.get(road) != RoadClass.STEPS) {
                var points = edges.fetchWayGeometry(FetchMode.ALL);
                var line = new ArrayList<double[]>();
                for (var corner = 0; corner < points.size(); corner++) {
                    line.add(new double[] {points.getLat(corner), points.getLon(corner)});
                }
                streets.add(new Street(
                        edges.getBaseNode(), edges.getAdjNode(), edges.get(access), edges.getReverse(access), line));
            }
        }
        streets.removeIf(street -> !street.forward() && !street.backward());
        return streets;
    }
}
