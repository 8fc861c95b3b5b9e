package org.changkai.gateway.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much each client asked lately: every request counts one and halves with time (an exponentially decayed sum), so that
 * a person who comes back after a while is as good as new and a script is not. In memory only, of the newest clients.
 */
final class LatelyAsked {

    private static final int MOST_CLIENTS = 200_000;
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Cache<String, Sum> sums = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN)
            .build();
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward, in nanoseconds */
    LatelyAsked(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Sum(double requests, long at) {
        double leftAt(long now, Duration halfLife) {
            return requests * Math.pow(0.5, (double) (now - at) / halfLife.toNanos());
        }
    }

    /** Counts a request of this client and answers how many it made before, each halved once per half-life. */
    double count(String client, Duration halfLife) {
        var now = nanos.getAsLong();
        var sum = sums.asMap()
                .merge(client, new Sum(1, now), (before, one) -> new Sum(before.leftAt(now, halfLife) + 1, now));
        return sum.requests() - 1;
    }
}
