package org.changkai.booking.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomeVisitAreaTest {

    @Test
    void anAreaStandsForItsSubtree() {
        var area = new HomeVisitArea(List.of("150302001000", "150303002005"));
        assertThat(area.covers("150302001000")).isTrue();
        assertThat(area.covers("150302001017")).isTrue();
        assertThat(area.covers("150302002000")).isFalse();
        assertThat(area.covers("150303002005")).isTrue();
        assertThat(area.covers("150303002006")).isFalse();
        assertThat(new HomeVisitArea(List.of("150300000000")).covers("150304001002"))
                .isTrue();
        assertThat(new HomeVisitArea(List.of()).covers("150302001000")).isFalse();
    }
}
