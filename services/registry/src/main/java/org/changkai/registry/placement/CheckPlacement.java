package org.changkai.registry.placement;

import java.util.List;
import java.util.Optional;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;

/** Holds the point of a centre or an area against the boundary of its county. */
public final class CheckPlacement {

    private static final List<Datum> OTHERS = List.of(Datum.GCJ02, Datum.BD09);

    private final Boundaries boundaries;

    public CheckPlacement(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** Whether anybody has given boundaries to hold points against. */
    public boolean isPossible() {
        return !boundaries.isEmpty();
    }

    /**
     * What is wrong; empty if the point fits, or if nobody has given the boundary of its county.
     *
     * @param code 12 digits
     * @param given in WGS-84
     */
    public Optional<Misplacement> check(String code, Coordinate given) {
        if (!isMisplaced(code, given)) {
            return Optional.empty();
        }
        var datum = OTHERS.stream()
                .filter(other -> fits(code, other.toWgs84(given)))
                .findFirst();
        var swapped = datum.isEmpty()
                && Coordinate.isValid(/* lat= */ given.lon(), /* lon= */ given.lat())
                && fits(code, new Coordinate(/* lat= */ given.lon(), /* lon= */ given.lat()));
        return Optional.of(new Misplacement(datum.map(Datum::label).orElse(null), swapped));
    }

    /** Whether the point lies outside the county of the area; never where nobody has given its boundary. */
    public boolean isMisplaced(String code, Coordinate wgs84) {
        return !boundaries.contain(code, wgs84).orElse(true);
    }

    private boolean fits(String code, Coordinate point) {
        return boundaries.contain(code, point).orElse(false);
    }
}
