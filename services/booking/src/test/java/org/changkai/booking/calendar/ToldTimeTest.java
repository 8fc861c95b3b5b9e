package org.changkai.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ToldTimeTest {

    @Test
    void whoIsToldAMomentNeedsNoFractionsOfASecond() {
        var moment = Instant.parse("2026-11-30T01:05:59.999999Z");
        assertThat(ToldTime.of(moment, ZoneId.of("Asia/Shanghai"))).hasToString("2026-11-30T09:05:59+08:00");
    }
}
