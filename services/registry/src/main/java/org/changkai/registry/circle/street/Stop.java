package org.changkai.registry.circle.street;

import org.changkai.platform.datum.Coordinate;

/**
 * Where a point touches the network: a place on one edge, and how far it is from there. Lengths in millimetres.
 *
 * @param position the point itself
 * @param access from the point to the street
 * @param fromBase on the edge from its base node to the touching point
 * @param toAdjacent on from there to its adjacent node
 * @param forward whether one may walk from base to adjacent
 * @param backward whether one may walk from adjacent to base
 */
record Stop(
        Coordinate position,
        int access,
        int edge,
        int base,
        int adjacent,
        int fromBase,
        int toAdjacent,
        boolean forward,
        boolean backward) {

    /** The way to a stop on the same edge that leaves the edge nowhere; {@link Label#TOO_FAR} if there is none. */
    int alongTo(Stop other) {
        if (edge != other.edge) {
            return Label.TOO_FAR;
        }
        var there = base == other.base ? other.fromBase : other.toAdjacent;
        var ahead = there - fromBase;
        var allowed = ahead == 0 || (ahead > 0 ? forward : backward);
        return allowed ? access + Math.abs(ahead) + other.access : Label.TOO_FAR;
    }
}
