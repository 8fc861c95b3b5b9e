package org.changkai.registry.placement;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a point that lies outside the county of its area.
 *
 * @param fittingDatum {@code gcj02} or {@code bd09} if the point lies in the county when it is read as one; null if not
 * @param fitsSwapped whether it lies in the county when latitude and longitude change places
 */
public record Misplacement(@Nullable String fittingDatum, boolean fitsSwapped) {

    /** In one word, as rows of a file are told. */
    public String code() {
        return fittingDatum != null ? "misplaced-" + fittingDatum : fitsSwapped ? "misplaced-swapped" : "misplaced";
    }
}
