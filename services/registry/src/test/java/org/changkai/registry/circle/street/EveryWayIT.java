package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.changkai.registry.RegistryFixture.sharedPath;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ev.OSMWayID;
import java.util.HashMap;
import java.util.Map;
import org.changkai.registry.circle.street.StreetExtract.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph that is walked on against the extract, way by way: what is open is there in its length, what is closed is not. */
class EveryWayIT {

    private static final double HALF_A_PERCENT = 0.5;

    @ParameterizedTest
    @ValueSource(strings = {"osm/porto.osm.pbf", "osm/andorra.osm.pbf"})
    void whatIsOpenIsThereInItsLengthAndWhatIsClosedIsNot(String file) {
        var extract = StreetExtract.read(sharedPath(file));
        var hopper = StreetNetwork.reader(sharedPath(file));
        hopper.setEncodedValuesString(hopper.getEncodedValuesString() + ", " + OSMWayID.KEY);
        var walked = walked(hopper.importOrLoad());
        var open = 0;
        var closed = 0;
        for (var way : extract.ways()) {
            if (OnFoot.isOpen(way)) {
                var length = Street.metres(extract.line(way.nodes()));
                assertThat(walked.getOrDefault((int) way.id(), 0.0))
                        .as("way %d %s", way.id(), way.tags())
                        .isCloseTo(length, withinPercentage(HALF_A_PERCENT));
                open++;
            } else if (isStreet(way)) {
                assertThat(walked).as("way %d %s", way.id(), way.tags()).doesNotContainKey((int) way.id());
                closed++;
            }
        }
        System.out.println(file + ": " + open + " open ways, " + closed + " closed ones");
        assertThat(open).isGreaterThan(1_000);
        assertThat(closed).isGreaterThan(100);
    }

    private static boolean isStreet(Way way) {
        return !way.tag("highway").isEmpty();
    }

    /** Metres by the number of the way, of all that somebody may walk at least one way. */
    private static Map<Integer, Double> walked(GraphHopper hopper) {
        var access = hopper.getEncodingManager().getBooleanEncodedValue("foot_access");
        var number = hopper.getEncodingManager().getIntEncodedValue(OSMWayID.KEY);
        var walked = new HashMap<Integer, Double>();
        var edges = hopper.getBaseGraph().getAllEdges();
        while (edges.next()) {
            if (edges.get(access) || edges.getReverse(access)) {
                walked.merge(edges.get(number), edges.getDistance(), Double::sum);
            }
        }
        return walked;
    }
}
