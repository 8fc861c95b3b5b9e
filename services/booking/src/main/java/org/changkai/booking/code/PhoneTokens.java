package org.changkai.booking.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.changkai.booking.appointment.Credentials;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;

/**
 * What a right code is exchanged for: it says for a while that a number was verified. It carries the number's keyed hash and
 * is signed, so that nothing needs to be kept.
 */
public final class PhoneTokens {

    private final SecretBox box;
    private final Credentials credentials;
    private final Clock clock;

    PhoneTokens(SecretBox box, Credentials credentials, Clock clock) {
        this.box = box;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A token with the moment at which it expires. */
    public record Issued(String token, Instant expiresAt) {}

    Issued issue(String phone, Duration lasts) {
        var expires = clock.instant().plus(lasts);
        var content = expires.getEpochSecond() + "." + encoded(credentials.phoneKey(phone));
        return new Issued(content + "." + mac(content), Instant.ofEpochSecond(expires.getEpochSecond()));
    }

    /** The keyed hash of the number that was verified; null if the token is none or has expired. */
    public byte @Nullable [] phoneKey(@Nullable String token) {
        var parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("\\d{1,12}") || !parts[1].matches("[A-Za-z0-9_-]{1,64}")) {
            return null;
        }
        var right = mac(parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, parts[2].getBytes(StandardCharsets.UTF_8))
                        && Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant())
                ? Base64.getUrlDecoder().decode(parts[1])
                : null;
    }

    /** Whether this very number was verified. */
    public boolean verifies(@Nullable String token, String phone) {
        var key = phoneKey(token);
        return key != null && MessageDigest.isEqual(key, credentials.phoneKey(phone));
    }

    private String mac(String content) {
        return encoded(box.hash("phone token " + content));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
