package org.changkai.booking.nearby;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registry's service circle, as far as booking needs it. */
public interface Circle {

    /** A centre and the way to it. */
    record Reached(String id, double metres, double walkMinutes) {}

    /**
     * The centres around a point.
     *
     * @param method {@code walk-network}, {@code estimated}, or {@code straight-line} where registry did not answer
     * @param centres by walking time
     * @param nearest that gives the service, however far; null if none is known
     */
    record Around(
            String method, List<Reached> centres, @Nullable Distant nearest) {}

    /** A centre as the crow flies. */
    record Distant(String id, double metres) {}

    /** Null if registry is away or too slow; what it refuses, as a place abroad, is thrown as its problem. */
    @Nullable
    Around around(double lat, double lon, int minutes, String service, String datum);
}
