package org.changkai.booking.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;

/**
 * What a right code is exchanged for: it says for a while that a number was verified. It carries the number and its expiry,
 * sealed, so that nothing needs to be kept and nobody else can make or read it.
 */
public final class PhoneTokens {

    /** In which calls bring it. */
    public static final String HEADER = "Phone-Token";

    private static final String PURPOSE = "phone token";

    private final SecretBox box;
    private final Clock clock;

    PhoneTokens(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /** A token with the moment at which it expires; it keeps the second of it. */
    public record Issued(String token, Instant expiresAt) {}

    Issued issue(String phone, Duration lasts) {
        var expires = clock.instant().plus(lasts);
        var sealed = box.seal(PURPOSE + '\n' + expires.getEpochSecond() + '\n' + phone);
        return new Issued(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), expires);
    }

    /** The number that was verified; null if the token is none or has expired. */
    public @Nullable String phone(@Nullable String token) {
        if (token == null) {
            return null;
        }
        try {
            var parts = box.openText(Base64.getUrlDecoder().decode(token)).split("\n", -1);
            return parts.length == 3
                            && parts[0].equals(PURPOSE)
                            && Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant())
                    ? parts[2]
                    : null;
        } catch (IllegalArgumentException | IllegalStateException none) {
            return null;
        }
    }

    /** Whether this very number was verified. */
    public boolean verifies(@Nullable String token, String phone) {
        return phone.equals(phone(token));
    }
}
