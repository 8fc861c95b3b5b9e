package org.changkai.portal.booking;

import java.time.Instant;

/** A place that is kept for a few minutes. */
public record Hold(String id, String expiresAt) {

    public Instant until() {
        return Moments.instant(expiresAt);
    }
}
