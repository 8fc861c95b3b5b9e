package org.changkai.booking.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre's regular hours.
 *
 * @param patterns the last one that is valid on a date counts
 * @param makeUpDay the weekday whose hours apply on a make-up workday; null if the centre rests on those
 */
public record Schedule(List<Pattern> patterns, @Nullable DayOfWeek makeUpDay) {

    /**
     * Hours with their validity.
     *
     * @param from first date, null without beginning; also the week from which {@code everyWeeks} counts
     * @param until last date, null without end
     * @param everyWeeks 1 for each week, 2 for every other one
     */
    public record Pattern(
            @Nullable LocalDate from, @Nullable LocalDate until, int everyWeeks, OpeningHours hours) {

        boolean appliesOn(LocalDate date) {
            if ((from != null && date.isBefore(from)) || (until != null && date.isAfter(until))) {
                return false;
            }
            return everyWeeks == 1 || from == null || weeksBetween(from, date) % everyWeeks == 0;
        }

        private static long weeksBetween(LocalDate first, LocalDate date) {
            var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
            return ChronoUnit.WEEKS.between(first.with(monday), date.with(monday));
        }
    }

    public Schedule {
        patterns = List.copyOf(patterns);
    }

    /** One pattern for all weeks. */
    public static Schedule weekly(OpeningHours hours, @Nullable DayOfWeek makeUpDay) {
        return new Schedule(List.of(new Pattern(null, null, 1, hours)), makeUpDay);
    }

    OpeningHours hoursOn(LocalDate date) {
        return patterns.reversed().stream()
                .filter(pattern -> pattern.appliesOn(date))
                .findFirst()
                .map(Pattern::hours)
                .orElse(OpeningHours.NONE);
    }
}
