package org.changkai.registry.centre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00",
                "Mo,We,Fr 09:00-12:00",
                "Mo-Su 00:00-24:00",
                "Sa-Mo 10:00-16:00"
            })
    void theUsualHoursAreUnderstood(String hours) {
        assertThat(OpeningHours.isValid(hours)).isTrue();
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
                "Mo-Fr 08:30-12:00;"
            })
    void nonsenseIsRefused(String hours) {
        assertThat(OpeningHours.isValid(hours)).isFalse();
    }
}
