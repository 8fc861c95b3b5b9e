package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BookingTest
class BookingIT {

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCitizenBooksOpensReschedulesAndCancels() {
        var centre = kit.centre("certificates");
        var first = kit.start(centre, "certificates", 0);
        var second = kit.start(centre, "certificates", 1);
        var appointment = kit.booked(centre, "certificates", first);
        assertThat(appointment.path("reference").asString()).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(appointment.path("secret").asString()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(appointment.path("status").asString()).isEqualTo("BOOKED");
        assertThat(appointment.path("start").asString()).isEqualTo(first);

        var owner = kit.owner(appointment);
        var path = BookingKit.path(appointment);
        var opened = owner.get(path).json();
        assertThat(opened.path("contact").path("name").asString()).isEqualTo("张**");
        assertThat(opened.path("secret").isMissingNode()).isTrue();
        assertThat(client.get(path).code()).isEqualTo("appointment-unknown");
        assertThat(client.with("Booking-Secret", "wrong").get(path).status()).isEqualTo(404);
        assertThat(client.with("Booking-Secret", "wrong")
                        .get("/api/booking/appointments/22222222")
                        .status())
                .isEqualTo(404);

        var moved = owner.post(path + "/reschedule", Map.of("hold", kit.held(centre, "certificates", second)));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("start").asString()).isEqualTo(second);
        assertThat(kit.free(centre, "certificates", first)).isEqualTo(4);
        assertThat(kit.free(centre, "certificates", second)).isEqualTo(3);

        var file = client.get(appointment.path("ics").asString());
        assertThat(file.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(file.text()).contains("SEQUENCE:1\r\n").contains("STATUS:CONFIRMED\r\n");

        var cancelled = owner.post(path + "/cancellation", Map.of());
        assertThat(cancelled.json().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(kit.free(centre, "certificates", second)).isEqualTo(4);
        assertThat(owner.post(path + "/cancellation", Map.of()).code()).isEqualTo("appointment-cancelled");
        assertThat(owner.get(path + "/calendar.ics").text().replace("\r\n ", ""))
                .contains("METHOD:CANCEL\r\n")
                .contains("DESCRIPTION:预约编号 " + appointment.path("reference").asString() + "，已取消。\r\n");
    }

    @Test
    void placesAreSoldOutAndAnExpiredHoldFreesItsPlaceAtOnce() {
        var centre = kit.centre("certificates");
        kit.counters(centre, 2, "certificates");
        var start = kit.start(centre, "certificates", 3);
        assertThat(kit.free(centre, "certificates", start)).isEqualTo(2);
        var hold = kit.held(centre, "certificates", start);
        kit.held(centre, "certificates", start);
        assertThat(kit.free(centre, "certificates", start)).isZero();
        // the first is refused under the day's lock, the second by what the day has written
        assertThat(kit.hold(centre, "certificates", start).code()).isEqualTo("slot-taken");
        assertThat(kit.hold(centre, "certificates", start).code()).isEqualTo("slot-taken");

        clock.forward(Duration.ofMinutes(11));
        assertThat(kit.hold(centre, "certificates", start).status()).isEqualTo(201);
        assertThat(kit.free(centre, "certificates", start)).isEqualTo(1);
        assertThat(kit.book(hold).status()).isEqualTo(410);
        assertThat(kit.book(hold).code()).isEqualTo("hold-expired");
    }

    @Test
    void aHoldIsUsedOnceAndTheSameKeyGivesTheSameAppointment() {
        var centre = kit.centre("certificates");
        var hold = kit.held(centre, "certificates", kit.start(centre, "certificates", 0));
        var once = client.with("Idempotency-Key", UUID.randomUUID().toString());
        var phone = BookingKit.somePhone();
        var first = BookingKit.book(once, hold, phone);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(BookingKit.book(once, hold, phone).text()).isEqualTo(first.text());
        assertThat(kit.book(hold).code()).isEqualTo("hold-used");
        assertThat(kit.book(hold).status()).isEqualTo(409);
        assertThat(kit.book(UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void aPersonBooksAServiceOnceADayAndHasNotTooManyOpen() {
        var centre = kit.centre("certificates", "employment");
        var phone = BookingKit.somePhone();
        var first = kit.start(centre, "certificates", 0);
        assertThat(BookingKit.book(client, kit.held(centre, "certificates", first), phone)
                        .status())
                .isEqualTo(201);
        var again = kit.held(centre, "certificates", kit.start(centre, "certificates", 5));
        var twice = BookingKit.book(client, again, "+86 " + phone);
        assertThat(twice.code()).isEqualTo("already-booked-that-day");
        assertThat(twice.json().path("detail").asString())
                .as("a family that shares a telephone reads what to do")
                .contains("家人共用手机号", "替别人预约");
        assertThat(BookingKit.book(client, again, "12345")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/contact/phone");
        for (var n = 0; n < 4; n++) {
            var other = kit.centre("certificates");
            var forMother = Map.of(
                    "hold", kit.held(other, "certificates", first),
                    "contact", Map.of("name", "张小明", "phone", phone),
                    "forPerson", Map.of("name", "家人" + n, "relation", "child"));
            assertThat(client.post("/api/booking/appointments", forMother).status())
                    .isEqualTo(201);
        }
        var sixth = kit.held(centre, "employment", kit.start(centre, "employment", 0));
        assertThat(BookingKit.book(client, sixth, phone).code()).isEqualTo("too-many-open");
        assertThat(jdbc.sql("select encode(contact, 'escape') from appointment where contact is not null")
                        .query(String.class)
                        .list())
                .allSatisfy(kept -> assertThat(kept).doesNotContain(phone));
    }

    @Test
    void severalServicesAreOneUnbrokenVisit() {
        var centre = kit.centre("certificates", "mediation");
        kit.counters(centre, 1, "certificates", "mediation");
        var start = kit.start(centre, "certificates", 0);
        var chain =
                Map.of("centre", centre, "service", "certificates", "start", start, "services", List.of("mediation"));
        var held = client.post("/api/booking/holds", chain);
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        assertThat(Duration.between(
                        OffsetDateTime.parse(held.json().path("start").asString()),
                        OffsetDateTime.parse(held.json().path("end").asString())))
                .isEqualTo(Duration.ofMinutes(70));
        assertThat(client.post("/api/booking/holds", chain).code()).isEqualTo("slot-taken");
        assertThat(kit.start(centre, "certificates", 0)).isGreaterThan(start);

        var booked = kit.book(held.json().path("id").asString()).json();
        assertThat(booked.path("serviceName").asString()).isEqualTo("证明开具、矛盾调解");
        assertThat(booked.path("documents").valueStream().map(JsonNode::asString))
                .containsExactly("身份证", "户口簿", "相关材料");
        assertThat(client.get(booked.path("ics").asString()).text().replace("\r\n ", ""))
                .contains("SUMMARY:证明开具、矛盾调解")
                .contains("请携带：身份证、户口簿、相关材料");
        var reference = booked.path("reference").asString();
        Awaitility.await()
                .until(() -> client.get("/api/booking/messages")
                        .text()
                        .matches("(?s).*证明开具、矛盾调解，[^\"]*" + reference + ".*"));
    }

    @Test
    void whoHasBookedIsNotLostWhenTheCentreChangesItsHours() {
        var centre = kit.centre("certificates");
        var afternoon = kit.calendar(centre, "certificates")
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .map(time -> time.path("start").asString())
                .filter(time -> time.contains("T14:30"))
                .findFirst()
                .orElseThrow();
        var appointment = kit.booked(centre, "certificates", afternoon);
        var manager = client.as("manager", "booking:manage");
        var path = "/api/booking/centres/" + centre + "/schedule";
        assertThat(client.get(path).header("ETag")).isEqualTo("\"0\"");
        var mornings = Map.of("patterns", List.of(Map.of("hours", "Mo-Fr 08:30-12:00")));
        assertThat(client.put(path, mornings).status()).isEqualTo(401);
        assertThat(manager.put(path, mornings).status()).isEqualTo(428);
        var set = manager.with("If-Match", "\"0\"").put(path, mornings);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.header("Orphaned-Appointments")).isEqualTo("1");
        assertThat(manager.with("If-Match", "\"0\"").put(path, mornings).status())
                .isEqualTo(412);
        assertThat(kit.free(centre, "certificates", afternoon)).isZero();
        assertThat(kit.owner(appointment)
                        .get(BookingKit.path(appointment))
                        .json()
                        .path("orphaned")
                        .asBoolean())
                .isTrue();

        var allDay = Map.of("patterns", List.of(Map.of("hours", "Mo-Fr 08:30-17:30")));
        assertThat(manager.with("If-Match", "\"1\"").put(path, allDay).header("Orphaned-Appointments"))
                .isEqualTo("0");
        assertThat(kit.free(centre, "certificates", afternoon)).isEqualTo(3);
        var unreadable = Map.of("patterns", List.of(Map.of("hours", "whenever")));
        assertThat(manager.with("If-Match", "\"2\"").put(path, unreadable).status())
                .isEqualTo(422);
    }

    @Test
    void changesTellNothingOfPeople() {
        var centre = kit.centre("certificates");
        var appointment = kit.booked(centre, "certificates", kit.start(centre, "certificates", 0));
        var before = jdbc.sql(
                        "select transaction_id::text || '.' || position from change_record where subject = ? order by position")
                .param(appointment.path("reference").asString())
                .query(String.class)
                .list()
                .getFirst();
        var after = before.substring(0, before.indexOf('.')) + ".0";
        var changes =
                client.get("/internal/changes?limit=1000&wait=5&after=" + after).text();
        assertThat(changes)
                .contains("org.changkai.booking.appointment-booked")
                .contains(appointment.path("reference").asString())
                .doesNotContain("张小明")
                .doesNotContain("139000");
    }
}
