package org.changkai.registry.circle.street;

import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.util.Collection;
import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.street.Ring.Corner;

/**
 * A ring for the eye: in each direction as far as a crossing was reached, and around every place that was. It decides
 * nothing.
 */
final class Outline {

    private static final int SECTORS = 72;
    private static final double LEAST = 20;

    private Outline() {}

    /** @param places that were reached, the ways from the street to them included */
    static List<Coordinate> of(Footways footways, Stop start, double metres, Collection<Coordinate> places) {
        var ring = new Ring(start.position());
        var farthest = new Corner[SECTORS];
        for (var sector = 0; sector < SECTORS; sector++) {
            farthest[sector] = Corner.towards(((sector + 0.5) / SECTORS - 0.5) * 2 * Math.PI, LEAST);
        }
        for (IntIntCursor reached : WalkTree.grow(footways.allWays(), start, (int) (metres * 1_000))) {
            var node = ring.seen(footways.node(reached.key));
            var sector = (int) ((node.angle() / (2 * Math.PI) + 0.5) * SECTORS) % SECTORS;
            if (node.distance() > farthest[sector].distance()) {
                farthest[sector] = node;
            }
        }
        ring.begin(List.of(farthest));
        places.forEach(ring::hold);
        return ring.closed();
    }
}
