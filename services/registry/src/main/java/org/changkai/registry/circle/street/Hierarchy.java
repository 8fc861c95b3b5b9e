package org.changkai.registry.circle.street;

import com.carrotsearch.hppc.IntIntHashMap;

/**
 * The crossings of a network by importance. The shortest way between any two climbs from both ends to a crossing that is
 * more important than all others on it; so what can be seen by climbing (a {@link Label}) is all that has to be known of
 * a point.
 */
final class Hierarchy {

    private final Ways up;
    private final Ways down;
    private final int reach;

    /**
     * @param up ways and shortcuts to more important nodes
     * @param down the same against the direction of walking: from a node to those more important ones that lead to it
     * @param reach millimetres up to which distances are known
     */
    Hierarchy(Ways up, Ways down, int reach) {
        this.up = up;
        this.down = down;
        this.reach = reach;
    }

    /** What can be reached by climbing from a stop. */
    Label from(Stop stop) {
        return new Climb(up, down).from(stop, stop.forward(), stop.backward());
    }

    /** From where one comes down to a stop. */
    Label to(Stop stop) {
        return new Climb(down, up).from(stop, stop.backward(), stop.forward());
    }

    long bytes() {
        return up.bytes() + down.bytes();
    }

    private final class Climb {

        private final Ways ways;
        private final Ways against;
        private final IntIntHashMap best = new IntIntHashMap(128);
        private final Frontier frontier = new Frontier();
        private final Label.Collected seen = new Label.Collected();

        private Climb(Ways ways, Ways against) {
            this.ways = ways;
            this.against = against;
        }

        private Label from(Stop stop, boolean overAdjacent, boolean overBase) {
            if (overAdjacent) {
                reach(stop.adjacent(), stop.access() + stop.toAdjacent());
            }
            if (overBase) {
                reach(stop.base(), stop.access() + stop.fromBase());
            }
            while (!frontier.isEmpty()) {
                var node = frontier.nearest();
                var distance = frontier.distance();
                frontier.removeNearest();
                if (distance > best.get(node) || isLongWayRound(node, distance)) {
                    continue;
                }
                seen.add(node, distance);
                for (var way = ways.first(node); way < ways.end(node); way++) {
                    reach(ways.to(way), distance + ways.length(way));
                }
            }
            return seen.label();
        }

        /** Whether coming down from a more important node is shorter; then no shortest way climbs through here. */
        private boolean isLongWayRound(int node, int distance) {
            for (var way = against.first(node); way < against.end(node); way++) {
                var above = best.getOrDefault(against.to(way), Integer.MAX_VALUE);
                if (above < distance && above + against.length(way) < distance) {
                    return true;
                }
            }
            return false;
        }

        private void reach(int node, int distance) {
            if (distance <= reach && distance < best.getOrDefault(node, Integer.MAX_VALUE)) {
                best.put(node, distance);
                frontier.add(node, distance);
            }
        }
    }
}
