package org.changkai.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What managers type, and what booking is told. */
class PlanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00; Su off",
                "Mo-Su off",
                "Mo-Su 00:00-24:00; PH 00:00-24:00",
                "Mo 09:00-12:00; Tu off; We 09:00-12:00; Th-Su off; PH 10:00-12:00",
                "Mo-Fr 09:00-12:00; Sa-Su off; PH off"
            })
    void aWeekSurvivesItsForm(String hours) {
        assertThat(WeekHours.of(hours).text()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fr-Mo 09:00-12:00 | Mo 09:00-12:00; Tu-Th off; Fr-Su 09:00-12:00",
                "Mo,We,Fr 9:00-12:00 | Mo 9:00-12:00; Tu off; We 9:00-12:00; Th off; Fr 9:00-12:00; Sa-Su off",
                "24/7 | Mo-Su 00:00-24:00; PH 00:00-24:00",
                "Mo-Fr,PH 09:00-12:00 | Mo-Fr 09:00-12:00; Sa-Su off; PH 09:00-12:00",
                "09:00-18:00 | Mo-Su 09:00-18:00"
            })
    void whatRegistryWritesShorterIsReadToo(String written, String text) {
        assertThat(WeekHours.of(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08：30—12：00，14：30—17：30 | 08:30-12:00,14:30-17:30",
                "8:30 至 12:00 、 14:30～17:30 | 8:30-12:00,14:30-17:30",
                "09:00 - 12:00 | 09:00-12:00",
                "休息 | off"
            })
    void hoursMayBeTypedAsPeopleDo(String typed, String plain) {
        assertThat(WeekHours.typed(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "周三 19:00-20:30 | We 19:00-20:30",
                "每周二、星期五 9：00—11：00 | Tu,Fr 9:00-11:00",
                "周一至周五 09:00-12:00、14:00-17:00 | Mo-Fr 09:00-12:00,14:00-17:00",
                "We 19:00-20:30 | We 19:00-20:30",
                "全天开放 | 24/7"
            })
    void sessionsMayBeTypedInChinese(String typed, String times) {
        assertThat(WeekHours.typedTimes(typed)).isEqualTo(times);
        assertThat(WeekHours.typedTimes(WeekHours.chinese(times))).isEqualTo(times);
    }

    @Test
    void aWeekIsSpreadOverItsDays() {
        var week = Schedule.weekly("Sa-Mo 10:00-16:00; We,Fr 09:00-11:00,14:30-17:30; Fr 09:00-12:00")
                .week(LocalDate.of(2026, 11, 27));

        assertThat(week)
                .containsEntry(DayOfWeek.SUNDAY, List.of("10:00–16:00"))
                .containsEntry(DayOfWeek.MONDAY, List.of("10:00–16:00"))
                .containsEntry(DayOfWeek.TUESDAY, List.of())
                .containsEntry(DayOfWeek.WEDNESDAY, List.of("09:00–11:00", "14:30–17:30"))
                .containsEntry(DayOfWeek.FRIDAY, List.of("09:00–12:00"));
        assertThat(Schedule.weekly("sunrise; Xx 1")
                        .week(LocalDate.of(2026, 11, 27))
                        .values())
                .allMatch(List::isEmpty);
    }

    @Test
    void holidaysAreSpokenOfWhereTheHoursDo() {
        var today = LocalDate.of(2026, 11, 27);
        assertThat(Schedule.weekly("Mo-Fr 09:00-12:00; PH off").holidays(today)).isEmpty();
        assertThat(Schedule.weekly("Mo-Fr 09:00-12:00; PH 10:00-11:00").holidays(today))
                .containsExactly("10:00–11:00");
        assertThat(Schedule.weekly("Mo-Fr 09:00-12:00").holidays(today)).isNull();
        assertThat(WeekHours.chinese("Mo 09:00-12:00; PH off")).isEqualTo("周一 09:00-12:00; 法定节假日 休息");
    }

    @Test
    void aScheduleThatRestsOnHolidaysSaysWhatIsRegisteredEvenIfItSaysSoInOtherWords() {
        assertThat(Schedule.weekly("Mo-Fr 09:00-12:00").isAlways("Mo-Fr 09:00-12:00; PH off"))
                .isTrue();
        assertThat(Schedule.weekly("Mo-Fr 09:00-12:00").isAlways("Mo-Fr 09:00-12:00; PH 09:00-12:00"))
                .isFalse();
    }

    @Test
    void eachDayOfAWeekHasTheHoursThatCountOnItsDate() {
        var schedule = new Schedule(
                List.of(
                        new Schedule.Pattern("", "", "", "Mo-Su 09:00-12:00"),
                        new Schedule.Pattern("2026-11-30", "", "", "Mo-Fr 08:00-12:00"),
                        new Schedule.Pattern("2026-11-18", "2026-12-02", "2", "We 10:00-11:00")),
                "");

        var week = schedule.week(LocalDate.of(2026, 11, 27)); // a Friday

        assertThat(week)
                .containsEntry(DayOfWeek.FRIDAY, List.of("09:00–12:00"))
                .containsEntry(DayOfWeek.SUNDAY, List.of("09:00–12:00"))
                .containsEntry(DayOfWeek.MONDAY, List.of())
                .containsEntry(DayOfWeek.WEDNESDAY, List.of("10:00–11:00"))
                .containsEntry(DayOfWeek.THURSDAY, List.of("08:00–12:00"));
    }

    @Test
    void anEmptyRowIsNone() {
        var schedule = Schedule.typed(form(Map.of(
                "from", List.of("", "2027-07-01", ""),
                "until", List.of("", "2027-08-31", ""),
                "everyWeeks", List.of("", "2", ""),
                "day1", List.of("08:30-12:00", "", ""),
                "day6", List.of("", "", ""))));

        assertThat(schedule.patterns())
                .containsExactly(
                        new Schedule.Pattern("", "", "", "Mo 08:30-12:00; Tu-Su off"),
                        new Schedule.Pattern("2027-07-01", "2027-08-31", "2", "Mo-Su off"));
        assertThat(schedule.fields())
                .isEqualTo(Map.of(
                        "patterns",
                        List.of(
                                Map.of("hours", "Mo 08:30-12:00; Tu-Su off"),
                                Map.of(
                                        "from",
                                        "2027-07-01",
                                        "until",
                                        "2027-08-31",
                                        "everyWeeks",
                                        2,
                                        "hours",
                                        "Mo-Su off"))));
    }

    @Test
    void aCounterKeepsItsOwnTicksWhenAnotherRowIsCleared() {
        var counters = Counters.typed(form(Map.of(
                "number", List.of("", "2"),
                "name", List.of("一号", "12"),
                "publicCapacity", List.of("1", ""),
                "staffCapacity", List.of("", "1"),
                "does0", List.of("social-insurance"),
                "does1", List.of("legal-advice", "mediation"))));

        assertThat(counters.fields().get("counters"))
                .isEqualTo(List.of(Map.of(
                        "number",
                        2,
                        "name",
                        "12",
                        "publicCapacity",
                        1,
                        "staffCapacity",
                        1,
                        "services",
                        List.of("legal-advice", "mediation"))));
        assertThat(counters.fields()).doesNotContainKey("homeVisitAreas");
    }

    @Test
    void hoursOfSomeWeeksCloseTheirOtherDaysOnlyWhereTheWeeksBetweenOpenThem() {
        var always = new Schedule.Pattern("", "", "", "Mo-Fr 09:00-12:00");
        var saturdays = new Schedule.Pattern("2026-12-02", "", "2", "Sa 09:00-12:00");
        assertThat(new Schedule(List.of(always, saturdays), "").closedInSomeWeeks())
                .containsExactly(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
        assertThat(new Schedule(List.of(saturdays, always), "").closedInSomeWeeks())
                .as("the last one counts")
                .isEmpty();
        assertThat(new Schedule(List.of(saturdays), "").closedInSomeWeeks())
                .as("nothing is open between")
                .isEmpty();
        var whole = new Schedule.Pattern("2026-12-02", "", "2", "Mo-Th,Sa 09:00-12:00");
        assertThat(new Schedule(List.of(always, whole), "").closedInSomeWeeks()).containsExactly(DayOfWeek.FRIDAY);
        var once = new Schedule.Pattern("2026-12-02", "2026-12-05", "2", "Sa 09:00-12:00");
        assertThat(new Schedule(List.of(always, once), "").closedInSomeWeeks())
                .as("its only week begins on a Wednesday")
                .containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void limitsThatAreLeftEmptyAreNotSet() {
        var limits = Limits.typed(form(Map.of(
                "service", List.of("", "legal-advice", ""),
                "leadWorkingDays", List.of("2", "", "9"),
                "verifiedPhone", List.of("", "false", ""),
                "noShowsTimes", List.of("", "2", ""),
                "noShowsWithinDays", List.of("", "30", ""),
                "noShowsPauseDays", List.of("", "14", ""))));

        assertThat(limits.fields())
                .isEqualTo(Map.of(
                        "general",
                        Map.of("leadWorkingDays", 2),
                        "services",
                        List.of(Map.of(
                                "service",
                                "legal-advice",
                                "limits",
                                Map.of(
                                        "noShows",
                                        Map.of("times", 2, "withinDays", 30, "pauseDays", 14),
                                        "verifiedPhone",
                                        false)))));
    }

    @Test
    void whatIsNoNumberIsPassedOnForBookingToName() {
        assertThat(Plan.filled(Map.of("quota", "many"))).isEqualTo(Map.of("quota", "many"));
    }

    private static Form form(Map<String, List<String>> fields) {
        return name -> fields.getOrDefault(name, List.of());
    }
}
