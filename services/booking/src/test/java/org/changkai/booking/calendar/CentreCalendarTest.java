package org.changkai.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.changkai.booking.calendar.DayHours.Closed;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.calendar.DayHours.Reason;
import org.changkai.booking.calendar.Schedule.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CentreCalendarTest {

    private static final OpeningHours HOURS = OpeningHours.parse("Mo-Fr 08:30-12:00; Sa 09:00-11:00");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate MAKE_UP_SATURDAY = LocalDate.of(2026, 10, 10);

    private final CentreCalendar calendar = calendar(HOURS, DayOfWeek.MONDAY, Exceptions.NONE);

    @Test
    void aCentreRestsOnDaysWithoutHours() {
        assertThat(calendar.on(LocalDate.of(2026, 11, 29))).isEqualTo(new Closed(Reason.WEEKLY_REST, ""));
    }

    @Test
    void aHolidayIsNamed() {
        assertThat(calendar.on(HOLIDAY)).isEqualTo(new Closed(Reason.HOLIDAY, "国庆节"));
    }

    @Test
    void aCentreMayOpenOnHolidays() {
        var always = calendar(OpeningHours.parse("Mo-Fr 08:30-12:00; PH 10:00-11:00"), null, Exceptions.NONE);
        assertThat(always.on(HOLIDAY)).isEqualTo(new Open(List.of(new Span(600, 660))));
    }

    @Test
    void aDoorThatIsNeverShutIsOpenOnHolidaysToo() {
        var always = calendar(OpeningHours.parse("24/7"), null, Exceptions.NONE);
        for (var date : List.of(HOLIDAY, MAKE_UP_SATURDAY, LocalDate.of(2026, 11, 29))) {
            assertThat(always.on(date)).isEqualTo(new Open(List.of(new Span(0, 1440))));
        }
    }

    @Test
    void aCentreThatSaysSoOrSaysNothingRestsOnHolidays() {
        for (var hours : List.of("Mo-Su 08:30-12:00", "Mo-Su 08:30-12:00; PH off")) {
            assertThat(calendar(OpeningHours.parse(hours), null, Exceptions.NONE)
                            .on(HOLIDAY))
                    .isEqualTo(new Closed(Reason.HOLIDAY, "国庆节"));
        }
    }

    @Test
    void aMakeUpWorkdayHasTheHoursOfTheWeekdayThatTheCentreNames() {
        assertThat(calendar.on(MAKE_UP_SATURDAY)).isEqualTo(new Open(List.of(new Span(510, 720))));
        assertThat(calendar(HOURS, null, Exceptions.NONE).on(MAKE_UP_SATURDAY))
                .isEqualTo(new Open(List.of(new Span(540, 660))));
    }

    @Test
    void closingDaysCountBeforeHolidaysAndExtraDaysBeforeAll() {
        var exceptions = new Exceptions(
                List.of(new Exceptions.Closing(HOLIDAY.minusDays(1), HOLIDAY.plusDays(1), "停电检修")),
                List.of(new Exceptions.Opening(HOLIDAY.plusDays(1), List.of(new Span(600, 630)))));
        var special = calendar(HOURS, DayOfWeek.MONDAY, exceptions);
        assertThat(special.on(HOLIDAY.minusDays(1))).isEqualTo(new Closed(Reason.CLOSING_DAY, "停电检修"));
        assertThat(special.on(HOLIDAY)).isEqualTo(new Closed(Reason.CLOSING_DAY, "停电检修"));
        assertThat(special.on(HOLIDAY.plusDays(1))).isEqualTo(new Open(List.of(new Span(600, 630))));
    }

    @Test
    void aPatternAppliesWithinItsDatesAndInItsWeeks() {
        var everyOther = new Pattern(
                LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), 2, OpeningHours.parse("Mo-Su 14:00-16:00"));
        var schedule = new Schedule(List.of(new Pattern(null, null, 1, HOURS), everyOther), null);
        var changing = new CentreCalendar(schedule, Exceptions.NONE, NationalCalendar.shipped());
        assertThat(changing.on(LocalDate.of(2026, 12, 6))).isEqualTo(new Open(List.of(new Span(840, 960))));
        assertThat(changing.on(LocalDate.of(2026, 12, 7))).isEqualTo(new Open(List.of(new Span(510, 720))));
        assertThat(changing.on(LocalDate.of(2026, 12, 14))).isEqualTo(new Open(List.of(new Span(840, 960))));
        assertThat(changing.on(LocalDate.of(2027, 1, 10))).isInstanceOf(Closed.class);
    }

    private static CentreCalendar calendar(OpeningHours hours, @Nullable DayOfWeek makeUpDay, Exceptions exceptions) {
        return new CentreCalendar(Schedule.weekly(hours, makeUpDay), exceptions, NationalCalendar.shipped());
    }
}
