package org.changkai.booking.calendar.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.changkai.booking.calendar.NationalDay;
import org.changkai.booking.calendar.NationalDay.Kind;
import org.changkai.booking.calendar.NationalYear;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A year of the national calendar, written as the public tables of the State Council's notices are, so that one of them
 * can be sent as it is.
 *
 * @param papers addresses of the notices
 * @param published false if the notice has not been published; true if absent
 */
record YearDocument(
        @Nullable @JsonProperty("$schema") String schema,
        @Nullable @JsonProperty("$id") String id,
        @Nullable Integer year,
        @Nullable @Size(max = 20) List<@NotNull @Size(max = 300) String> papers,
        @Nullable Boolean published,
        @NotEmpty @Size(max = 150) List<@Valid @NotNull DayDocument> days) {

    /**
     * A day that departs from the week.
     *
     * @param isOffDay off, or else a weekend day that is worked
     */
    record DayDocument(
            @NotBlank @Size(max = 30) String name,
            @NotNull LocalDate date,
            @NotNull Boolean isOffDay) {}

    static YearDocument of(NationalYear year) {
        return new YearDocument(
                null,
                null,
                year.year(),
                null,
                year.published(),
                year.days().stream()
                        .map(day -> new DayDocument(day.name(), day.date(), day.kind() == Kind.OFF))
                        .toList());
    }

    /** 422 with the field where a date is of another year, is there twice, or is worked although it is no weekend. */
    NationalYear toYear(int wanted) {
        if (year != null && year != wanted) {
            throw Problem.invalid("/year", "other-year").exception();
        }
        var dates = new HashSet<LocalDate>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var pointer = "/days/" + i + "/date";
            if (day.date().getYear() != wanted) {
                throw Problem.invalid(pointer, "other-year").exception();
            }
            if (!dates.add(day.date())) {
                throw Problem.invalid(pointer, "date-twice").exception();
            }
            if (!day.isOffDay() && !isWeekend(day.date())) {
                throw Problem.invalid(pointer, "make-up-day-not-weekend").exception();
            }
        }
        return new NationalYear(
                wanted,
                !Boolean.FALSE.equals(published),
                days.stream()
                        .map(day -> new NationalDay(
                                day.date(), day.name().strip(), day.isOffDay() ? Kind.OFF : Kind.MAKE_UP_WORKDAY))
                        .toList());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
