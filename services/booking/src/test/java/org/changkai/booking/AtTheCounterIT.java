package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Visits that have begun, visitors who were sent home, and clerks who book for them. */
@BookingTest
class AtTheCounterIT {

    private static final String PAPERS = "certificates";
    private static final String LAW = "legal-advice";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Test
    void whoIsAtACounterIsNotMovedAwayForAnybodyElse() {
        var centre = kit.centre(PAPERS, LAW);
        var counters = List.of(
                Map.of("number", 1, "services", List.of(PAPERS, LAW), "publicCapacity", 1),
                Map.of("number", 2, "services", List.of(LAW), "publicCapacity", 1));
        kit.counters(centre, counters);
        var booked = kit.booked(centre, LAW, kit.start(centre, LAW, 0));
        goTo(booked, Duration.ofMinutes(-25));
        var start = booked.path("start").asString();
        assertThat(BookingKit.hold(desk(), centre, PAPERS, start).status()).isEqualTo(201);
        goTo(booked, Duration.ofMinutes(-14)); // that hold has expired
        checkIn(centre, booked);
        var called = desk().post("/api/booking/centres/" + centre + "/counters/1/next", "{}");
        assertThat(called.status()).as(called.text()).isEqualTo(200);
        assertThat(BookingKit.hold(desk(), centre, PAPERS, start).code()).isEqualTo("slot-taken");
        assertThat(BookingKit.hold(desk(), centre, LAW, start).status()).isEqualTo(201);

        var ticket = "/api/booking/tickets/" + called.json().path("id").asString();
        assertThat(desk().post(ticket + "/finish", "{}").status()).isEqualTo(200);
        goTo(booked, Duration.ofMinutes(-3)); // the clerk's hold has expired, and nobody is at a counter
        assertThat(BookingKit.hold(desk(), centre, PAPERS, start).status()).isEqualTo(201);
    }

    @Test
    void whoWasSentHomeIsOfferedANewTimeAndTakesIt() {
        var centre = kit.centre(PAPERS);
        var booked = kit.booked(centre, PAPERS, kit.start(centre, PAPERS, 0));
        goTo(booked, Duration.ofMinutes(-10));
        var first = checkIn(centre, booked);
        var closed = desk().post("/api/booking/centres/" + centre + "/closing", Map.of("sendHome", true));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Awaitility.await()
                .until(() -> client.get("/api/booking/messages")
                        .text()
                        .contains(first.path("number").asString() + "未能叫到，可改"));

        var owner = kit.owner(booked);
        var proposed = owner.get(BookingKit.path(booked) + "/new-times?limit=3").json();
        assertThat(proposed.path("items")).hasSize(3);
        var start = proposed.at("/items/0/start").asString();
        var moved = owner.post(BookingKit.path(booked) + "/new-time", Map.of("start", start));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("status").asString()).isEqualTo("BOOKED");
        assertThat(moved.json().path("start").asString()).isEqualTo(start);

        goTo(moved.json(), Duration.ofMinutes(-10));
        var second = checkIn(centre, booked);
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        assertThat(second.path("status").asString()).isEqualTo("WAITING");
    }

    @Test
    void aClerkOfAnotherAreaBooksAsAnyCitizen() {
        var centre = kit.centre(PAPERS);
        var stranger =
                client.with("Authorization", TestTokens.bearerIn(List.of("150303000000"), "clerk", "booking:desk"));
        var phone = BookingKit.somePhone();
        var starts = List.of(kit.start(centre, PAPERS, 0), kit.start(centre, PAPERS, 1), kit.start(centre, PAPERS, 2));
        assertThat(BookingKit.book(stranger, kit.held(centre, PAPERS, starts.get(0)), phone)
                        .status())
                .isEqualTo(201);
        assertThat(BookingKit.book(stranger, kit.held(centre, PAPERS, starts.get(1)), phone)
                        .code())
                .isEqualTo("already-booked-that-day");
        assertThat(BookingKit.book(desk(), kit.held(centre, PAPERS, starts.get(2)), phone)
                        .status())
                .isEqualTo(201);
    }

    private ServiceClient desk() {
        return client.as("clerk", "booking:desk");
    }

    private void goTo(JsonNode appointment, Duration from) {
        var begins = OffsetDateTime.parse(appointment.path("start").asString()).toInstant();
        clock.stopAt(begins.plus(from));
    }

    private JsonNode checkIn(String centre, JsonNode appointment) {
        var wanted = Map.of(
                "service", PAPERS, "appointment", appointment.path("reference").asString());
        var ticket = desk().post("/api/booking/centres/" + centre + "/tickets", wanted);
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        return ticket.json();
    }
}
