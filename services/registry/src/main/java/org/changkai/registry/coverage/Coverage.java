package org.changkai.registry.coverage;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.CirclePlaces.Near;
import org.changkai.registry.coverage.CoverageRecords.VillageState;
import org.jspecify.annotations.Nullable;

/**
 * How well an area is covered.
 *
 * @param methods how the walking times came about
 * @param villages villages and communities with a position or with a centre of their own count as known
 * @param gridStep metres between the points of the grid
 * @param grid the points of settled ground
 * @param blindGround those of the points that have no centre in reach
 * @param blindSpots villages whose people have no centre in reach
 * @param states every village, by code
 * @param children the same for each area directly below
 */
public record Coverage(
        String area,
        String name,
        int minutes,
        List<String> methods,
        Share villages,
        double gridStep,
        Share grid,
        List<Coordinate> blindGround,
        List<BlindSpot> blindSpots,
        List<VillageState> states,
        List<Child> children) {

    /** A village out of reach, with the centre that is nearest. */
    public record BlindSpot(
            String code,
            String name,
            Coordinate position,
            @Nullable Near nearest) {}

    /**
     * An area below.
     *
     * @param grid the points of settled ground whose closest home lies in it
     * @param blindSpots how many of its villages have no centre in reach
     */
    public record Child(String code, String name, Share villages, Share grid, int blindSpots) {}
}
