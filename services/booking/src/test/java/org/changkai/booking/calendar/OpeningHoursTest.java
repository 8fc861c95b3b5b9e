package org.changkai.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @Test
    void aWeekWithBreaksIsRead() {
        var hours = OpeningHours.parse("Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00");
        assertThat(hours.on(DayOfWeek.WEDNESDAY)).containsExactly(new Span(510, 720), new Span(870, 1050));
        assertThat(hours.on(DayOfWeek.SATURDAY)).containsExactly(new Span(540, 720));
        assertThat(hours.on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(hours.holiday()).isNull();
    }

    @Test
    void aLaterRuleReplacesAnEarlierOne() {
        var hours = OpeningHours.parse("Mo-Su 09:00-17:00; We off; Fr-Sa,Mo 10:00-11:00; PH 10:00-12:00");
        assertThat(hours.on(DayOfWeek.WEDNESDAY)).isEmpty();
        assertThat(hours.on(DayOfWeek.MONDAY)).containsExactly(new Span(600, 660));
        assertThat(hours.on(DayOfWeek.SUNDAY)).containsExactly(new Span(540, 1020));
        assertThat(hours.holiday()).isEqualTo(List.of(new Span(600, 720)));
    }

    @Test
    void hoursWithoutDaysAreForEveryDay() {
        assertThat(OpeningHours.parse("09:00-17:00").on(DayOfWeek.SUNDAY)).hasSize(1);
        assertThat(OpeningHours.parse("24/7").on(DayOfWeek.SUNDAY)).containsExactly(new Span(0, 1440));
        assertThat(OpeningHours.parse("Sa-Mo 09:00-17:00").on(DayOfWeek.SUNDAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whenever",
                "Mo",
                "Mo-Fr",
                "Xx 09:00-10:00",
                "Mo 09:00",
                "Mo 10:00-09:00",
                "Mo 09:00-25:00",
                "Mo 09:60-10:00",
                "Mo 09:00-12:00,11:00-13:00",
                "Mo-Tu-We 09:00-10:00",
                "Mo 09:00-10:00,"
            })
    void whatCannotBeReadIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(text));
    }
}
