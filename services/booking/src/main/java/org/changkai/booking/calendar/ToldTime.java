package org.changkai.booking.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A moment as it is told: with its offset, in whole seconds. What is compared or kept stays as exact as it is. */
public final class ToldTime {

    private ToldTime() {}

    public static OffsetDateTime of(Instant moment, ZoneId zone) {
        return moment.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }
}
