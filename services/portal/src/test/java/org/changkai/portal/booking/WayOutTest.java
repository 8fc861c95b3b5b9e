package org.changkai.portal.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WayOutTest {

    @Test
    void aPauseLeadsToAnotherCentreOnlyWhereThatOneWouldTakeTheBooking() {
        assertThat(address("paused-after-no-shows", Map.of())).isNull();
        assertThat(address("paused-after-cancellations", Map.of())).isNull();
        assertThat(address("paused-after-no-shows", Map.of("centre", "wh-c-001")))
                .isEqualTo("/circle");
        assertThat(address("paused-after-cancellations", Map.of("centre", "wh-c-001")))
                .isEqualTo("/circle");
    }

    @Test
    void whereAnotherCentreMayHelpItIsTheWayOut() {
        assertThat(address("outside-home-visit-area", Map.of())).isEqualTo("/circle");
        assertThat(address("something-else", Map.of())).isNull();
    }

    private static @Nullable String address(String code, Map<String, Object> members) {
        var way = WayOut.after(new Refusal(409, code, "", "", members));
        return way == null ? null : way.address();
    }
}
