package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.changkai.booking.hall.MarkMissed;
import org.changkai.booking.hall.TurnAway;
import org.changkai.booking.kit.BookingKit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is booked for later on a day on which the hall has closed. */
class ClosedHallIT extends AtTheHall {

    private static final String SERVICE = "certificates";

    @Autowired
    MarkMissed missed;

    @Autowired
    TurnAway turnAway;

    @Test
    void aRefusedCheckInLeavesNothingBehindAndWhoIsBookedForLaterGetsANewTime() {
        var centre = kit.centre(SERVICE);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        goTo(booked, Duration.ofMinutes(-10));
        close(centre, false);
        for (var door :
                new String[] {BookingKit.path(booked) + "/check-in", "/api/booking/centres/" + centre + "/tickets"}) {
            var wanted = Map.of(
                    "service", SERVICE, "appointment", booked.path("reference").asString());
            assertThat(hall.clerk().post(door, wanted).code()).isEqualTo("hall-closing");
            assertThat(kit.status(booked)).isIn("BOOKED", "UNSERVED");
        }

        turnedAway(booked);
        var reference = booked.path("reference").asString();
        Awaitility.await()
                .until(() ->
                        client.get("/api/booking/messages").text().contains("今天已停止办理，您的预约（" + reference + "）需改期，可改"));
        goTo(booked, Duration.ofHours(1));
        missed.mark();
        assertThat(kit.status(booked)).isEqualTo("UNSERVED");
        var proposed = kit.owner(booked)
                .get(BookingKit.path(booked) + "/new-times?limit=1")
                .json();
        var start = proposed.at("/items/0/start").asString();
        var moved = kit.owner(booked).post(BookingKit.path(booked) + "/new-time", Map.of("start", start));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    @Test
    void noTimeOfTodayIsProposedAtAHallThatHasClosed() {
        var centre = kit.centreWithHours("Mo-Su 00:00-24:00", SERVICE);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 60));
        goTo(booked, Duration.ofMinutes(-10));
        close(centre, true);
        turnedAway(booked);
        var today = booked.path("start").asString().substring(0, 10);
        var proposed = hall.clerk()
                .get(BookingKit.path(booked) + "/new-times?limit=5")
                .json()
                .path("items");
        assertThat(proposed)
                .hasSize(5)
                .noneMatch(time -> time.path("start").asString().startsWith(today));
    }

    @Test
    void whoComesAllTheSameIsServedOnceTheHallIsOpenAgain() {
        var centre = kit.centre(SERVICE);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        goTo(booked, Duration.ofMinutes(-10));
        close(centre, true);
        turnedAway(booked);
        assertThat(hall.clerk()
                        .delete("/api/booking/centres/" + centre + "/closing")
                        .status())
                .isEqualTo(200);
        var ticket = hall.take(centre, SERVICE, booked.path("reference").asString());
        assertThat(ticket.path("status").asString()).isEqualTo("WAITING");
        assertThat(kit.status(booked)).isEqualTo("CHECKED_IN");
    }

    @Test
    void whoHadNotComeInTimeBeforeTheHallClosedHasMissedTheVisit() {
        var centre = kit.centre(SERVICE);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        goTo(booked, Duration.ofMinutes(20));
        close(centre, true);
        turnAway.all();
        assertThat(kit.status(booked)).isEqualTo("BOOKED");
        goTo(booked, Duration.ofHours(1));
        missed.mark();
        Awaitility.await().until(() -> kit.status(booked).equals("NO_SHOW"));
    }

    private void close(String centre, boolean sendHome) {
        var closed = hall.clerk().post("/api/booking/centres/" + centre + "/closing", Map.of("sendHome", sendHome));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    }

    /** By this test or by the service itself, whichever was first. */
    private void turnedAway(JsonNode booked) {
        turnAway.all();
        Awaitility.await().until(() -> kit.status(booked).equals("UNSERVED"));
    }

    private void goTo(JsonNode appointment, Duration from) {
        var begins = OffsetDateTime.parse(appointment.path("start").asString()).toInstant();
        clock.stopAt(begins.plus(from));
    }
}
