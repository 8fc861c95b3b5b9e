package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BookingTest
class WaitlistIT {

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
    private String start = "";

    @BeforeEach
    void aCentreWithOneCounter() {
        centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        start = kit.start(centre, SERVICE, 80);
    }

    @Test
    void aCancelledPlaceIsOfferedToWhoCameFirstInTheSameTransactionAndBecomesAnAppointment() {
        var booked = kit.booked(centre, SERVICE, start);
        var first = kit.waiting(centre, SERVICE, start);
        var second = kit.waiting(centre, SERVICE, start);
        assertThat(state(second).path("ahead").asInt()).isEqualTo(1);
        assertThat(kit.owner(first)
                        .post(BookingKit.entry(first) + "/acceptance", Map.of())
                        .code())
                .isEqualTo("nothing-offered");

        cancel(booked);
        var offered = state(first);
        assertThat(offered.path("status").asString()).isEqualTo("OFFERED");
        assertThat(offered.at("/offer/start").asString()).isEqualTo(start);
        assertThat(List.of(
                        offered.at("/offer/expiresAt").asString(),
                        offered.path("madeAt").asString()))
                .as("told in whole seconds")
                .allMatch(told -> told.matches("[^.]{25}"));
        assertThat(state(second).path("status").asString()).isEqualTo("WAITING");
        assertThat(kit.hold(centre, SERVICE, start).code()).isEqualTo("slot-taken");
        // who dies between freeing and offering leaves neither
        assertThat(jdbc.sql("""
            select a.xmin::text = o.xmin::text from appointment a, waitlist_offer o
            where a.reference = ? and o.entry = ?
            """)
                        .params(
                                booked.path("reference").asString(),
                                first.path("reference").asString())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        var once = kit.owner(first).with("Idempotency-Key", UUID.randomUUID().toString());
        var accepted = once.post(BookingKit.entry(first) + "/acceptance", Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        assertThat(once.post(BookingKit.entry(first) + "/acceptance", Map.of()).text())
                .isEqualTo(accepted.text());
        var appointment = accepted.json();
        assertThat(kit.owner(appointment)
                        .get(BookingKit.path(appointment))
                        .json()
                        .path("start")
                        .asString())
                .isEqualTo(start);
        assertThat(state(first).path("appointment")).isEqualTo(appointment.path("reference"));
        assertThat(kit.owner(first)
                        .post(BookingKit.entry(first) + "/withdrawal", Map.of())
                        .code())
                .isEqualTo("offer-accepted");
        assertThat(client.with("Booking-Secret", "wrong")
                        .get(BookingKit.entry(first))
                        .code())
                .isEqualTo("waitlist-entry-unknown");
    }

    @Test
    void oneMayWaitHoweverLongAgoTheServiceHasStarted() {
        clock.forward(Duration.ofDays(21));
        var later = kit.start(centre, SERVICE, 0);
        kit.booked(centre, SERVICE, later);
        var joined = BookingKit.join(client, centre, SERVICE, later, BookingKit.somePhone());
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        assertThat(BookingKit.join(client, centre, SERVICE, start, BookingKit.somePhone())
                        .code())
                .as("three weeks ago it could have been waited for")
                .isEqualTo("start-in-past");
    }

    @Test
    void whatIsDeclinedOrNotAnsweredGoesToTheNextAndAtLastToAll() {
        var booked = kit.booked(centre, SERVICE, start);
        var entries = List.of(
                kit.waiting(centre, SERVICE, start),
                kit.waiting(centre, SERVICE, start),
                kit.waiting(centre, SERVICE, start));
        cancel(booked);
        assertThat(statuses(entries)).containsExactly("OFFERED", "WAITING", "WAITING");
        var declined = kit.owner(entries.get(0)).post(BookingKit.entry(entries.get(0)) + "/refusal", Map.of());
        assertThat(declined.json().path("status").asString()).isEqualTo("WAITING");
        assertThat(statuses(entries)).containsExactly("WAITING", "OFFERED", "WAITING");
        kit.owner(entries.get(1)).post(BookingKit.entry(entries.get(1)) + "/withdrawal", Map.of());
        assertThat(statuses(entries)).containsExactly("WAITING", "WITHDRAWN", "OFFERED");

        // nobody accepts, no request comes: the look finds it, and the same time is not offered twice to one
        var until = OffsetDateTime.parse(
                state(entries.get(2)).at("/offer/expiresAt").asString());
        clock.forward(Duration.between(Instant.now(clock), until.toInstant()).plusSeconds(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> statuses(entries).equals(List.of("WAITING", "WITHDRAWN", "WAITING")));
        assertThat(kit.free(centre, SERVICE, start)).isEqualTo(1);
        assertThat(kit.hold(centre, SERVICE, start).status()).isEqualTo(201);
    }

    @Test
    void anOfferThatTheCentresChangeHasTakenAwayIsNotMissed() {
        var booked = kit.booked(centre, SERVICE, start);
        var waiting = kit.waiting(centre, SERVICE, start);
        cancel(booked);
        assertThat(state(waiting).path("status").asString()).isEqualTo("OFFERED");
        kit.counters(
                centre,
                List.of(Map.of("number", 1, "services", List.of(SERVICE), "publicCapacity", 0, "staffCapacity", 1)));
        assertThat(state(waiting).path("status").asString()).isEqualTo("WAITING");
        assertThat(kit.owner(waiting)
                        .post(BookingKit.entry(waiting) + "/acceptance", Map.of())
                        .code())
                .isEqualTo("nothing-offered");
        assertThat(jdbc.sql("select missed from waitlist_entry where reference = ?")
                        .param(waiting.path("reference").asString())
                        .query(Integer.class)
                        .single())
                .isZero();
        kit.counters(centre, 1, SERVICE);
        assertThat(state(waiting).at("/offer/start").asString())
                .as("the same time, now that it can be had again")
                .isEqualTo(start);
    }

    @Test
    void anExpiredHoldGoesToWhoWaitsWithinTwoSecondsAndNobodyElseGetsIt() {
        var hold = kit.held(centre, SERVICE, start);
        var entry = kit.waiting(centre, SERVICE, start);
        clock.forward(Duration.ofMinutes(11));
        assertThat(kit.hold(centre, SERVICE, start).code()).isEqualTo("slot-taken");
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statuses(List.of(entry)).equals(List.of("OFFERED")));
        assertThat(kit.book(hold).code()).isEqualTo("hold-expired");
        assertThat(kit.owner(entry)
                        .post(BookingKit.entry(entry) + "/acceptance", Map.of())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void moreCountersAndARescheduleServeWhoWaits() {
        var booked = kit.booked(centre, SERVICE, start);
        var first = kit.waiting(centre, SERVICE, start);
        var second = kit.waiting(centre, SERVICE, start);
        kit.counters(centre, 2, SERVICE);
        assertThat(statuses(List.of(first, second))).containsExactly("OFFERED", "WAITING");
        var other = kit.held(centre, SERVICE, kit.start(centre, SERVICE, 8));
        assertThat(kit.owner(booked)
                        .post(BookingKit.path(booked) + "/reschedule", Map.of("hold", other))
                        .status())
                .isEqualTo(200);
        assertThat(statuses(List.of(first, second))).containsExactly("OFFERED", "OFFERED");
        assertThat(kit.hold(centre, SERVICE, start).code()).isEqualTo("slot-taken");
    }

    @Test
    void everyRuleOfWaitingHasItsCode() {
        var free = join(BookingKit.somePhone());
        assertThat(free.code()).isEqualTo("places-are-free");
        assertThat(free.json().path("date").asString()).as("for machines").matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(free.json().path("detail").asString())
                .as("for people")
                .containsPattern("\\d{4}年\\d{1,2}月\\d{1,2}日 还有空余");
        kit.booked(centre, SERVICE, start);
        var phone = BookingKit.somePhone();
        assertThat(join(phone).status()).isEqualTo(201);
        assertThat(join(phone).code()).isEqualTo("already-waiting");
        assertThat(join("12345").code()).isEqualTo("invalid-request");
        for (var n = 0; n < 2; n++) {
            aCentreWithOneCounter();
            kit.booked(centre, SERVICE, start);
            assertThat(join(phone).status()).isEqualTo(201);
        }
        aCentreWithOneCounter();
        kit.booked(centre, SERVICE, start);
        assertThat(join(phone).code()).isEqualTo("too-many-waiting");
        assertThat(wish("2020-01-06", "2020-01-06").code()).isEqualTo("start-in-past");
        assertThat(wish(start.substring(0, 10), "2031-01-06").code()).isEqualTo("beyond-horizon");
        assertThat(wish(start.substring(0, 10), "2020-01-06").code()).isEqualTo("wish-ends-before-it-begins");
        assertThat(wish(start.substring(0, 10), "2026-02-30").code()).isEqualTo("malformed-json");
        assertThat(jdbc.sql("select encode(contact, 'escape') from waitlist_entry")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(kept).doesNotContain(phone));
    }

    private ServiceClient.Answer join(String phone) {
        return BookingKit.join(client, centre, SERVICE, start, phone);
    }

    private ServiceClient.Answer wish(String from, String to) {
        return client.post(
                "/api/booking/waitlist",
                Map.of(
                        "centre",
                        centre,
                        "service",
                        SERVICE,
                        "wishes",
                        List.of(Map.of("from", from, "to", to)),
                        "contact",
                        Map.of("name", "李大伟", "phone", BookingKit.somePhone())));
    }

    private void cancel(JsonNode appointment) {
        var answer = kit.owner(appointment).post(BookingKit.path(appointment) + "/cancellation", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode state(JsonNode entry) {
        return kit.owner(entry).get(BookingKit.entry(entry)).json();
    }

    private List<String> statuses(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> state(entry).path("status").asString())
                .toList();
    }
}
