package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.appointment.Replacements;
import org.changkai.booking.appointment.RescheduleAppointment;
import org.changkai.booking.day.Days;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.rule.Outcome;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Who was displaced and books anew by herself needs no new time for the visit that has no place. */
@BookingTest
class ReplacedIT {

    private static final String SERVICE = "certificates";
    private static final String OTHER = "employment";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Appointments appointments;

    @Autowired
    Replacements replacements;

    @Autowired
    RescheduleAppointment reschedule;

    @Autowired
    Days days;

    @Autowired
    PlatformTransactionManager transactions;

    private final String phone = BookingKit.somePhone();
    private String centre = "";
    private String elsewhere = "";
    private String start = "";
    private JsonNode displaced;

    @BeforeEach
    void somebodyIsDisplaced() {
        centre = kit.centre(SERVICE, OTHER);
        elsewhere = kit.centre(SERVICE, OTHER);
        start = kit.start(centre, SERVICE, 40);
        displaced = book(client, centre, SERVICE);
        kit.counters(centre, 1, OTHER);
        assertThat(displacedOnes()).hasSize(1);
    }

    @Test
    void theNewVisitStandsForTheDisplacedOneAndEverybodyIsToldSo() {
        var booked = book(client, elsewhere, SERVICE);
        var old = displaced.path("reference").asString();
        assertThat(booked.path("replaces").asString()).isEqualTo(old);
        assertThat(kit.owner(booked)
                        .get(BookingKit.path(booked))
                        .json()
                        .path("replaces")
                        .asString())
                .isEqualTo(old);
        awaitEnd();
        var ended = kit.owner(displaced).get(BookingKit.path(displaced)).json();
        assertThat(ended.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(ended.path("replacedBy")).isEqualTo(booked.path("reference"));
        assertThat(kit.told("REPLACED", displaced)).contains("已另约", "已为您取消", old);
        var file = kit.owner(displaced).get(BookingKit.path(displaced) + "/calendar.ics");
        assertThat(file.text().replace("\r\n ", ""))
                .contains("METHOD:CANCEL\r\n")
                .contains("预约编号 " + old + "，已取消")
                .contains("新的预约编号 " + booked.path("reference").asString())
                .doesNotContain("签到")
                .doesNotContain("请携带");

        assertThat(displacedOnes()).isEmpty();
        var agenda = client.as("clerk", "booking:desk")
                .get("/api/booking/centres/" + centre + "/agenda?date=" + start.substring(0, 10))
                .json()
                .path("items");
        assertThat(agenda).hasSize(1);
        assertThat(agenda.get(0).path("replacedBy")).isEqualTo(booked.path("reference"));
        assertThat(count(
                        "select count(*) from change_record where type = 'appointment-cancelled' and subject = ?", old))
                .isEqualTo(1);
        assertThat(count("select count(*) from taken where centre_id = ?", centre))
                .isZero();
        assertThat(count("select count(*) from appointment where excused and reference = ?", old))
                .isEqualTo(1);

        kit.counters(centre, 1, SERVICE);
        assertThat(kit.status(displaced)).as("room has returned").isEqualTo("CANCELLED");
        assertThat(kit.free(centre, SERVICE, start)).isEqualTo(1);
    }

    @Test
    void anotherServiceOrAnotherPersonLeavesItAsItIs() {
        assertThat(book(client, elsewhere, OTHER, kit.start(elsewhere, OTHER, 20))
                        .has("replaces"))
                .isFalse();
        assertThat(kit.booked(elsewhere, SERVICE, start).has("replaces")).isFalse();
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(displacedOnes()).hasSize(1));
    }

    /** Families share telephones. */
    @Test
    void whoBooksInAnotherNameWithTheSameTelephoneLeavesItAsItIs() {
        var answer = client.post(
                "/api/booking/appointments",
                Map.of("hold", kit.held(elsewhere, SERVICE, start), "contact", Map.of("name", "王五", "phone", phone)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().has("replaces")).isFalse();
        remains();
    }

    /** The mark and what takes it away come in one transaction, so that nobody looks for it in between. */
    @Test
    void whatHasGotANewTimeIsNeverEndedForAnOldMark() {
        var by = kit.booked(kit.centre(SERVICE), SERVICE, start);
        var hold = UUID.fromString(kit.held(elsewhere, SERVICE, start));
        transaction().executeWithoutResult(status -> {
            assertThat(replacements.mark(reference(), by.path("reference").asString()))
                    .isTrue();
            assertThat(reschedule.reschedule(seen(), hold, false)).isInstanceOf(Outcome.Done.class);
        });
        assertThat(kit.owner(by).get(BookingKit.path(by)).json().has("replaces"))
                .isFalse();
        kit.counters(elsewhere, 1, OTHER);
        assertThat(seen().orphaned()).as("displaced anew").isTrue();
        remains();
    }

    @Test
    void whatHasGotItsPlaceBackIsNeverEndedForAnOldMark() {
        var by = kit.booked(elsewhere, SERVICE, start);
        transaction().executeWithoutResult(status -> {
            assertThat(replacements.mark(reference(), by.path("reference").asString()))
                    .isTrue();
            days.markOrphans(centre, seen().date(), Set.of());
        });
        assertThat(seen().orphaned()).isFalse();
        assertThat(kit.owner(by).get(BookingKit.path(by)).json().has("replaces"))
                .isFalse();
        days.markOrphans(centre, seen().date(), Set.of(seen().owner()));
        assertThat(seen().orphaned()).as("displaced anew").isTrue();
        remains();
    }

    @Test
    void whatIsReplacedByACancelledVisitRemainsDisplaced() {
        var by = kit.booked(elsewhere, SERVICE, start);
        kit.owner(by).post(BookingKit.path(by) + "/cancellation", Map.of());
        assertThat(replacements.mark(reference(), by.path("reference").asString()))
                .isTrue();
        remains();
        assertThat(displacedOnes()).hasSize(1);
        assertThat(displacedOnes().get(0).has("replacedBy")).isFalse();
        var again = book(client, elsewhere, SERVICE);
        assertThat(again.path("replaces")).as("for another one").isEqualTo(displaced.path("reference"));
        awaitEnd();
    }

    @Test
    void aClerkWhoBooksAnewForThePersonEndsItToo() {
        var booked = book(client.as("clerk", "booking:desk"), elsewhere, SERVICE);
        assertThat(booked.path("replaces")).isEqualTo(displaced.path("reference"));
        awaitEnd();
        assertThat(displacedOnes()).isEmpty();
    }

    @Test
    void soDoesAPlaceFromTheWaitListOfTheSameDay() {
        kit.counters(elsewhere, 1, SERVICE);
        var first = kit.booked(elsewhere, SERVICE, start);
        var joined = client.post(
                "/api/booking/waitlist",
                Map.of(
                        "centre",
                        elsewhere,
                        "service",
                        SERVICE,
                        "wishes",
                        List.of(Map.of(
                                "from", start.substring(0, 10),
                                "to", start.substring(0, 10),
                                "fromTime", start.substring(11, 16),
                                "toTime", start.substring(11, 15) + "9")),
                        "contact",
                        Map.of("name", "张小明", "phone", phone)));
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        kit.owner(first).post(BookingKit.path(first) + "/cancellation", Map.of());
        var accepted = kit.owner(joined.json()).post(BookingKit.entry(joined.json()) + "/acceptance", Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        assertThat(accepted.json().path("replaces")).isEqualTo(displaced.path("reference"));
        awaitEnd();
    }

    /** Within seconds. */
    private void awaitEnd() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(kit.status(displaced)).isEqualTo("CANCELLED"));
    }

    /** Through several looks for what has to end. */
    private void remains() {
        Awaitility.await()
                .during(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(kit.status(displaced)).isEqualTo("BOOKED"));
    }

    private String reference() {
        return displaced.path("reference").asString();
    }

    private Appointment seen() {
        return Objects.requireNonNull(appointments.find(reference())).appointment();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private JsonNode book(ServiceClient door, String where, String service) {
        return book(door, where, service, start);
    }

    private JsonNode book(ServiceClient door, String where, String service, String at) {
        var answer = BookingKit.book(door, kit.held(where, service, at), phone);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode displacedOnes() {
        return client.as("clerk", "booking:desk")
                .get("/api/booking/centres/" + centre + "/orphaned-appointments")
                .json()
                .path("items");
    }

    private long count(String sql, String param) {
        return jdbc.sql(sql).param(param).query(Long.class).single();
    }
}
