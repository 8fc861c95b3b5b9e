package org.changkai.registry.circle.street;

import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.datum.Coordinate;

/** A ring for the eye: in each direction as far as a crossing was reached. It decides nothing. */
final class Outline {

    private static final int SECTORS = 72;
    private static final double LEAST = 20;
    private static final double METRES_PER_DEGREE = 111_195;

    private Outline() {}

    static List<Coordinate> of(Footways footways, Stop start, double metres) {
        var origin = start.position();
        var shrink = Math.cos(Math.toRadians(origin.lat())); // the earth is flat as far as one walks
        var farthest = new double[SECTORS];
        var corners = new Coordinate[SECTORS];
        for (IntIntCursor reached : WalkTree.grow(footways.allWays(), start, (int) (metres * 1_000))) {
            var node = footways.node(reached.key);
            var east = (node.lon() - origin.lon()) * shrink;
            var north = node.lat() - origin.lat();
            var angle = Math.atan2(north, east) + Math.PI;
            var sector = (int) (angle / (2 * Math.PI) * SECTORS) % SECTORS;
            var distance = Math.sqrt(east * east + north * north) * METRES_PER_DEGREE;
            if (distance > farthest[sector]) {
                farthest[sector] = distance;
                corners[sector] = node;
            }
        }
        var ring = new ArrayList<Coordinate>();
        for (var sector = 0; sector < SECTORS; sector++) { // from west over south to east: counter-clockwise
            var middle = 270 - (sector + 0.5) * 360 / SECTORS;
            ring.add(farthest[sector] < LEAST ? origin.towards(middle, LEAST) : corners[sector]);
        }
        ring.add(ring.getFirst());
        return ring;
    }
}
