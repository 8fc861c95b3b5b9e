package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.changkai.booking.hall.MarkMissed;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of appointments when their centre changes its hours or counters. */
@BookingTest
class OrphanIT {

    private static final String SERVICE = "certificates";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDisplacedVisitIsShownToldAndGivenTheNearestTime() {
        var centre = kit.centreWithHours("Mo-Fr 08:30-12:00,14:30-17:30", SERVICE);
        var appointment = kit.booked(centre, SERVICE, afternoon(centre));
        var owner = kit.owner(appointment);
        var path = BookingKit.path(appointment);
        var kept = owner.post(path + "/new-time", Map.of("start", kit.start(centre, SERVICE, 0)));
        assertThat(kept.code()).isEqualTo("not-displaced");
        var none = owner.get(path + "/new-times");
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.code()).isEqualTo("not-displaced");

        assertThat(hours(centre, "Mo-Fr 08:30-12:00").header("Orphaned-Appointments"))
                .isEqualTo("1");
        var desk = client.as("clerk", "booking:desk");
        var shown = desk.get("/api/booking/centres/" + centre + "/orphaned-appointments")
                .json()
                .path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("contact").path("name").asString()).isEqualTo("张**");
        assertThat(changes("appointment-orphaned", appointment)).isEqualTo(1);

        var proposed = starts(owner.get(path + "/new-times?limit=5"));
        var wanted = OffsetDateTime.parse(appointment.path("start").asString());
        assertThat(proposed)
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> distance(wanted, one).compareTo(distance(wanted, other)));
        assertThat(proposed.getFirst())
                .endsWith("T11:50:00+08:00")
                .startsWith(wanted.toLocalDate().toString());
        assertThat(client.get(path + "/new-times").status()).isEqualTo(404);

        var refused = owner.post(path + "/new-time", Map.of("start", wanted.toString()));
        assertThat(refused.code()).isEqualTo("outside-hours");
        var moved = owner.post(path + "/new-time", Map.of("start", proposed.getFirst()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("orphaned").asBoolean()).isFalse();
        assertThat(moved.json().path("start").asString()).isEqualTo(proposed.getFirst());
        assertThat(kit.free(centre, SERVICE, proposed.getFirst())).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from taken where centre_id = ?")
                        .param(centre)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        owner.post(path + "/cancellation", Map.of());
        assertThat(desk.get(path + "/new-times").code()).isEqualTo("not-displaced");
    }

    @Test
    void noNewTimeIsProposedOnceTheOldOneHasBegunForNoneWouldBeGiven() {
        var centre = kit.centreWithHours("Mo-Fr 08:30-12:00,14:30-17:30", SERVICE);
        var appointment = kit.booked(centre, SERVICE, afternoon(centre));
        hours(centre, "Mo-Fr 08:30-12:00");
        var begins = OffsetDateTime.parse(appointment.path("start").asString()).toInstant();
        clock.forward(Duration.between(Instant.now(clock), begins).plusSeconds(1));
        var path = BookingKit.path(appointment);
        var owner = kit.owner(appointment);
        var desk = client.as("clerk", "booking:desk");
        var start = starts(desk.get(path + "/new-times?limit=1")).getFirst();
        assertThat(owner.get(path + "/new-times").code()).isEqualTo("too-late-to-reschedule");
        assertThat(owner.post(path + "/new-time", Map.of("start", start)).code())
                .isEqualTo("too-late-to-reschedule");
        assertThat(desk.post(path + "/new-time", Map.of("start", start)).status())
                .isEqualTo(200);
    }

    @Test
    void aDisplacedVisitWhoseTimeIsOverIsHeldAgainstNobodyAndStillGetsANewTime(@Autowired MarkMissed missed) {
        var centre = kit.centreWithHours("Mo-Fr 08:30-12:00,14:30-17:30", SERVICE);
        var appointment = kit.booked(centre, SERVICE, afternoon(centre));
        hours(centre, "Mo-Fr 08:30-12:00");
        var ends = OffsetDateTime.parse(appointment.path("end").asString()).toInstant();
        clock.forward(Duration.between(Instant.now(clock), ends).plusSeconds(1));
        missed.mark();
        assertThat(kit.status(appointment)).isEqualTo("UNSERVED");
        assertThat(client.as("clerk", "booking:desk")
                        .get("/api/booking/centres/" + centre + "/orphaned-appointments")
                        .json()
                        .path("items"))
                .isEmpty();
        var path = BookingKit.path(appointment);
        var owner = kit.owner(appointment);
        var start = starts(owner.get(path + "/new-times?limit=1")).getFirst();
        assertThat(owner.post(path + "/new-time", Map.of("start", start)).status())
                .isEqualTo(200);
        assertThat(kit.status(appointment)).isEqualTo("BOOKED");
    }

    @Test
    void staffMoveADisplacedVisitWithoutItsSecret() {
        var centre = kit.centre(SERVICE);
        var path = BookingKit.path(kit.booked(centre, SERVICE, afternoon(centre)));
        hours(centre, "Mo-Fr 08:30-12:00");
        var desk = client.as("clerk", "booking:desk");
        var start = starts(desk.get(path + "/new-times?limit=1")).getFirst();
        assertThat(desk.post(path + "/new-time", Map.of("start", start)).status())
                .isEqualTo(200);
        assertThat(desk.get("/api/booking/centres/" + centre + "/orphaned-appointments")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whoWasToldOfADisplacementHearsEachTimeThatTheOldTimeStandsAgain() {
        var centre = kit.centre(SERVICE);
        var appointment = kit.booked(centre, SERVICE, afternoon(centre));
        for (var round = 0; round < 2; round++) {
            hours(centre, "Mo-Fr 08:30-12:00");
            awaitTold(appointment, "ORPHANED", "RESEATED");
            hours(centre, "Mo-Fr 08:30-12:00,14:30-17:30");
            awaitTold(appointment, "RESEATED", "ORPHANED");
        }
    }

    @Test
    void whoIsDisplacedIsNotRemindedAndWhoIsSeatedAgainInTimeIs() {
        var centre = kit.centre(SERVICE);
        var other = kit.centre(SERVICE);
        var start = afternoon(centre, Duration.ofDays(2));
        var displaced = kit.booked(centre, SERVICE, start);
        var seatedAgain = kit.booked(other, SERVICE, start);
        hours(centre, "Mo-Fr 08:30-12:00");
        hours(other, "Mo-Fr 08:30-12:00");
        awaitTold(displaced, "ORPHANED", "RESEATED");
        awaitTold(seatedAgain, "ORPHANED", "RESEATED");
        hours(other, "Mo-Fr 08:30-12:00,14:30-17:30");
        assertThat(List.of(reminder(displaced), reminder(seatedAgain))).containsOnly("WAITING");
        var begins = OffsetDateTime.parse(start).toInstant();
        clock.forward(Duration.between(Instant.now(clock), begins).minus(Duration.ofHours(23)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(List.of(reminder(displaced), reminder(seatedAgain)))
                        .containsExactly("DROPPED", "SHOWN"));
    }

    @Test
    void aHoldOutsideIsNoAppointmentThatLiesOutside() {
        var centre = kit.centre(SERVICE);
        var start = afternoon(centre);
        kit.booked(centre, SERVICE, start);
        kit.held(centre, SERVICE, start);
        assertThat(hours(centre, "Mo-Fr 08:30-12:00").header("Orphaned-Appointments"))
                .isEqualTo("1");
    }

    private String reminder(JsonNode appointment) {
        return jdbc.sql("select state from message where kind = 'REMINDER' and channel = 'SMS' and subject = ?")
                .param(appointment.path("reference").asString())
                .query(String.class)
                .single();
    }

    private void awaitTold(JsonNode appointment, String kind, String noLonger) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql("""
                                select kind from message where subject = ? and state in ('SENT', 'SHOWN') and kind = any(?)
                                """)
                                .param(appointment.path("reference").asString())
                                .param(new String[] {kind, noLonger})
                                .query(String.class)
                                .list())
                        .containsExactly(kind));
    }

    private Answer hours(String centre, String hours) {
        var answer = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put(
                        "/api/booking/centres/" + centre + "/schedule",
                        Map.of("patterns", List.of(Map.of("hours", hours))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String afternoon(String centre) {
        return afternoon(centre, Duration.ZERO);
    }

    private String afternoon(String centre, Duration ahead) {
        var from = Instant.now(clock).plus(ahead);
        return kit.calendar(centre, SERVICE)
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .map(time -> time.path("start").asString())
                .filter(time -> time.contains("T14:30")
                        && OffsetDateTime.parse(time).toInstant().isAfter(from))
                .findFirst()
                .orElseThrow();
    }

    private long changes(String type, JsonNode appointment) {
        return jdbc.sql("select count(*) from change_record where type = ? and subject = ?")
                .params(type, appointment.path("reference").asString())
                .query(Long.class)
                .single();
    }

    private static List<String> starts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("start").asString())
                .toList();
    }

    private static Duration distance(OffsetDateTime wanted, String start) {
        return Duration.between(wanted, OffsetDateTime.parse(start)).abs();
    }
}
