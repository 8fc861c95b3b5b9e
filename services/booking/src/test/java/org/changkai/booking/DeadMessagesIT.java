package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Nobody is sent a message again that has ceased to be true. */
@BookingTest
class DeadMessagesIT {

    private static final String SERVICE = "certificates";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String centre = "";
    private ServiceClient desk;

    @BeforeEach
    void aCentre() {
        centre = kit.centre(SERVICE, "employment");
        desk = client.as("clerk", "booking:desk");
    }

    @Test
    void aReminderOfAVisitThatWasCancelledIsNotSentAgain() {
        var booked = withDeadReminder();
        var id = dead().get(0).path("id").asString();
        kit.owner(booked).post(BookingKit.path(booked) + "/cancellation", Map.of());
        assertThat(dead()).isEmpty();
        assertThat(desk.post("/api/booking/messages/" + id + "/retry", Map.of()).code())
                .isEqualTo("message-unknown");
        assertThat(state(booked)).isEqualTo("DEAD");
    }

    @Test
    void aReminderOfAVisitWithoutAPlaceWaitsUntilItHasOneAgain() {
        var booked = withDeadReminder();
        var retry = "/api/booking/messages/" + dead().get(0).path("id").asString() + "/retry";
        kit.counters(centre, 1, "employment");
        assertThat(dead()).isEmpty();
        assertThat(desk.post(retry, Map.of()).status()).isEqualTo(404);
        kit.counters(centre, 1, SERVICE);
        assertThat(dead()).hasSize(1);
        assertThat(desk.post(retry, Map.of()).status()).isEqualTo(202);
        assertThat(state(booked)).isNotEqualTo("DEAD");
    }

    @Test
    void aReminderOfAVisitThatHasBegunIsNotSentAgain() {
        withDeadReminder();
        clock.forward(Duration.ofDays(10));
        assertThat(dead()).isEmpty();
    }

    private JsonNode withDeadReminder() {
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 40));
        jdbc.sql("update message set state = 'DEAD' where subject = ? and kind = 'REMINDER'")
                .param(booked.path("reference").asString())
                .update();
        assertThat(dead()).hasSize(1);
        return booked;
    }

    private JsonNode dead() {
        return desk.get("/api/booking/centres/" + centre + "/dead-messages")
                .json()
                .path("items");
    }

    private String state(JsonNode booked) {
        return jdbc.sql("select state from message where subject = ? and kind = 'REMINDER'")
                .param(booked.path("reference").asString())
                .query(String.class)
                .single();
    }
}
