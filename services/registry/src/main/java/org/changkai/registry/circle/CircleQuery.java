package org.changkai.registry.circle;

import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param service code that a centre has to offer, null for any
 * @param accessible feature that a centre has to have, {@code true} for a way in without steps, null for any
 * @param stepFree whether the way to it must not lead over steps
 * @param drawn whether the reach is to be drawn
 */
public record CircleQuery(
        Coordinate origin,
        int minutes,
        Pace pace,
        @Nullable String service,
        @Nullable String accessible,
        boolean stepFree,
        boolean drawn) {

    boolean wants(CirclePlace place) {
        return (service == null || place.services().contains(service))
                && (accessible == null || place.isAccessible(accessible));
    }
}
