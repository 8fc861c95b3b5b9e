package org.changkai.news.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One machine that wants to be told about one feed.
 *
 * @param topic the feed's address
 * @param callback where to tell it
 * @param secret signs what is sent, null for no signature
 * @param lease for how long it asked
 * @param asked what is still to be verified with it, null if nothing is
 * @param claimedUntil until then nobody else calls it
 * @param attempts how often it was called in vain
 * @param deliveredEtag of what it was sent last
 */
public record Subscription(
        UUID id,
        String topic,
        String callback,
        @Nullable String secret,
        Duration lease,
        @Nullable Asked asked,
        Instant claimedUntil,
        int attempts,
        @Nullable String deliveredEtag) {

    /** What a subscriber asks for; it counts once the subscriber itself has said so. */
    public enum Asked {
        SUBSCRIBE,
        UNSUBSCRIBE;

        /** As it stands in a request. */
        public String mode() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
