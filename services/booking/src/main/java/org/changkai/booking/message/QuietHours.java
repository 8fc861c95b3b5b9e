package org.changkai.booking.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** At night nobody is woken: what need not go at once goes in the morning. The hours may go over midnight. */
record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** The moment itself, or the end of the quiet hours it lies in. */
    Instant after(Instant moment) {
        var at = moment.atZone(zone);
        if (!isQuiet(at.toLocalTime())) {
            return moment;
        }
        var morning = at.with(to);
        return (morning.isBefore(at) ? morning.plusDays(1) : morning).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }
}
