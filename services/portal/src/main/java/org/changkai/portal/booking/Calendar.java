package org.changkai.portal.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The free days and times of a centre for one service. */
public record Calendar(List<Day> items) {

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

        public List<Time> morning() {
            return times.stream()
                    .filter(time -> time.at().isBefore(LocalTime.NOON))
                    .toList();
        }

        public List<Time> afternoon() {
            return times.stream()
                    .filter(time -> !time.at().isBefore(LocalTime.NOON))
                    .toList();
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
