package org.changkai.portal.booking;

import java.time.Instant;
import java.util.List;

/**
 * A free time near one that the centre has taken away.
 *
 * @param start as booking wrote it; it goes back unchanged
 */
public record NewTime(String start) {

    /** The nearest first. */
    public record NewTimes(List<NewTime> items) {}

    public Instant at() {
        return Moments.instant(start);
    }
}
