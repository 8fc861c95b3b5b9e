package org.changkai.booking.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A clock that begins at eight in the morning, whenever the tests are run: no day ends in the middle of one, and none sees
 * other hours than the next. It runs, and can be moved or stopped; all instances of the service in this JVM go by it.
 */
public final class MovableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String AHEAD = "changkai.kit.clock-ahead";

    /** How far eight o'clock today is ahead of now, most often less than nothing; a process may be told it. */
    private static final Duration MORNING = Duration.parse(System.getProperty(AHEAD, aheadOfNow(8)));

    private static volatile Duration ahead = MORNING;
    private static volatile @Nullable Instant still;

    private static String aheadOfNow(int hour) {
        var now = ZonedDateTime.now(Clock.system(ZONE));
        return Duration.between(now, now.toLocalDate().atTime(hour, 0).atZone(ZONE))
                .toString();
    }

    /** The argument for a JVM whose clock shall show the same morning. */
    static String asArgument() {
        return "-D" + AHEAD + "=" + MORNING;
    }

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

    /** To the morning, and what has passed of it since the tests began. */
    public void back() {
        ahead = MORNING;
        still = null;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("booking knows one zone");
    }

    @Override
    public Instant instant() {
        var stopped = still;
        return stopped == null ? Clock.systemUTC().instant().plus(ahead) : stopped;
    }
}
