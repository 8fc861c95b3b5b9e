package org.changkai.portal.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The free days and times of a centre for one service. */
public record Calendar(List<Day> items) {

    private static final LocalTime EVENING_BEGINS = LocalTime.of(18, 0);
    private static final int SEEN_AT_ONCE = 12;

    /**
     * One date.
     *
     * @param reason why it is closed, for people; empty if it is open
     * @param closed why it is closed, as a code; empty if it is open
     * @param bookable whether booking takes appointments for it now
     * @param free places left
     * @param provisional true while the public holidays of its year have not been announced; else absent
     */
    public record Day(
            LocalDate date,
            boolean open,
            String reason,
            String closed,
            boolean bookable,
            int free,
            @Nullable Boolean provisional,
            List<Time> times) {

        /** Whether one can choose it. */
        public boolean choosable() {
            return open && bookable && free > 0;
        }

        /** Whether it could be chosen, had it a place left. */
        public boolean full() {
            return open && bookable && free < 1;
        }

        /** Whether the centre is open and booking takes no appointments for it now. */
        boolean isShut() {
            return open && !bookable;
        }

        /** Its times by the part of the day, in order; parts without any are left out. */
        public Map<Part, List<Time>> parts() {
            return times.stream()
                    .collect(Collectors.groupingBy(
                            time -> Part.of(time.at()), () -> new EnumMap<>(Part.class), Collectors.toList()));
        }

        /** Whether there are so many times that one wants to jump to a part of the day. */
        public boolean isLong() {
            return times.size() > SEEN_AT_ONCE;
        }
    }

    /** As people divide a day. */
    public enum Part {
        MORNING,
        AFTERNOON,
        EVENING;

        static Part of(LocalTime time) {
            return time.isBefore(LocalTime.NOON) ? MORNING : time.isBefore(EVENING_BEGINS) ? AFTERNOON : EVENING;
        }

        /** The key of its words, and the name of its place on a page. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A time at which one may come.
     *
     * @param start as booking wrote it; it goes back unchanged
     */
    public record Time(String start, int free) {

        public LocalTime at() {
            return Moments.time(start);
        }
    }

    /** Whether some of the dates may still become holidays or workdays. */
    public boolean isProvisional() {
        return items.stream().anyMatch(day -> Boolean.TRUE.equals(day.provisional()));
    }

    /** The last of its dates that booking takes appointments for, if it takes none yet for a later one; else null. */
    public @Nullable LocalDate horizon() {
        var last = items.stream()
                .filter(day -> day.open() && day.bookable())
                .map(Day::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return last != null
                        && items.stream()
                                .anyMatch(day -> day.isShut() && day.date().isAfter(last))
                ? last
                : null;
    }

    /** Whether booking takes appointments for none of its dates, though the centre is open on some. */
    public boolean isOutOfReach() {
        return items.stream().anyMatch(Day::isShut) && items.stream().noneMatch(day -> day.open() && day.bookable());
    }

    public @Nullable Day day(@Nullable LocalDate date) {
        return items.stream().filter(day -> day.date().equals(date)).findFirst().orElse(null);
    }

    /** So many of its days, from this one on. */
    public Calendar from(LocalDate first, int days) {
        return new Calendar(items.stream()
                .filter(day -> !day.date().isBefore(first))
                .limit(days)
                .toList());
    }

    /** The first day that has a place left. */
    public @Nullable Day firstFree() {
        return items.stream().filter(Day::choosable).findFirst().orElse(null);
    }
}
