package org.changkai.booking.centre.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.ReplanDays;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.waitlist.SweepWaitlist;
import org.changkai.platform.feed.Change;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of appointments at a centre that registry has removed. */
@BookingTest
class CentreGoneIT {

    private static final String SERVICE = "certificates";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    Centres centres;

    @Autowired
    ReplanDays replan;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SweepWaitlist sweep;

    @Test
    void whoHasAnAppointmentThereIsMarkedAndMayCancelIt() {
        var centre = kit.centre(SERVICE);
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var owner = kit.owner(appointment);

        removed(centre);

        var kept = owner.get(BookingKit.path(appointment)).json();
        assertThat(kept.path("status").asString()).isEqualTo("BOOKED");
        assertThat(kept.path("orphaned").asBoolean()).isTrue();
        assertThat(jdbc.sql("select count(*) from change_record where type = 'appointment-orphaned' and subject = ?")
                        .param(appointment.path("reference").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.post(BookingKit.path(appointment) + "/cancellation", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(centres.find(centre)).isNull();
        removed(centre); // told twice
    }

    @Test
    void thoseOfTheAreaSeeWhoWasBookedReachThemAndMoveThemElsewhere() {
        var centre = kit.centre(SERVICE);
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var elsewhere = kit.centre(SERVICE);
        removed(centre);

        var desk = client.as("clerk", "booking:desk");
        var lists = "/api/booking/centres/" + centre;
        var date = appointment.path("start").asString().substring(0, 10);
        assertThat(desk.get(lists + "/agenda?date=" + date).json().path("items"))
                .hasSize(1);
        assertThat(desk.get(lists + "/orphaned-appointments").json().path("items"))
                .hasSize(1);
        assertThat(desk.get(BookingKit.path(appointment) + "/contact")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("张小明");
        var hold = BookingKit.hold(desk, elsewhere, SERVICE, kit.start(elsewhere, SERVICE, 0))
                .json()
                .path("id")
                .asString();
        var moved = desk.post(BookingKit.path(appointment) + "/reschedule", Map.of("hold", hold));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("centre").asString()).isEqualTo(elsewhere);
        assertThat(desk.get(lists + "/orphaned-appointments").json().path("items"))
                .isEmpty();
        assertThat(desk.get("/api/booking/centres/never-was/agenda").status()).isEqualTo(404);
    }

    @Test
    void thoseOfTheAreaSeeWhatCouldNotBeSentToItsPeople() {
        var centre = kit.centre(SERVICE);
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        removed(centre);
        assertThat(kit.owner(appointment)
                        .post(BookingKit.path(appointment) + "/cancellation", Map.of())
                        .status())
                .isEqualTo(200);
        kit.told("CANCELLATION", appointment);
        jdbc.sql("update message set state = 'DEAD' where subject = ? and kind = 'CANCELLATION'")
                .param(appointment.path("reference").asString())
                .update();

        var path = "/api/booking/centres/" + centre + "/dead-messages";
        var desk = client.as("clerk", "booking:desk");
        var dead = desk.get(path).json().path("items");
        assertThat(dead).hasSize(1);
        var gone = "/api/booking/removed-centres";
        assertThat(desk.get(gone).json().path("items").valueStream())
                .as("nobody is booked there, and somebody was not reached")
                .filteredOn(one -> one.path("id").asString().equals(centre))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("displaced").asInt()).isZero();
                    assertThat(one.path("deadMessages").asInt()).isEqualTo(1);
                });
        var retry = "/api/booking/messages/" + dead.get(0).path("id").asString() + "/retry";
        var elsewhere =
                client.with("Authorization", TestTokens.bearerIn(List.of("150400000000"), "clerk", "booking:desk"));
        assertThat(elsewhere.get(path).code()).isEqualTo("outside-area");
        assertThat(elsewhere.post(retry, Map.of()).code()).isEqualTo("outside-area");
        assertThat(desk.post(retry, Map.of()).status()).isEqualTo(202);
        assertThat(desk.get(gone).json().path("items").valueStream())
                .noneMatch(one -> one.path("id").asString().equals(centre));
        assertThat(desk.get("/api/booking/centres/never-was/dead-messages").code())
                .isEqualTo("centre-unknown");
    }

    @Test
    void thoseOfTheAreaFindTheCentreThatIsGoneAndOfferTimesAtTheNearestOthers() {
        var centre = centreAt(41.0);
        var near = centreAt(41.01);
        centreAt(42.5); // too far to be sent to
        var without = "c-" + UUID.randomUUID();
        kit.saveAt(41.001, 107.0, without, "Mo-Su 09:00-12:00", "employment");
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 1));
        removed(centre);

        var gone = "/api/booking/removed-centres";
        assertThat(client.get(gone).status()).isEqualTo(401);
        var desk = client.as("clerk", "booking:desk");
        assertThat(desk.get(gone).json().path("items").valueStream())
                .filteredOn(one -> one.path("id").asString().equals(centre))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("displaced").asInt()).isEqualTo(1);
                    assertThat(one.path("name").asString()).isEqualTo("样板街道党群服务中心");
                });
        var elsewhere =
                client.with("Authorization", TestTokens.bearerIn(List.of("150400000000"), "clerk", "booking:desk"));
        assertThat(elsewhere.get(gone).json().path("items")).isEmpty();

        var owner = kit.owner(booked);
        for (var asker : List.of(desk, owner)) {
            var times = asker.get(BookingKit.path(booked) + "/new-times").json().path("items");
            assertThat(times).isNotEmpty();
            assertThat(times.valueStream().map(time -> time.path("centre").asString()))
                    .containsOnly(near);
        }
        var start = owner.get(BookingKit.path(booked) + "/new-times")
                .json()
                .at("/items/0/start")
                .asString();
        assertThat(start)
                .as("the same time is free there")
                .isEqualTo(booked.path("start").asString());
        var newTime = BookingKit.path(booked) + "/new-time";
        assertThat(owner.post(newTime, Map.of("start", start)).code()).isEqualTo("centre-unknown");
        var moved = owner.post(newTime, Map.of("start", start, "centre", near));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("centre").asString()).isEqualTo(near);
        assertThat(moved.json().path("orphaned").asBoolean()).isFalse();
        assertThat(desk.get(gone)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .doesNotContain(centre);
    }

    @Test
    void itsPeopleAreToldThatItIsGoneAndOneOfTheNearestTimesElsewhere() {
        var centre = centreAt(45.0);
        centreAt(45.01);
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 1));
        removed(centre);
        assertThat(kit.told("ORPHANED", booked))
                .startsWith("【常开】样板街道党群服务中心已撤销，预约" + booked.path("reference").asString())
                .containsPattern("可改\\d+月\\d+日\\d\\d:\\d0样板街道党群服务中心或另选。$");
        assertThat(centres.lastTold(centre))
                .as("for who has not seen it while it was there")
                .extracting(Centre::name)
                .isEqualTo("样板街道党群服务中心");
    }

    @Test
    void whoWaitsThereIsToldThatItIsOver() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var start = kit.start(centre, SERVICE, 80);
        var booked = kit.booked(centre, SERVICE, start);
        var offered = kit.waiting(centre, SERVICE, start);
        var waiting = kit.waiting(centre, SERVICE, start);
        kit.owner(booked).post(BookingKit.path(booked) + "/cancellation", Map.of());
        removed(centre);
        sweep.sweepThoroughly();
        for (var entry : List.of(offered, waiting)) {
            var owner = kit.owner(entry);
            var left = owner.get(BookingKit.entry(entry)).json();
            assertThat(left.path("status").asString()).isEqualTo("ENDED");
            assertThat(left.has("offer")).isFalse();
            assertThat(owner.post(BookingKit.entry(entry) + "/acceptance", Map.of())
                            .code())
                    .isEqualTo("waiting-ended");
            assertThat(kit.told("WAITING_ENDED", entry)).contains("已撤销", "候补", "请另选附近的服务中心");
        }
    }

    @Test
    void aHomeVisitIsOfferedOnlyByWhoGoesThere() {
        var centre = "c-" + UUID.randomUUID();
        kit.saveAt(49.0, 107.0, centre, "Mo-Su 09:00-17:00", "home-visit");
        var other = "c-" + UUID.randomUUID();
        kit.saveAt(49.01, 107.0, other, "Mo-Su 09:00-17:00", "home-visit", SERVICE);
        var booked = kit.booked(centre, "home-visit", kit.start(centre, "home-visit", 0));
        goesTo(other, "150400000000");
        removed(centre);
        var owner = kit.owner(booked);
        assertThat(owner.get(BookingKit.path(booked) + "/new-times").json().path("items"))
                .isEmpty();
        var chosen = Map.of("start", booked.path("start").asString(), "centre", other);
        assertThat(owner.post(BookingKit.path(booked) + "/new-time", chosen).code())
                .isEqualTo("outside-home-visit-area");
        goesTo(other, BookingKit.AREA);
        assertThat(owner.post(BookingKit.path(booked) + "/new-time", chosen).status())
                .isEqualTo(200);
    }

    private void goesTo(String centre, String area) {
        var counter = Map.of("number", 1, "services", List.of(SERVICE), "publicCapacity", 1);
        var set = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put(
                        "/api/booking/centres/" + centre + "/counters",
                        Map.of("counters", List.of(counter), "homeVisitAreas", List.of(area)));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private String centreAt(double lat) {
        var id = "c-" + UUID.randomUUID();
        kit.saveAt(lat, 107.0, id, "Mo-Su 09:00-12:00", SERVICE);
        return id;
    }

    private void removed(String centre) {
        var gone = new Change(
                "1",
                "/registry",
                "org.changkai.registry.centre-removed",
                centre,
                OffsetDateTime.parse("2026-11-27T09:00:00+08:00"),
                json.createObjectNode());
        transaction.executeWithoutResult(status -> new FollowCentres(centres, replan, json).apply(List.of(gone)));
    }
}
