package org.changkai.registry.coverage;

import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/** A place where people are known to live and from which no centre is in reach: a village, or a point of the grid. */
public record Need(@Nullable Village village, Coordinate position) {

    boolean isVillage() {
        return village != null;
    }
}
