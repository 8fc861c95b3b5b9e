package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who keeps a place when a centre has fewer of them than were taken. */
@BookingTest
class FewerPlacesIT {

    private static final String SERVICE = "certificates";
    private static final String OTHER = "mediation";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whenThereAreTooFewCountersTheFirstKeepTheirsAndACancellationSeatsTheNext() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 3, SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var first = kit.booked(centre, SERVICE, start);
        var second = kit.booked(centre, SERVICE, start);
        var third = kit.booked(centre, SERVICE, start);
        kit.counters(centre, 1, SERVICE);
        assertThat(List.of(isOrphaned(first), isOrphaned(second), isOrphaned(third)))
                .containsExactly(false, true, true);
        assertThat(kit.free(centre, SERVICE, start)).isZero();
        kit.owner(first).post(BookingKit.path(first) + "/cancellation", Map.of());
        assertThat(List.of(isOrphaned(second), isOrphaned(third))).containsExactly(false, true);
        assertThat(jdbc.sql("select type from change_record where subject = ? order by position")
                        .param(second.path("reference").asString())
                        .query(String.class)
                        .list())
                .containsExactly("appointment-booked", "appointment-orphaned", "appointment-seated-again");
        kit.counters(centre, 2, SERVICE);
        assertThat(isOrphaned(third)).isFalse();
    }

    @Test
    void whoIsDisplacedWithOneServiceLeavesThePlacesOfAllToOthers() {
        var centre = kit.centre(SERVICE, OTHER);
        counters(centre, 2, 2);
        var start = kit.start(centre, SERVICE, 0);
        kit.booked(centre, OTHER, start);
        var chain = chain(centre, start);
        var single = kit.booked(centre, SERVICE, start);
        counters(centre, 1, 1);
        assertThat(List.of(isOrphaned(chain), isOrphaned(single))).containsExactly(true, false);

        kit.owner(single).post(BookingKit.path(single) + "/cancellation", Map.of());
        assertThat(kit.free(centre, SERVICE, start)).isEqualTo(1);
        var another = kit.booked(centre, SERVICE, start);
        counters(centre, 1, 2);
        assertThat(List.of(isOrphaned(chain), isOrphaned(another)))
                .as("who has a place keeps it, however early the other booked")
                .containsExactly(true, false);
        counters(centre, 2, 2);
        assertThat(List.of(isOrphaned(chain), isOrphaned(another))).containsExactly(false, false);
    }

    @Test
    void whoHasBookedKeepsThePlaceBeforeWhoOnlyHoldsOne() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 3, SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var held = kit.held(centre, SERVICE, start);
        var first = kit.booked(centre, SERVICE, start);
        var second = kit.booked(centre, SERVICE, start);
        kit.counters(centre, 1, SERVICE);
        assertThat(List.of(isOrphaned(first), isOrphaned(second))).containsExactly(false, true);
        assertThat(kit.book(held).code()).isEqualTo("hold-overtaken");
    }

    private void counters(String centre, int forOne, int forTheOther) {
        kit.counters(
                centre,
                List.of(
                        Map.of("number", 1, "services", List.of(SERVICE), "publicCapacity", forOne),
                        Map.of("number", 2, "services", List.of(OTHER), "publicCapacity", forTheOther)));
    }

    private JsonNode chain(String centre, String start) {
        var hold = client.post(
                "/api/booking/holds",
                Map.of("centre", centre, "service", SERVICE, "services", List.of(OTHER), "start", start));
        var booked = kit.book(hold.json().path("id").asString());
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.json();
    }

    private boolean isOrphaned(JsonNode appointment) {
        return kit.owner(appointment)
                .get(BookingKit.path(appointment))
                .json()
                .path("orphaned")
                .asBoolean();
    }
}
