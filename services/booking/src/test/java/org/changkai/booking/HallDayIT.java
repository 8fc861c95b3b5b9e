package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.changkai.booking.hall.MarkMissed;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day in the hall: back after a skip, sent on to another counter, the end of the day, who did not come. */
class HallDayIT extends AtTheHall {

    private static final String SERVICE = "certificates";
    private static final String OTHER = "legal-advice";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MarkMissed missed;

    @Test
    void whoWasSkippedAndComesBackIsCalledAfterThreeOthers() {
        var centre = kit.centre(SERVICE);
        for (var n = 0; n < 6; n++) {
            hall.take(centre, SERVICE);
        }
        var first = hall.next(centre, 1);
        hall.step(first, "skip");
        assertThat(hall.step(first, "return").path("status").asString()).isEqualTo("WAITING");
        var order = new StringBuilder();
        for (var n = 0; n < 6; n++) {
            var called = hall.next(centre, 1);
            order.append(called.path("number").asString().substring(3));
            hall.step(called, "serve");
            hall.step(called, "finish");
        }
        assertThat(order).hasToString("234156");
        assertThat(hall.clerk()
                        .post("/api/booking/tickets/" + first.path("id").asString() + "/return", Map.of())
                        .code())
                .isEqualTo("ticket-wrong-state");
    }

    @Test
    void whoIsSentOnIsCalledFirstAndOnlyThere() {
        var centre = kit.centre(SERVICE, OTHER);
        kit.counters(
                centre,
                List.of(
                        Map.of("number", 1, "services", List.of(SERVICE), "publicCapacity", 1),
                        Map.of("number", 2, "services", List.of(OTHER), "publicCapacity", 1),
                        Map.of("number", 3, "services", List.of(OTHER), "publicCapacity", 1)));
        hall.take(centre, OTHER);
        hall.take(centre, SERVICE);
        var called = hall.next(centre, 1);
        var transfer = "/api/booking/tickets/" + called.path("id").asString() + "/transfer";
        assertThat(hall.clerk().post(transfer, Map.of("counter", 9)).code()).isEqualTo("counter-unknown");
        assertThat(hall.clerk().post(transfer, Map.of("service", "flying")).code())
                .isEqualTo("service-not-offered");
        var sent = hall.clerk().post(transfer, Map.of("service", OTHER, "counter", 2));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(hall.next(centre, 3).path("number").asString()).isEqualTo("A001");
        assertThat(hall.next(centre, 2).path("number")).isEqualTo(called.path("number"));
    }

    @Test
    void whoIsSentNowhereElseDoesNotPassThoseWhoHaveWaitedLonger() {
        var centre = kit.centre(SERVICE, OTHER);
        kit.counters(
                centre,
                List.of(
                        Map.of("number", 1, "services", List.of(SERVICE), "publicCapacity", 1),
                        Map.of("number", 2, "services", List.of(SERVICE, OTHER), "publicCapacity", 1)));
        hall.take(centre, SERVICE);
        hall.take(centre, SERVICE);
        var called = hall.next(centre, 1);
        var transfer = "/api/booking/tickets/" + called.path("id").asString() + "/transfer";
        for (var to : List.<Map<String, Object>>of(
                Map.of(), Map.of("service", SERVICE), Map.of("counter", 1), Map.of("service", SERVICE, "counter", 1))) {
            var refused = hall.clerk().post(transfer, to);
            assertThat(refused.status()).as(to.toString()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("transfer-changes-nothing");
        }
        assertThat(hall.clerk().post(transfer, Map.of("counter", 2)).status()).isEqualTo(200);
        assertThat(hall.next(centre, 2).path("number")).isEqualTo(called.path("number"));
        assertThat(hall.clerk().post(transfer, Map.of("service", SERVICE)).status())
                .as("no longer for this counter alone")
                .isEqualTo(200);
    }

    @Test
    void theHallClosesWithPeopleStillWaiting() {
        var centre = kit.centre(SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var appointment = kit.booked(centre, SERVICE, start);
        clock.forward(
                Duration.between(Instant.now(clock), OffsetDateTime.parse(start).toInstant())
                        .minusMinutes(10));
        // shown as the QR code of the portal says it
        var shown = "http://localhost:8080/my?reference="
                + appointment.path("reference").asString() + "&secret=x";
        hall.take(centre, SERVICE, shown);
        hall.take(centre, SERVICE);
        var path = "/api/booking/centres/" + centre + "/closing";
        assertThat(client.post(path, Map.of("sendHome", false)).status()).isEqualTo(401);
        var closed = hall.clerk().post(path, Map.of("sendHome", false));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().path("items")).hasSize(2);
        assertThat(hall.clerk()
                        .post("/api/booking/centres/" + centre + "/tickets", Map.of("service", SERVICE))
                        .code())
                .isEqualTo("hall-closing");
        var screen = "/api/booking/centres/" + centre + "/board";
        assertThat(client.get(screen).json().path("closed").asBoolean()).isTrue();
        hall.step(hall.next(centre, 1), "skip"); // who waits is still served
        assertThat(hall.clerk().delete(path).json().path("closedAt").isMissingNode())
                .isTrue();
        assertThat(client.get(screen).json().path("closed").isMissingNode()).isTrue();
        hall.take(centre, SERVICE);

        assertThat(hall.clerk().post(path, Map.of("sendHome", true)).json().path("items"))
                .isEmpty();
        var opened = kit.owner(appointment).get(BookingKit.path(appointment)).json();
        assertThat(opened.path("status").asString()).isEqualTo("UNSERVED");
        Awaitility.await()
                .until(() -> client.get("/api/booking/messages").text().contains("今天已停止办理"));
        assertThat(client.get(screen).json().path("waiting").asInt()).isZero();
    }

    @Test
    void whoDoesNotComeIsMarkedOnceAfterTheGraceTimeButNotAVisitAtHome() throws Exception {
        var centre = kit.centre(SERVICE);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var home = kit.booked(centre, "home-visit", kit.start(centre, "home-visit", 0));
        var begins = OffsetDateTime.parse(booked.path("start").asString()).toInstant();
        clock.forward(Duration.between(Instant.now(clock), begins).plus(Duration.ofMinutes(29)));
        missed.mark();
        assertThat(kit.status(booked)).isEqualTo("BOOKED");
        clock.forward(Duration.ofHours(2));
        var before = jdbc.sql("select count(*) from appointment where status = 'NO_SHOW'")
                .query(Long.class)
                .single();
        var marked = new AtomicInteger();
        Together.all(8, n -> {
            marked.addAndGet(missed.mark());
            return client.get("/api/booking/services");
        });
        Awaitility.await().until(() -> kit.status(booked).equals("NO_SHOW"));
        var after = jdbc.sql("select count(*) from appointment where status = 'NO_SHOW'")
                .query(Long.class)
                .single();
        assertThat((long) marked.get()).isLessThanOrEqualTo(after - before).isNotNegative();
        assertThat(kit.status(home)).isEqualTo("SERVED");
    }

    @Test
    void theWaitCountsWhoIsAtTheCounterAndNobodyIsCalledBackToABusyOne() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        hall.take(centre, SERVICE);
        hall.take(centre, SERVICE);
        var skipped = hall.next(centre, 1);
        hall.step(skipped, "skip");
        hall.next(centre, 1);
        assertThat(hall.take(centre, SERVICE).path("estimatedWaitMinutes").asInt())
                .isEqualTo(10);
        assertThat(hall.clerk()
                        .post("/api/booking/tickets/" + skipped.path("id").asString() + "/recall", Map.of())
                        .code())
                .isEqualTo("counter-busy");
    }

    @Test
    void theDeskSeesHowLongEachWhoWaitsWillWait() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        for (var n = 0; n < 3; n++) {
            hall.take(centre, SERVICE);
        }
        hall.next(centre, 1);
        var items = hall.clerk()
                .get("/api/booking/centres/" + centre + "/waiting")
                .json()
                .path("items");
        assertThat(items.get(0).path("estimatedWaitMinutes").isMissingNode()).isTrue();
        assertThat(items.get(1).path("estimatedWaitMinutes").asInt()).isEqualTo(10);
        assertThat(items.get(2).path("estimatedWaitMinutes").asInt()).isEqualTo(20);
        assertThat(items.get(2).path("ahead").asInt()).isEqualTo(1);
    }

    @Test
    void whoHasCheckedInIsInADefiniteStateWhenTheDayIsOver() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 3, SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var skipped = kit.booked(centre, SERVICE, start);
        var served = kit.booked(centre, SERVICE, start);
        var waiting = kit.booked(centre, SERVICE, start);
        clock.forward(
                Duration.between(Instant.now(clock), OffsetDateTime.parse(start).toInstant())
                        .minusMinutes(10));
        for (var one : List.of(skipped, served, waiting)) {
            var arrived = kit.owner(one).post(BookingKit.path(one) + "/check-in", Map.of());
            assertThat(arrived.json().at("/ticket/number").asString())
                    .as(arrived.text())
                    .startsWith("Y");
        }
        hall.step(hall.next(centre, 1), "skip");
        hall.step(hall.next(centre, 1), "serve");
        missed.mark();
        assertThat(kit.status(skipped)).isEqualTo("CHECKED_IN");
        clock.forward(Duration.ofDays(1));
        missed.mark();
        Awaitility.await().until(() -> kit.status(waiting).equals("UNSERVED"));
        assertThat(kit.status(skipped)).isEqualTo("NO_SHOW");
        assertThat(kit.status(served)).isEqualTo("SERVED");
    }

    @Test
    void theSameKeyGivesTheSameNumber() {
        var path = "/api/booking/centres/" + kit.centre(SERVICE) + "/tickets";
        var once = hall.clerk().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = once.post(path, Map.of("service", SERVICE));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var again = once.post(path, Map.of("service", SERVICE));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(once.post(path, Map.of("service", SERVICE, "priority", true)).code())
                .isEqualTo("idempotency-key-reused");
        assertThat(hall.clerk().post(path, Map.of("service", SERVICE)).json().path("number"))
                .isNotEqualTo(first.json().path("number"));
    }

    @Test
    void whoComesForARoomWaitsForNoCounterAndHasBeenThereWhenItIsOver() {
        var centre = kit.centre(SERVICE, "reading-room");
        var walkIn =
                hall.clerk().post("/api/booking/centres/" + centre + "/tickets", Map.of("service", "reading-room"));
        assertThat(walkIn.code()).isEqualTo("no-number-for-service");
        var booked = kit.booked(centre, "reading-room", kit.start(centre, "reading-room", 0));
        var begins = OffsetDateTime.parse(booked.path("start").asString()).toInstant();
        clock.forward(Duration.between(Instant.now(clock), begins).minusMinutes(5));
        var ticket = hall.take(centre, "reading-room", booked.path("reference").asString());
        assertThat(ticket.path("status").asString()).isEqualTo("DONE");
        assertThat(hall.clerk()
                        .get("/api/booking/centres/" + centre + "/waiting")
                        .json()
                        .path("items"))
                .isEmpty();
        missed.mark();
        assertThat(kit.status(booked)).isEqualTo("CHECKED_IN");
        clock.forward(Duration.ofMinutes(126));
        missed.mark();
        Awaitility.await().until(() -> kit.status(booked).equals("SERVED"));
    }
}
