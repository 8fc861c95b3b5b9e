package org.changkai.portal.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    @Test
    void aWeekIsSpreadOverItsDays() {
        var week = OpeningHours.week("Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00");

        assertThat(week)
                .containsEntry(DayOfWeek.MONDAY, List.of("08:30–12:00", "14:30–17:30"))
                .containsEntry(DayOfWeek.FRIDAY, List.of("08:30–12:00", "14:30–17:30"))
                .containsEntry(DayOfWeek.SATURDAY, List.of("09:00–12:00"))
                .containsEntry(DayOfWeek.SUNDAY, List.of());
    }

    @Test
    void daysMayBeListedAndRunOverTheWeekend() {
        var week = OpeningHours.week("Sa-Mo 10:00-16:00; We,Fr 09:00-11:00");

        assertThat(week)
                .containsEntry(DayOfWeek.SUNDAY, List.of("10:00–16:00"))
                .containsEntry(DayOfWeek.MONDAY, List.of("10:00–16:00"))
                .containsEntry(DayOfWeek.TUESDAY, List.of())
                .containsEntry(DayOfWeek.WEDNESDAY, List.of("09:00–11:00"));
    }

    @Test
    void whatCannotBeReadIsClosed() {
        assertThat(OpeningHours.week("sunrise; Xx 1").values()).allMatch(List::isEmpty);
    }
}
