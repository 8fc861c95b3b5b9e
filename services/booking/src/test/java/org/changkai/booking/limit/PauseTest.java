package org.changkai.booking.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PauseTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T01:00:00Z");
    private static final Pause TWICE_A_MONTH = new Pause(2, 30, 30);

    @Test
    void onceIsNotTooOften() {
        assertThat(TWICE_A_MONTH.until(List.of(FIRST), after(1))).isNull();
        assertThat(TWICE_A_MONTH.until(List.of(), after(1))).isNull();
    }

    @Test
    void thePauseBeginsWithTheLastTimeAndEndsOnTheMinute() {
        var second = after(20);
        assertThat(TWICE_A_MONTH.until(List.of(second, FIRST), after(21))).isEqualTo(after(50));
        assertThat(TWICE_A_MONTH.until(List.of(FIRST, second), after(50).minusMillis(1)))
                .isEqualTo(after(50));
        assertThat(TWICE_A_MONTH.until(List.of(FIRST, second), after(50))).isNull();
    }

    @Test
    void whatLiesFurtherApartDoesNotAddUp() {
        assertThat(TWICE_A_MONTH.until(List.of(FIRST, after(30)), after(31))).isEqualTo(after(60));
        assertThat(TWICE_A_MONTH.until(List.of(FIRST, after(30).plusSeconds(1)), after(31)))
                .isNull();
    }

    @Test
    void aThirdTimeProlongsThePause() {
        assertThat(TWICE_A_MONTH.until(List.of(FIRST, after(5), after(25)), after(40)))
                .isEqualTo(after(55));
    }

    private static Instant after(int days) {
        return FIRST.plus(Duration.ofDays(days));
    }
}
