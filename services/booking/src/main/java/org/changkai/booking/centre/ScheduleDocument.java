package org.changkai.booking.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.changkai.booking.calendar.OpeningHours;
import org.changkai.booking.calendar.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Regular hours as a manager sets them.
 *
 * @param patterns of those valid on a date the last one counts
 * @param makeUpDay whose hours apply on a make-up workday; the operator's default if absent
 */
public record ScheduleDocument(
        @NotEmpty @Size(max = 20) List<@Valid @NotNull PatternDocument> patterns,
        @Nullable DayOfWeek makeUpDay) {

    /**
     * Hours with their validity.
     *
     * @param from first date, without beginning if absent
     * @param until last date, without end if absent
     * @param everyWeeks 1 for each week (if absent), 2 for every other one counted from the week of {@code from}
     * @param hours weekly hours with breaks, e.g. {@code Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00; PH off}
     */
    public record PatternDocument(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Min(1) @Max(8) @Nullable Integer everyWeeks,
            @NotBlank @Size(max = 500) String hours) {

        Schedule.Pattern toPattern() {
            return new Schedule.Pattern(from, until, everyWeeks == null ? 1 : everyWeeks, OpeningHours.parse(hours));
        }
    }

    /**
     * Reads the hours.
     *
     * @throws IllegalArgumentException if hours cannot be read
     */
    public Schedule toSchedule(DayOfWeek defaultMakeUpDay) {
        return new Schedule(
                patterns.stream().map(PatternDocument::toPattern).toList(),
                makeUpDay == null ? defaultMakeUpDay : makeUpDay);
    }
}
