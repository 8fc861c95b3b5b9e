package org.changkai.portal.phone;

import java.time.Instant;
import org.changkai.portal.booking.Moments;

/**
 * What a right code is exchanged for.
 *
 * @param phoneToken shows booking that the telephone was verified
 * @param expiresAt when it shows so no longer, as booking wrote it
 */
public record Verified(String phoneToken, String expiresAt) {

    public Instant until() {
        return Moments.instant(expiresAt);
    }
}
