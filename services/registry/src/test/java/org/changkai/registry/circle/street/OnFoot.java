package org.changkai.registry.circle.street;

import java.util.Map;
import java.util.Set;
import org.changkai.registry.circle.street.StreetExtract.Way;

/** Where one may walk, by what the tags of a way say in plain words. */
final class OnFoot {

    private static final Set<String> STREETS = Set.of(
            "footway",
            "path",
            "steps",
            "pedestrian",
            "living_street",
            "residential",
            "service",
            "unclassified",
            "road",
            "track",
            "cycleway",
            "bridleway",
            "platform",
            "tertiary",
            "tertiary_link",
            "secondary",
            "secondary_link",
            "primary",
            "primary_link",
            "trunk",
            "trunk_link");
    private static final Set<String> WELCOME = Set.of("yes", "designated", "official", "permissive", "destination");
    private static final Set<String> CLOSED =
            Set.of("no", "private", "permit", "restricted", "military", "emergency", "service");
    private static final Set<String> SIDEWALK = Set.of("yes", "both", "left", "right");
    private static final Set<String> ONE_WAY = Set.of("yes", "true", "1", "-1");
    private static final Set<String> WALLS = Set.of("fence", "wall");

    private OnFoot() {}

    /** What was said about people on foot, or else about everybody, counts before the kind of the street. */
    static boolean isOpen(Way way) {
        if (way.nodes().size() < 2 || way.tag("highway").equals("via_ferrata")) {
            return false;
        }
        var street = !way.tag("highway").isEmpty();
        for (var who : new String[] {"foot", "access"}) {
            if (CLOSED.contains(way.tag(who))) {
                return false;
            }
            if (street && WELCOME.contains(way.tag(who))) {
                return true;
            }
        }
        if (!street) {
            return isFerry(way)
                    || way.tag("railway").equals("platform")
                    || way.tag("man_made").equals("pier");
        }
        return SIDEWALK.contains(way.tag("sidewalk"))
                || (STREETS.contains(way.tag("highway"))
                        && !way.tag("motorroad").equals("yes"));
    }

    static boolean isFerry(Way way) {
        return way.tag("route").equals("ferry") || way.tag("route").equals("shuttle_train");
    }

    /** 1 for only as drawn, -1 for only against it, 0 for both ways. */
    static int direction(Way way) {
        if (way.tag("oneway:foot").equals("-1")
                || way.tag("foot:backward").equals("yes")
                || way.tag("foot:forward").equals("no")) {
            return -1;
        }
        var moving = way.tag("highway").equals("steps") || isFerry(way);
        return ONE_WAY.contains(way.tag("oneway:foot"))
                        || way.tags().containsKey("foot:backward")
                        || way.tags().containsKey("foot:forward")
                        || (moving && ONE_WAY.contains(way.tag("oneway")))
                ? 1
                : 0;
    }

    /** Whether nobody comes through at this point of a way. */
    static boolean isShut(Map<String, String> node) {
        if (!node.containsKey("barrier") && !node.containsKey("ford")) {
            return false;
        }
        var said = node.getOrDefault("foot", node.getOrDefault("access", ""));
        return CLOSED.contains(said)
                || (!WELCOME.contains(said)
                        && (node.getOrDefault("locked", "").equals("yes")
                                || WALLS.contains(node.getOrDefault("barrier", ""))));
    }
}
