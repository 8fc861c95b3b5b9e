package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who comes for several services is called to each of them, and served only when the last is finished. */
class ChainInTheHallIT extends AtTheHall {

    private static final String FIRST = "certificates";
    private static final String THEN = "legal-advice";

    @Test
    void theNextServiceIsCalledToItsOwnCounterBeforeOthers() {
        var centre = kit.centre(FIRST, THEN);
        kit.counters(
                centre,
                List.of(
                        Map.of("number", 1, "services", List.of(FIRST), "publicCapacity", 1),
                        Map.of("number", 2, "services", List.of(THEN), "publicCapacity", 1)));
        var visit = checkedIn(centre);
        hall.take(centre, THEN);

        var called = hall.next(centre, 1);
        hall.step(called, "serve");
        var sentOn = hall.step(called, "finish");
        assertThat(sentOn.path("status").asString()).isEqualTo("WAITING");
        assertThat(sentOn.path("service").asString()).isEqualTo(THEN);
        assertThat(kit.status(visit)).isEqualTo("CHECKED_IN");

        var again = hall.next(centre, 2);
        assertThat(again.path("number")).isEqualTo(called.path("number"));
        hall.step(again, "serve");
        assertThat(hall.step(again, "finish").path("status").asString()).isEqualTo("DONE");
        assertThat(kit.status(visit)).isEqualTo("SERVED");
    }

    @Test
    void whoCanHaveTheNextServiceAtTheSameCounterStaysThere() {
        var centre = kit.centre(FIRST, THEN);
        kit.counters(centre, 1, FIRST, THEN);
        var visit = checkedIn(centre);

        var called = hall.next(centre, 1);
        hall.step(called, "serve");
        var goesOn = hall.step(called, "finish");
        assertThat(goesOn.path("status").asString()).isEqualTo("SERVING");
        assertThat(goesOn.path("service").asString()).isEqualTo(THEN);
        assertThat(goesOn.path("counter").asInt()).isEqualTo(1);
        assertThat(hall.step(called, "finish").path("status").asString()).isEqualTo("DONE");
        assertThat(kit.status(visit)).isEqualTo("SERVED");
    }

    private JsonNode checkedIn(String centre) {
        var calendar = client.get(
                        "/api/booking/centres/" + centre + "/calendar?days=14&service=" + FIRST + "&services=" + THEN)
                .json();
        var start = calendar.path("items")
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .map(time -> time.path("start").asString())
                .findFirst()
                .orElseThrow();
        var hold = client.post(
                "/api/booking/holds",
                Map.of("centre", centre, "service", FIRST, "services", List.of(THEN), "start", start));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        var booked = kit.book(hold.json().path("id").asString());
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        var begins = OffsetDateTime.parse(start).toInstant();
        clock.forward(Duration.between(Instant.now(clock), begins).minusMinutes(10));
        hall.take(centre, FIRST, booked.json().path("reference").asString());
        return booked.json();
    }
}
