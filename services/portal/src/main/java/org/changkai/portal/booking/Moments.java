package org.changkai.portal.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads booking's times: instants with offset, or plain local ones in the time of the centres. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    /** E.g. {@code 2026-11-25T09:00:00+08:00} or {@code 2026-11-25T09:00}. */
    public static Instant instant(String text) {
        return text.length() > 16 && (text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    /** The time of day, also of a plain {@code 09:00}. */
    public static LocalTime time(String text) {
        return text.indexOf('T') < 0
                ? LocalTime.parse(text)
                : instant(text).atZone(ZONE).toLocalTime();
    }

    public static LocalDate date(String text) {
        return instant(text).atZone(ZONE).toLocalDate();
    }

    /** The start as a hold wants it: with its date, in the time of the centres. */
    public static String start(LocalDate date, String time) {
        return time.indexOf('T') < 0
                ? date.atTime(LocalTime.parse(time))
                        .atZone(ZONE)
                        .toOffsetDateTime()
                        .toString()
                : time;
    }
}
