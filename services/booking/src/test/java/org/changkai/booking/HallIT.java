package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.changkai.booking.keeping.ForgetPeople;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.HallKit;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

class HallIT extends AtTheHall {

    private static final String SERVICE = "certificates";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ForgetPeople forget;

    @Test
    void theFirstAreCalledFirstButAfterThreeOneOfTheOthers() {
        var centre = kit.centre(SERVICE);
        for (var priority : List.of(false, false, true, true, true, true)) {
            hall.take(centre, Map.of("service", SERVICE, "priority", priority));
        }
        var called = new StringBuilder();
        for (var n = 0; n < 6; n++) {
            var ticket = hall.next(centre, 1);
            called.append(ticket.path("number").asString().charAt(0));
            assertThat(hall.clerk().post(HallKit.counter(centre, 1), "{}").code())
                    .isEqualTo("counter-busy");
            hall.step(ticket, "serve");
            hall.step(ticket, "finish");
        }
        assertThat(called).hasToString("YYYAYA");
        assertThat(hall.clerk().post(HallKit.counter(centre, 1), "{}").code()).isEqualTo("nobody-waiting");
        assertThat(hall.clerk().post(HallKit.counter(centre, 99), "{}").code()).isEqualTo("counter-unknown");
    }

    @Test
    void theDeskSeesWhoWaitsInTheOrderOfTheCalls() {
        var centre = kit.centre(SERVICE);
        for (var priority : List.of(false, false, true, true, true, true)) {
            hall.take(centre, Map.of("service", SERVICE, "priority", priority));
            clock.forward(Duration.ofSeconds(1));
        }
        var path = "/api/booking/centres/" + centre + "/waiting";
        var shown = new ArrayList<String>();
        for (var item : hall.clerk().get(path).json().path("items")) {
            assertThat(item.path("ahead").asInt()).isEqualTo(shown.size());
            shown.add(item.path("number").asString());
        }
        assertThat(shown).hasSize(6);
        var called = new ArrayList<String>();
        for (var n = 0; n < 6; n++) {
            assertThat(hall.clerk().get(path).json().at("/items/0/number").asString())
                    .as("still the same after each call")
                    .isEqualTo(shown.get(n));
            var ticket = hall.next(centre, 1);
            called.add(ticket.path("number").asString());
            assertThat(hall.clerk().get(path).json().at("/items/0/number"))
                    .as("who is at the counter first")
                    .isEqualTo(ticket.path("number"));
            hall.step(ticket, "serve");
            hall.step(ticket, "finish");
        }
        assertThat(called).isEqualTo(shown);
    }

    @Test
    void aNumberIsSkippedRecalledServedAndFinishedInThatOrderOnly() {
        var centre = kit.centre(SERVICE);
        hall.take(centre, Map.of("service", SERVICE));
        var ticket = hall.next(centre, 2);
        assertThat(hall.step(ticket, "skip").path("status").asString()).isEqualTo("SKIPPED");
        var path = "/api/booking/tickets/" + ticket.path("id").asString();
        assertThat(hall.clerk().post(path + "/serve", "{}").code()).isEqualTo("ticket-wrong-state");
        assertThat(hall.step(ticket, "recall").path("status").asString()).isEqualTo("CALLED");
        assertThat(hall.step(ticket, "serve").path("status").asString()).isEqualTo("SERVING");
        assertThat(hall.step(ticket, "finish").path("status").asString()).isEqualTo("DONE");
        assertThat(client.post(path + "/serve", "{}").status()).isEqualTo(401);
        var elsewhere = TestTokens.bearerIn(List.of("150303000000"), "clerk", "booking:desk");
        assertThat(client.with("Authorization", elsewhere)
                        .post(path + "/serve", "{}")
                        .code())
                .isEqualTo("outside-area");
    }

    @Test
    void whoHasAnAppointmentChecksInAtTheDoor() {
        var centre = kit.centre(SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var appointment = kit.booked(centre, SERVICE, start);
        var wanted = Map.of(
                "service", SERVICE, "appointment", appointment.path("reference").asString());
        assertThat(client.post("/api/booking/centres/" + centre + "/tickets", wanted)
                        .code())
                .isEqualTo("too-early-to-check-in");
        clock.forward(
                Duration.between(Instant.now(clock), OffsetDateTime.parse(start).toInstant())
                        .minusMinutes(10));
        var ticket = client.post("/api/booking/centres/" + centre + "/tickets", wanted);
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        assertThat(ticket.json().path("first").asBoolean()).isTrue();
        assertThat(ticket.json().path("estimatedWaitMinutes").asInt()).isZero();
        assertThat(client.post("/api/booking/centres/" + centre + "/tickets", wanted)
                        .json()
                        .path("number"))
                .isEqualTo(ticket.json().path("number"));
        var called = hall.next(centre, 1);
        hall.step(called, "serve");
        hall.step(called, "finish");
        var opened = kit.owner(appointment).get(BookingKit.path(appointment)).json();
        assertThat(opened.path("status").asString()).isEqualTo("SERVED");
        assertThat(kit.owner(appointment)
                        .post(BookingKit.path(appointment) + "/cancellation", "{}")
                        .code())
                .isEqualTo("appointment-over");
    }

    @Test
    void whoChecksInByTelephoneStandsInTheQueueOrIsRefused() {
        var centre = kit.centre(SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var appointment = kit.booked(centre, SERVICE, start);
        var other = kit.booked(centre, SERVICE, start);
        var owner = kit.owner(appointment);
        var path = BookingKit.path(appointment) + "/check-in";
        assertThat(owner.post(path, "{}").code()).isEqualTo("too-early-to-check-in");
        clock.forward(
                Duration.between(Instant.now(clock), OffsetDateTime.parse(start).toInstant())
                        .minusMinutes(10));
        var arrived = owner.post(path, "{}").json();
        assertThat(arrived.at("/ticket/ahead").asInt()).isZero();
        assertThat(owner.post(path, "{}").json().at("/ticket/number")).isEqualTo(arrived.at("/ticket/number"));
        var atTheDoor = hall.take(
                centre,
                Map.of(
                        "service",
                        SERVICE,
                        "appointment",
                        appointment.path("reference").asString()));
        assertThat(atTheDoor.path("number")).isEqualTo(arrived.at("/ticket/number"));
        assertThat(owner.get(BookingKit.path(appointment))
                        .json()
                        .at("/ticket/estimatedWaitMinutes")
                        .asInt())
                .isZero();

        hall.clerk().post("/api/booking/centres/" + centre + "/closing", Map.of("sendHome", false));
        assertThat(kit.owner(other)
                        .post(BookingKit.path(other) + "/check-in", "{}")
                        .code())
                .isEqualTo("hall-closing");
    }

    @Test
    void theScreenGoesOnLive(@Autowired Environment environment) {
        var centre = kit.centre(SERVICE);
        var lines = new ConcurrentLinkedQueue<String>();
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getRequiredProperty("local.server.port") + "/api/booking/centres/" + centre
                        + "/board"))
                .header("Accept", "text/event-stream")
                .build();
        var stream = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        var reader =
                stream.thenAcceptAsync(response -> response.body().forEach(lines::add), Thread::startVirtualThread);
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> lines.stream().anyMatch(line -> line.contains("\"waiting\":0")));
        var ticket = hall.take(centre, Map.of("service", SERVICE));
        hall.next(centre, 3);
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> lines.stream()
                        .anyMatch(line -> line.contains(ticket.path("number").asString())));
        var board = client.get("/api/booking/centres/" + centre + "/board").json();
        assertThat(board.at("/calls/0/counter").asInt()).isEqualTo(3);
        reader.cancel(true);
        http.shutdownNow();
    }

    @Test
    void theAgendaIsMaskedAndOpeningAContactIsWrittenDown() {
        var centre = kit.centre(SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var appointment = kit.booked(centre, SERVICE, start);
        var path = "/api/booking/centres/" + centre + "/agenda?date=" + start.substring(0, 10);
        assertThat(client.get(path).status()).isEqualTo(401);
        kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 1));
        var page = hall.clerk().get(path + "&limit=1").json();
        assertThat(page.path("items")).hasSize(1);
        var rest = hall.clerk()
                .get(path + "&limit=1&cursor=" + page.path("next").asString())
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(hall.clerk().get(path + "&limit=201").status()).isEqualTo(422);
        assertThat(client.get("/api/booking/services?limit=1").json().path("items"))
                .hasSize(1);
        var entry = hall.clerk().get(path).json().at("/items/0");
        assertThat(entry.path("reference")).isEqualTo(appointment.path("reference"));
        assertThat(entry.at("/contact/phone").asString()).matches("139\\*{4}\\d{4}");
        var opened = hall.clerk().get(BookingKit.path(appointment) + "/contact");
        assertThat(opened.json().path("name").asString()).isEqualTo("张小明");
        assertThat(jdbc.sql("select account from contact_opened where reference = ?")
                        .param(appointment.path("reference").asString())
                        .query(String.class)
                        .list())
                .containsExactly("clerk");
    }

    @Test
    void peopleAreForgottenSomeDaysAfterTheirVisit() {
        var centre = kit.centre(SERVICE);
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        forget.forget();
        assertThat(kit.owner(appointment)
                        .get(BookingKit.path(appointment))
                        .json()
                        .has("contact"))
                .isTrue();
        clock.forward(Duration.ofDays(45));
        forget.forget();
        var opened = kit.owner(appointment).get(BookingKit.path(appointment)).json();
        assertThat(opened.path("contact").isMissingNode()).isTrue();
        assertThat(opened.path("service").asString()).isEqualTo(SERVICE);
        assertThat(hall.clerk().get(BookingKit.path(appointment) + "/contact").status())
                .isEqualTo(410);
    }
}
