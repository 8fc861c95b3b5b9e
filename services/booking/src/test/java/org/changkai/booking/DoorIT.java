package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.changkai.booking.keeping.ForgetPeople;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that anybody takes, without an account: a hall is not filled from one address. */
class DoorIT extends AtTheHall {

    private static final String SERVICE = "certificates";
    private static final int MOST = 30;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgetPeople forget;

    @Test
    void oneAddressHasOnlySoManyNumbersWaitingInAllHallsTogether() {
        var centre = kit.centreWithHours("Mo-Su 00:00-24:00", SERVICE);
        var other = kit.centreWithHours("Mo-Su 00:00-24:00", SERVICE);
        var family = at("203.0.113.21");
        takeSome(family, centre, MOST - 1);
        takeSome(family, other, 1);
        var more = take(family, centre);
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.code()).isEqualTo("too-many-numbers");
        assertThat(more.text()).contains("最多 " + MOST + " 个");
        assertThat(hall.clerk()
                        .get("/api/booking/centres/" + centre + "/waiting")
                        .json()
                        .path("items"))
                .as("what is refused leaves nothing behind")
                .hasSize(MOST - 1);

        assertThat(take(at("203.0.113.22"), centre).status()).isEqualTo(201);
        assertThat(take(family.as("clerk", "booking:desk"), centre).status()).isEqualTo(201);
        hall.next(centre, 1);
        assertThat(take(family, centre).status()).as("one was called").isEqualTo(201);
        assertThat(take(family, other).code()).isEqualTo("too-many-numbers");
    }

    @Test
    void whoHasAnAppointmentIsNotCounted() {
        var centre = kit.centreWithHours("Mo-Su 00:00-24:00", SERVICE);
        var family = at("203.0.113.23");
        var start = kit.start(centre, SERVICE, 60);
        var booked = kit.booked(centre, SERVICE, start);
        clock.forward(
                Duration.between(Instant.now(clock), OffsetDateTime.parse(start).toInstant())
                        .minusMinutes(10));
        takeSome(family, centre, MOST);
        var wanted = Map.of(
                "service", SERVICE, "appointment", booked.path("reference").asString());
        assertThat(family.post("/api/booking/centres/" + centre + "/tickets", wanted)
                        .status())
                .isEqualTo(201);
        assertThat(take(family, centre).code()).isEqualTo("too-many-numbers");
    }

    @Test
    void ofTheAddressStaysAPseudonymOnlyAsLongAsTheNumberWaits() {
        var centre = kit.centreWithHours("Mo-Su 00:00-24:00", SERVICE);
        var family = at("203.0.113.24");
        take(family, centre);
        take(family, centre);
        assertThat(pseudonyms(centre)).isEqualTo(2);
        hall.next(centre, 1);
        assertThat(pseudonyms(centre)).isEqualTo(1);
        clock.forward(Duration.ofDays(1));
        forget.forget();
        assertThat(pseudonyms(centre)).isZero();
    }

    private ServiceClient at(String address) {
        return client.with("X-Forwarded-Host", "localhost").with("X-Forwarded-For", address);
    }

    private static Answer take(ServiceClient door, String centre) {
        return door.post("/api/booking/centres/" + centre + "/tickets", Map.of("service", SERVICE));
    }

    private static void takeSome(ServiceClient door, String centre, int many) {
        for (var n = 0; n < many; n++) {
            assertThat(take(door, centre).status()).isEqualTo(201);
        }
    }

    private long pseudonyms(String centre) {
        return jdbc.sql("select count(*) from ticket where centre_id = ? and holder is not null")
                .param(centre)
                .query(Long.class)
                .single();
    }
}
