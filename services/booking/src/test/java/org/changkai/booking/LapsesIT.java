package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.changkai.booking.keeping.ForgetPeople;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is counted against somebody: visits not kept, after the personal data are gone; and holds nobody may hoard. */
@BookingTest
class LapsesIT {

    private static final String SERVICE = "certificates";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgetPeople forget;

    @Test
    void aPauseOutlastsTheDeletionOfPersonalDataAndThenTheLastTraceGoes() {
        var phone = BookingKit.somePhone();
        var centre = kit.centre(SERVICE);
        var first = missed(centre, phone, 45);
        var second = missed(centre, phone, 20);
        var kept = bookedAndOver(centre, BookingKit.somePhone(), 45, "SERVED");
        forget.forget();
        assertThat(traces(first)).isEqualTo("contact false person false phone true");
        assertThat(traces(kept)).isEqualTo("contact false person false phone false");
        assertThat(traces(second)).isEqualTo("contact true person true phone true");
        assertThat(book(centre, phone).code()).isEqualTo("paused-after-no-shows");

        clock.forward(Duration.ofDays(41)); // 86 and 61 days after the visits
        forget.forget();
        assertThat(traces(first)).isEqualTo("contact false person false phone false");
        assertThat(traces(second)).isEqualTo("contact false person false phone false");
        assertThat(book(centre, phone).status()).isEqualTo(201);
    }

    @Test
    void oneAddressHoldsOnlySoManyTimesAtOnce() {
        var centre = kit.centre(SERVICE);
        var start = kit.start(centre, SERVICE, 3);
        kit.counters(centre, 150, SERVICE);
        var one = client.with("X-Forwarded-Host", "localhost").with("X-Forwarded-For", "203.0.113.9");
        var hold = "";
        for (var n = 0; n < 100; n++) {
            var held = BookingKit.hold(one, centre, SERVICE, start);
            assertThat(held.status()).as(held.text()).isEqualTo(201);
            hold = held.json().path("id").asString();
        }
        var more = BookingKit.hold(one, centre, SERVICE, start);
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.code()).isEqualTo("too-many-holds");
        assertThat(kit.free(centre, SERVICE, start)).isEqualTo(50);
        var neighbour = one.with("X-Forwarded-For", "2001:db8:1:2:3::9");
        assertThat(BookingKit.hold(neighbour, centre, SERVICE, start).status()).isEqualTo(201);
        assertThat(BookingKit.hold(one.as("clerk", "booking:desk"), centre, SERVICE, start)
                        .status())
                .isEqualTo(201);

        // what is booked is not held any more, and what has expired neither
        assertThat(kit.book(hold).status()).isEqualTo(201);
        assertThat(BookingKit.hold(one, centre, SERVICE, start).status()).isEqualTo(201);
        assertThat(BookingKit.hold(one, centre, SERVICE, start).status()).isEqualTo(409);
        clock.forward(Duration.ofMinutes(11));
        assertThat(BookingKit.hold(one, centre, SERVICE, start).status()).isEqualTo(201);
    }

    private JsonNode missed(String centre, String phone, int daysAgo) {
        return bookedAndOver(centre, phone, daysAgo, "NO_SHOW");
    }

    /** As if it had been so many days ago. */
    private JsonNode bookedAndOver(String centre, String phone, int daysAgo, String status) {
        var booked = book(centre, phone);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        var then = Instant.now(clock).minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            update appointment set status = ?, date = ?, start_at = ?, end_at = ?, changed_at = ? where reference = ?
            """)
                .params(
                        status,
                        then.toLocalDate(),
                        then,
                        then,
                        then,
                        booked.json().path("reference").asString())
                .update();
        return booked.json();
    }

    private ServiceClient.Answer book(String centre, String phone) {
        return client.post(
                "/api/booking/appointments",
                Map.of(
                        "hold",
                        kit.held(centre, SERVICE, kit.start(centre, SERVICE, 0)),
                        "contact",
                        Map.of("name", "张小明", "phone", phone)));
    }

    private String traces(JsonNode appointment) {
        return jdbc.sql("""
            select 'contact ' || (contact is not null) || ' person ' || (person_hash is not null)
                || ' phone ' || (phone_hash is not null)
            from appointment where reference = ?
            """)
                .param(appointment.path("reference").asString())
                .query(String.class)
                .single();
    }
}
