package org.changkai.booking.waitlist;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.changkai.booking.settings.BookingSettings.Waitlist;
import org.jspecify.annotations.Nullable;

/** Until when an offer may be answered: by day for a while, at night until the morning; never into the notice before the visit. */
final class AnswerTime {

    private AnswerTime() {}

    /** Null if the visit begins too soon for an offer. */
    static @Nullable Instant of(Instant now, Instant start, ZoneId zone, Waitlist settings) {
        var latest = start.minus(settings.notice());
        if (!latest.isAfter(now)) {
            return null;
        }
        var answer = awake(now.atZone(zone), settings).toInstant().plus(settings.answer());
        return answer.isBefore(latest) ? answer : latest;
    }

    private static ZonedDateTime awake(ZonedDateTime now, Waitlist settings) {
        if (!isQuiet(now.toLocalTime(), settings.quietFrom(), settings.quietTo())) {
            return now;
        }
        var morning = now.with(settings.quietTo());
        return morning.isBefore(now) ? morning.plusDays(1) : morning;
    }

    /** Quiet hours may go over midnight. */
    private static boolean isQuiet(LocalTime time, LocalTime from, LocalTime to) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
