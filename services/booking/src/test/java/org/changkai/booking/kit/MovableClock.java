package org.changkai.booking.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that runs, and can be moved or stopped; all instances of the service in this JVM go by it. */
public final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static volatile Duration ahead = Duration.ZERO;
    private static volatile @Nullable Instant still;

    /** Moves on; {@link #back} undoes all of it. */
    public void forward(Duration by) {
        var stopped = still;
        if (stopped == null) {
            ahead = ahead.plus(by);
        } else {
            still = stopped.plus(by);
        }
    }

    /** Stands still at this moment until it is moved. */
    public void stopAt(Instant moment) {
        still = moment;
    }

    public void back() {
        ahead = Duration.ZERO;
        still = null;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        var stopped = still;
        return stopped == null ? Clock.systemUTC().instant().plus(ahead) : stopped;
    }
}
