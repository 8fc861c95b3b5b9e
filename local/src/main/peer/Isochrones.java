import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.isochrone.algorithm.ContourBuilder;
import com.graphhopper.isochrone.algorithm.JTSTriangulator;
import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.PMap;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * GraphHopper's own isochrone polygon, the way its server makes it, and the centres that lie in it. Started as a source
 * file with the registry's libraries; prints for each origin the milliseconds of waiting and of CPU time and the numbers
 * of the centres. Arguments: extract, file of origins, file of centres (lines "lat lon"), seconds, rounds before counting.
 */
class Isochrones {

    private static final double METRES_A_SECOND = 5.0 / 3.6;

    public static void main(String[] arguments) throws Exception {
        var hopper = new GraphHopper();
        hopper.setOSMFile(arguments[0]);
        hopper.setGraphHopperLocation(arguments[0] + "-graph");
        hopper.setStoreOnFlush(false);
        hopper.setMinNetworkSize(50);
        hopper.setEncodedValuesString("foot_access");
        var model = new CustomModel()
                .addToPriority(Statement.If("!foot_access", Statement.Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "5"));
        hopper.setProfiles(new Profile("foot").setCustomModel(model));
        hopper.importOrLoad();
        var origins = points(arguments[1]);
        var centres = points(arguments[2]);
        var seconds = Double.parseDouble(arguments[3]);
        for (var round = 0; round < Integer.parseInt(arguments[4]); round++) {
            for (var origin : origins) {
                members(hopper, origin, centres, seconds);
            }
        }
        var threads = ManagementFactory.getThreadMXBean();
        for (var origin : origins) {
            var cpu = threads.getCurrentThreadCpuTime();
            var start = System.nanoTime();
            var members = members(hopper, origin, centres, seconds);
            var waited = System.nanoTime() - start;
            System.out.printf(
                    Locale.ROOT,
                    "%.4f %.4f %s%n",
                    waited / 1e6,
                    (threads.getCurrentThreadCpuTime() - cpu) / 1e6,
                    members.toString().replaceAll("[\\[\\], ]+", " ").strip());
        }
    }

    private static List<double[]> points(String file) throws Exception {
        return Files.readAllLines(Path.of(file)).stream()
                .map(line -> line.split(" "))
                .map(words -> new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])})
                .toList();
    }

    private static List<Integer> members(GraphHopper hopper, double[] origin, List<double[]> centres, double seconds) {
        var weighting = hopper.createWeighting(hopper.getProfiles().getFirst(), new PMap());
        var island = hopper.getEncodingManager().getBooleanEncodedValue("foot_subnetwork");
        var snap =
                hopper.getLocationIndex().findClosest(origin[0], origin[1], new DefaultSnapFilter(weighting, island));
        var members = new ArrayList<Integer>();
        if (!snap.isValid()) {
            return members;
        }
        var graph = QueryGraph.create(hopper.getBaseGraph(), snap);
        var tree = new ShortestPathTree(graph, graph.wrapWeighting(weighting), false, TraversalMode.NODE_BASED);
        var left = (seconds - snap.getQueryDistance() / METRES_A_SECOND) * 1_000;
        tree.setTimeLimit(left);
        var triangles =
                new JTSTriangulator(hopper.getRouterConfig()).triangulate(snap, graph, tree, label -> label.time, 0);
        var area = new ContourBuilder(triangles.triangulation).computeIsoline(left, triangles.seedEdges);
        var polygon = PreparedGeometryFactory.prepare(area);
        var points = new GeometryFactory();
        for (var number = 0; number < centres.size(); number++) {
            var centre = centres.get(number);
            if (area.getEnvelopeInternal().contains(centre[1], centre[0])
                    && polygon.contains(points.createPoint(new Coordinate(centre[1], centre[0])))) {
                members.add(number);
            }
        }
        return members;
    }
}
