package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.SecondInstance;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** A data key is replaced while people book: nothing that was sealed or hashed with the old one is lost. */
class RotateKeysIT {

    private static final String SERVICE = "certificates";
    private static final String OLD = RealServers.DATA_KEY;
    private static final String NEW =
            Base64.getEncoder().encodeToString("another key that protects nada!!".getBytes(StandardCharsets.US_ASCII));

    private final Map<String, Object> servers = RealServers.properties();
    private final JdbcClient jdbc = JdbcClient.create(
            new DriverManagerDataSource(String.valueOf(servers.get("spring.datasource.url")), "postgres", "postgres"));

    @Test
    void theNewKeyTakesOverWhatTheOldOneHasSealed() {
        var phone = BookingKit.somePhone();
        JsonNode booked;
        try (var before = with(OLD)) {
            open();
            booked = book(before.client(), phone, 0).json();
        }
        try (var one = with(NEW + "," + OLD);
                var two = with(OLD + "," + NEW)) {
            for (var door : new ServiceClient[] {one.client(), two.client()}) {
                assertThat(secret(door, booked)).isEqualTo(200);
                assertThat(book(door, phone, 1).code()).isEqualTo("already-booked-that-day");
            }
            book(two.client(), BookingKit.somePhone(), 2); // still sealed with the old key, but named
        }
        try (var after = with(NEW + "," + OLD)) {
            var renewed = new SecretBox(NEW + "," + OLD);
            Awaitility.await("all rows are sealed with the new key")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> jdbc.sql("select count(*) from appointment where substr(contact, 1, 5) <> ?")
                            .param(renewed.mark())
                            .query(Long.class)
                            .single()
                            .equals(0L));
            assertThat(jdbc.sql("select count(*) from appointment where phone_hash = ?")
                            .param(new SecretBox(NEW).hash("phone " + phone))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(secret(after.client(), booked)).isEqualTo(200);
        }
        try (var alone = with(NEW)) {
            assertThat(contact(NEW, booked)).contains(phone);
            assertThat(book(alone.client(), phone, 3).code()).isEqualTo("already-booked-that-day");
            // a secret is not known here, only its hash: the runbook keeps the old key until such visits are over
            assertThat(secret(alone.client(), booked)).isEqualTo(404);
        }
    }

    private SecondInstance with(String keys) {
        var properties = new TreeMap<>(servers);
        properties.put("changkai.data-key", keys);
        return SecondInstance.start(properties);
    }

    private void open() {
        jdbc.sql("""
            insert into centre (id, name, kind, area_code, services, opening_hours, home_visits)
            values ('keys', '样板街道党群服务中心', 'CENTRE', '150302001000', array['certificates'],
                    'Mo-Su 08:30-12:00; PH 08:30-12:00', false)
            """).update();
    }

    private static ServiceClient.Answer book(ServiceClient door, String phone, int n) {
        var days = door.get("/api/booking/centres/keys/calendar?service=" + SERVICE)
                .json()
                .path("items");
        var start = days.valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .skip(n)
                .findFirst()
                .orElseThrow()
                .path("start")
                .asString();
        var hold = BookingKit.hold(door, "keys", SERVICE, start);
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        return BookingKit.book(door, hold.json().path("id").asString(), phone);
    }

    private static int secret(ServiceClient door, JsonNode booked) {
        return door.with("Booking-Secret", booked.path("secret").asString())
                .get(BookingKit.path(booked))
                .status();
    }

    /** The telephone number as the database has it. */
    private String contact(String keys, JsonNode booked) {
        var sealed = jdbc.sql("select contact from appointment where reference = ?")
                .param(booked.path("reference").asString())
                .query(byte[].class)
                .single();
        return new SecretBox(keys).openText(sealed);
    }
}
