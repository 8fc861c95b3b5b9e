package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A time is written as one. */
@BookingTest
class BadTimesIT {

    private static final String SERVICE = "certificates";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Test
    void aNumberInQuotesIsNoTime() {
        var centre = kit.centreWithHours("Mo-Fr 09:00-10:00", SERVICE);
        var offered = OffsetDateTime.parse(kit.start(centre, SERVICE, 0)).toEpochSecond();
        for (var quoted : List.of("" + offered, "+" + offered, offered + ".5", " " + offered, "0", "+5", "1.5")) {
            var answer =
                    client.post("/api/booking/holds", Map.of("centre", centre, "service", SERVICE, "start", quoted));
            assertThat(answer.status()).as(quoted).isEqualTo(400);
            assertThat(answer.code()).as(quoted).isEqualTo("malformed-json");
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/start");
        }
    }

    @Test
    void neitherIsWhatHasASignOrABlankAroundIt() {
        var centre = kit.centreWithHours("Mo-Fr 09:00-10:00", SERVICE);
        var offered = kit.start(centre, SERVICE, 0);
        for (var start : List.of("+0" + offered, "-" + offered, " " + offered, offered + " ", "\t" + offered)) {
            var answer =
                    client.post("/api/booking/holds", Map.of("centre", centre, "service", SERVICE, "start", start));
            assertThat(answer.status()).as(start).isEqualTo(400);
            assertThat(answer.code()).as(start).isEqualTo("malformed-json");
        }
        assertThat(kit.hold(centre, SERVICE, offered).status()).isEqualTo(201);
    }

    @Test
    void theEndOfAHoldIsToldInWholeSeconds() {
        var centre = kit.centreWithHours("Mo-Fr 09:00-10:00", SERVICE);
        var held = kit.hold(centre, SERVICE, kit.start(centre, SERVICE, 0)).json();
        assertThat(held.path("expiresAt").asString()).matches("[0-9T:-]{19}\\+08:00");
    }
}
