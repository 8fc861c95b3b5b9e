package org.changkai.registry.circle.street;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.util.CustomModel;
import java.nio.file.Path;

/**
 * The streets and paths of one extract on which one may walk; never changes.
 *
 * @param everywhere all of them
 * @param withoutSteps those without steps, as far as the extract tells
 */
record StreetNetwork(Footways everywhere, Footways withoutSteps) {

    private static final String PROFILE = "foot";

    /** Reads an extract (OSM PBF) and works out its hierarchies. Takes some seconds for a city. */
    static StreetNetwork read(Path extract) {
        return of(load(extract));
    }

    static StreetNetwork of(GraphHopper hopper) {
        var access = hopper.getEncodingManager().getBooleanEncodedValue(VehicleAccess.key(PROFILE));
        EnumEncodedValue<RoadClass> road =
                hopper.getEncodingManager().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        return new StreetNetwork(
                new Footways(hopper, access, _ -> true),
                new Footways(hopper, access, edge -> edge.get(road) != RoadClass.STEPS));
    }

    static GraphHopper load(Path extract) {
        return reader(extract).importOrLoad();
    }

    /** What reads an extract as it is wanted here, and has not begun yet. */
    static GraphHopper reader(Path extract) {
        var hopper = new GraphHopper();
        hopper.setOSMFile(extract.toString());
        hopper.setGraphHopperLocation(extract + "-graph"); // never written, see the next line
        hopper.setStoreOnFlush(false);
        hopper.getReaderConfig().setMaxWayPointDistance(0); // a line that is moved brings points to other streets
        hopper.setMinNetworkSize(0); // islands are our own business: they differ with and without steps
        hopper.setEncodedValuesString("foot_access, foot_average_speed, road_class");
        var onFoot = new CustomModel()
                .addToPriority(Statement.If("!foot_access", Statement.Op.MULTIPLY, "0"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "foot_average_speed"));
        hopper.setProfiles(new Profile(PROFILE).setCustomModel(onFoot));
        return hopper;
    }

    Footways chosen(boolean stepFree) {
        return stepFree ? withoutSteps : everywhere;
    }

    /** What the hierarchies take of memory, without the streets themselves. */
    long bytes() {
        return everywhere.bytes() + withoutSteps.bytes();
    }
}
