package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages through a gateway and a mail server that stand here. */
@BookingTest
class MessagesIT {

    private static final String SERVICE = "certificates";
    private static final String SECRET = "a secret of the gateway";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Queue<Posted> posted = new ConcurrentLinkedQueue<>();
    private static final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final HttpServer gateway = gateway();
    private static volatile IntSupplier status = () -> 200;

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private record Posted(String key, String signature, String body, int answered) {
        String text() {
            return JSON.readTree(body).path("text").asString();
        }
    }

    private static HttpServer gateway() {
        try {
            mail.start();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                    var answer = status.getAsInt();
                    posted.add(new Posted(
                            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                            exchange.getRequestHeaders().getFirst("Signature"),
                            body,
                            answer));
                    exchange.sendResponseHeaders(answer, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DynamicPropertySource
    static void throughTheStandIns(DynamicPropertyRegistry properties) {
        var messages = "changkai.booking.messages.";
        properties.add(messages + "sms.by", () -> "sent");
        properties.add(
                messages + "sms.url",
                () -> "http://127.0.0.1:" + gateway.getAddress().getPort());
        properties.add(messages + "sms.secret", () -> SECRET);
        properties.add(messages + "mail.by", () -> "sent");
        properties.add(messages + "mail.host", () -> "127.0.0.1");
        properties.add(messages + "mail.port", () -> mail.getSmtp().getPort());
        properties.add(messages + "mail.tls", () -> "false");
        properties.add(messages + "mail.from", () -> "changkai@example.org");
        properties.add(messages + "first-pause", () -> "20ms");
        properties.add(messages + "longest-pause", () -> "50ms");
        properties.add(messages + "attempts", () -> "3");
        properties.add(messages + "look", () -> "100ms");
    }

    @AfterAll
    static void stopTheStandIns() {
        gateway.stop(0);
        mail.stop();
    }

    @AfterEach
    void asUsual() {
        status = () -> 200;
    }

    @Test
    void aBookingIsConfirmedSignedAndTriedAgainUnderTheSameKey() throws Exception {
        var failing = new AtomicInteger(2);
        status = () -> failing.getAndDecrement() > 0 ? 503 : 202;
        var booked = booked(Map.of());
        var reference = booked.path("reference").asString();
        var sent = awaitSent(reference, 202);
        assertThat(sent.text()).startsWith("【常开】已预约").contains(reference);
        var tries = about(reference);
        assertThat(tries).hasSize(3);
        assertThat(tries.stream().map(Posted::key).distinct()).hasSize(1);
        assertThat(tries.stream().map(Posted::answered)).containsExactly(503, 503, 202);
        var parts = sent.signature().split(",", -1);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((parts[0].substring(2) + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(parts[1])
                .isEqualTo(
                        "v1=" + HexFormat.of().formatHex(mac.doFinal(sent.body().getBytes(StandardCharsets.UTF_8))));
        Awaitility.await()
                .until(() -> count(
                                "select count(*) from message where subject = ? and state = 'SENT' and content is null",
                                booked)
                        == 1);
    }

    @Test
    void aMessageThatIsNeverTakenIsShownToStaffWhoTryAgain() {
        status = () -> 400;
        var centre = kit.centre(SERVICE);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var clerk = client.as("clerk", "booking:desk");
        var path = "/api/booking/centres/" + centre + "/dead-messages";
        Awaitility.await().until(() -> clerk.get(path).json().path("items").size() == 1);
        var dead = clerk.get(path);
        assertThat(dead.json().at("/items/0/subject")).isEqualTo(booked.path("reference"));
        assertThat(dead.json().at("/items/0/error").asString()).isEqualTo("gateway-400");
        assertThat(dead.text()).doesNotContain("139000").doesNotContain("张小明").containsPattern("madeAt\":\"[^.]{25}\"");
        assertThat(client.get(path).status()).isEqualTo(401);
        status = () -> 200;
        var retry = "/api/booking/messages/" + dead.json().at("/items/0/id").asString() + "/retry";
        assertThat(client.post(retry, Map.of()).status()).isEqualTo(401);
        assertThat(clerk.post(retry, Map.of()).status()).isEqualTo(202);
        awaitSent(booked.path("reference").asString(), 200);
        assertThat(clerk.get(path).json().path("items")).isEmpty();
        // it is no laptop
        assertThat(client.get("/api/booking/messages").status()).isEqualTo(404);
    }

    @Test
    void oneIsRemindedOnceADayBeforeAndNotAfterACancellation() {
        var kept = booked(Map.of());
        var given = booked(Map.of());
        var reminders = "select count(*) from message where subject = ? and kind = 'REMINDER'";
        assertThat(count(reminders, kept)).isEqualTo(1);
        kit.owner(given).post(BookingKit.path(given) + "/cancellation", Map.of());
        assertThat(count(reminders, given)).isZero();
        var begins = OffsetDateTime.parse(kept.path("start").asString()).toInstant();
        clock.forward(Duration.between(Instant.now(clock), begins).minus(Duration.ofHours(23)));
        Awaitility.await()
                .until(() -> about(kept.path("reference").asString()).stream()
                                .filter(one -> one.text().contains("提醒"))
                                .count()
                        == 1);
        var late = kit.booked(
                kept.path("centre").asString(),
                SERVICE,
                kit.start(kept.path("centre").asString(), SERVICE, 0));
        assertThat(count(reminders, late))
                .isEqualTo(
                        Duration.between(
                                                        Instant.now(clock),
                                                        OffsetDateTime.parse(late.path("start")
                                                                        .asString())
                                                                .toInstant())
                                                .compareTo(Duration.ofHours(24))
                                        > 0
                                ? 1L
                                : 0L);
        Awaitility.await()
                .until(() -> about(given.path("reference").asString()).stream()
                        .anyMatch(one -> one.text().contains("已取消")));
        assertThat(about(given.path("reference").asString()))
                .noneMatch(one -> one.text().contains("提醒"));
        assertThat(about(kept.path("reference").asString()).stream()
                        .filter(one -> one.text().contains("提醒")))
                .hasSize(1);
    }

    @Test
    void whoHasAnAddressIsToldByMailTooInTheOwnLanguage() throws Exception {
        var booked = booked(Map.of("email", "zhang@example.org", "language", "en"));
        Awaitility.await().until(() -> mail.getReceivedMessages().length == 1);
        var letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Your appointment");
        var parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Certificates")
                .contains(booked.path("reference").asString());
        assertThat(letter.getMessageID()).endsWith("@booking.changkai.org>");
        assertThat(file(letter)).contains("METHOD:PUBLISH", "SEQUENCE:0", "STATUS:CONFIRMED");
        kit.owner(booked).post(BookingKit.path(booked) + "/cancellation", Map.of());
        Awaitility.await().until(() -> mail.getReceivedMessages().length == 2);
        assertThat(file(mail.getReceivedMessages()[1])).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
    }

    /** The iCalendar file that goes with a letter. */
    private static String file(MimeMessage letter) throws Exception {
        var part = ((MimeMultipart) letter.getContent()).getBodyPart(1);
        assertThat(part.getFileName()).isEqualTo("appointment.ics");
        assertThat(part.getContentType()).startsWith("text/calendar").contains("method=");
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whoLiesOutsideSinceTheHoursChangedIsToldOnceAndWhoWaitsHearsOfThePlace() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var booked = kit.booked(centre, SERVICE, start);
        var entry = kit.waiting(centre, SERVICE, start);
        kit.owner(booked).post(BookingKit.path(booked) + "/cancellation", Map.of());
        var offered = awaitSent(entry.path("reference").asString(), 200);
        assertThat(offered.text()).contains("候补空位");
        var other = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 3));
        var closed = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put(
                        "/api/booking/centres/" + centre + "/schedule",
                        Map.of("patterns", List.of(Map.of("hours", "Su 08:30-09:00"))));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> count("select count(*) from message where subject = ? and kind = 'ORPHANED'", other) == 1);
    }

    private long count(String sql, JsonNode appointment) {
        return jdbc.sql(sql)
                .param(appointment.path("reference").asString())
                .query(Long.class)
                .single();
    }

    /** Two working days ahead, so that a reminder is still to come. */
    private JsonNode booked(Map<String, String> more) {
        var centre = kit.centre(SERVICE);
        var tomorrow = kit.start(centre, SERVICE, 0).substring(0, 10);
        var n = 0;
        while (kit.start(centre, SERVICE, n).startsWith(tomorrow)) {
            n++;
        }
        var contact = new HashMap<>(more);
        contact.put("name", "张小明");
        contact.put("phone", BookingKit.somePhone());
        var answer = client.post(
                "/api/booking/appointments",
                Map.of("hold", kit.held(centre, SERVICE, kit.start(centre, SERVICE, n + 8)), "contact", contact));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static List<Posted> about(String reference) {
        return posted.stream().filter(one -> one.text().contains(reference)).toList();
    }

    private static Posted awaitSent(String reference, int answered) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> about(reference).stream().anyMatch(one -> one.answered() == answered));
        return about(reference).stream()
                .filter(one -> one.answered() == answered)
                .findFirst()
                .orElseThrow();
    }
}
