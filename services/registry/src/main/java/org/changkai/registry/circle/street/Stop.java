package org.changkai.registry.circle.street;

import org.changkai.registry.datum.Coordinate;

/**
 * Where a point touches the network: a place on one edge, and how far it is from there.
 *
 * @param position the point itself
 * @param access metres from the point to the street
 * @param fromBase metres on the edge from its base node to the touching point
 * @param toAdjacent metres on from there to its adjacent node
 * @param forward whether one may walk from base to adjacent
 * @param backward whether one may walk from adjacent to base
 */
record Stop(
        Coordinate position,
        double access,
        int edge,
        int base,
        int adjacent,
        double fromBase,
        double toAdjacent,
        boolean forward,
        boolean backward) {}
