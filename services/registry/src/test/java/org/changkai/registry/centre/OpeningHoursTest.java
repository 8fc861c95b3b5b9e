package org.changkai.registry.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00",
                "Mo,We,Fr 09:00-12:00",
                "Mo-Su 00:00-24:00",
                "Sa-Mo 10:00-16:00",
                "Mo-Fr 08:30-12:00; PH off",
                "Mo-Fr 08:30-12:00; PH 09:00-12:00",
                "Mo-Su,PH 08:30-12:00; We off",
                "24/7"
            })
    void theUsualHoursAreUnderstood(String hours) {
        assertThat(OpeningHours.isValid(hours)).isTrue();
    }

    @Test
    void aLaterRuleReplacesAnEarlierOneForItsDays() {
        assertThat(OpeningHours.openings("Mo-Sa 08:30-12:00, 14:30-17:30; We,Sa 09:00-12:00"))
                .containsExactly(
                        new OpeningHours.Opening(
                                List.of("MO", "TU", "TH", "FR"), List.of("08:30-12:00", "14:30-17:30")),
                        new OpeningHours.Opening(List.of("WE", "SA"), List.of("09:00-12:00")));
        assertThat(OpeningHours.openings("Mo 08:30-12:00; Mo-Su 09:00-12:00")).hasSize(1);
    }

    @Test
    void aWeekKnowsNeitherDaysOffNorHolidays() {
        assertThat(OpeningHours.openings("Mo-We,PH 08:30-12:00; Tu,PH off"))
                .containsExactly(new OpeningHours.Opening(List.of("MO", "WE"), List.of("08:30-12:00")));
        assertThat(OpeningHours.openings("Mo 08:30-12:00; PH 09:00-11:00"))
                .containsExactly(new OpeningHours.Opening(List.of("MO"), List.of("08:30-12:00")));
    }

    /** A hall with machines that serve themselves. */
    @Test
    void aDoorThatIsNeverShutIsOpenEveryDayFromMidnightToMidnight() {
        assertThat(OpeningHours.openings("24/7"))
                .containsExactly(new OpeningHours.Opening(
                        List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU"), List.of("00:00-24:00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every day",
                "Mo-Fr",
                "Mo-Fr 8:30-12:00",
                "Xx 08:30-12:00",
                "Mo 12:00-08:30",
                "Mo 08:00-25:00",
                "Mo 08:00-12:00,11:00-14:00",
                "Mo 08:61-12:00",
                "Mo-Fr 08:30-12:00;",
                "PH",
                "Mo-PH 08:30-12:00",
                "PH closed",
                "24/7; We off",
                "24/6"
            })
    void nonsenseIsRefused(String hours) {
        assertThat(OpeningHours.isValid(hours)).isFalse();
    }
}
