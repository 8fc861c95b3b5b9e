package org.changkai.booking.hold;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Hold ids are UUIDs of version 7 (RFC 9562): nobody guesses them, and they tell when they were made. */
public final class HoldId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private HoldId() {}

    public static UUID next(Instant now) {
        var high = (now.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        var low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** Whether a hold with this id may have existed before this moment. */
    public static boolean mayHaveBeen(UUID id, Instant now) {
        return id.version() == 7 && (id.getMostSignificantBits() >>> 16) <= now.toEpochMilli();
    }
}
