package org.changkai.booking.calendar;

import java.time.LocalTime;

/**
 * A piece of a day.
 *
 * @param from minutes since midnight, inclusive
 * @param to minutes since midnight, exclusive, at most 1440
 */
public record Span(int from, int to) implements Comparable<Span> {

    private static final int DAY = 24 * 60;

    public Span {
        if (from < 0 || to <= from || to > DAY) {
            throw new IllegalArgumentException("not a piece of a day: " + from + " to " + to);
        }
    }

    public boolean contains(int start, int end) {
        return from <= start && end <= to;
    }

    /** The time of day at this minute; midnight at the end of the day is 00:00. */
    public static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }

    /** The minute since midnight in which a time lies. */
    public static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    @Override
    public int compareTo(Span other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** {@code 08:30-12:00} */
    @Override
    public String toString() {
        return clock(clock(new StringBuilder(11), from).append('-'), to).toString();
    }

    private static StringBuilder clock(StringBuilder text, int minute) {
        var hours = minute / 60;
        var minutes = minute % 60;
        return text.append((char) ('0' + hours / 10))
                .append((char) ('0' + hours % 10))
                .append(':')
                .append((char) ('0' + minutes / 10))
                .append((char) ('0' + minutes % 10));
    }
}
