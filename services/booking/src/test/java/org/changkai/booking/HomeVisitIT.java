package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.day.ReplanDays;
import org.changkai.booking.keeping.ForgetPeople;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Where a home visit is made: within the centre's area, and known to who goes there and to nobody else. */
@BookingTest
class HomeVisitIT {

    private static final String SERVICE = "home-visit";
    private static final String FAR = "150303001000";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ForgetPeople forget;

    @Autowired
    ReplanDays replan;

    @Autowired
    TransactionTemplate transaction;

    private String centre;

    @BeforeEach
    void aCentreThatMakesHomeVisits() {
        centre = kit.centre("certificates");
    }

    @Test
    void nobodyGoesRoundTheRuleOfTheAreaByLeavingItOutOrByMoving() {
        var start = kit.start(centre, SERVICE, 0);
        assertThat(held("Mitte", start)).isEqualTo("invalid-request");
        assertThat(held(FAR, start)).isEqualTo("outside-home-visit-area");

        var booked = kit.booked(centre, SERVICE, start);
        onlyTo(BookingKit.AREA, FAR);
        var elsewhere = client.post("/api/booking/holds", wanted(FAR, kit.start(centre, SERVICE, 3)))
                .json()
                .path("id")
                .asString();
        onlyTo(FAR);
        assertThat(held(null, kit.start(centre, SERVICE, 4)))
                .as("the centre's own area, where it does not go any more")
                .isEqualTo("outside-home-visit-area");
        var moved = kit.owner(booked).post(BookingKit.path(booked) + "/reschedule", Map.of("hold", elsewhere));
        assertThat(moved.json().at("/errors/0/pointer").asString()).isEqualTo("/hold");
        assertThat(moved.text()).contains("上门地区不同");
    }

    @Test
    void whoSendsNeitherIsVisitedInTheCentresOwnArea() {
        var hold = client.post("/api/booking/holds", wanted(null, kit.start(centre, SERVICE, 0)));
        assertThat(hold.status()).as(hold.text()).isEqualTo(201);
        var contact = Map.of("name", "张小明", "phone", BookingKit.somePhone());
        var booked = client.post(
                "/api/booking/appointments",
                Map.of("hold", hold.json().path("id").asString(), "contact", contact));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        assertThat(booked.json().at("/contact/area").asString()).isEqualTo(BookingKit.AREA);
    }

    @Test
    void theAddressIsSealedMaskedAndOpenedOneByOne() {
        var start = kit.start(centre, SERVICE, 0);
        var booked = kit.booked(centre, SERVICE, start);
        assertThat(booked.at("/contact/address").asString()).isEqualTo("***");
        assertThat(booked.at("/contact/area").asString()).isEqualTo(BookingKit.AREA);
        var desk = client.as("clerk", "booking:desk");
        var agenda = desk.get("/api/booking/centres/" + centre + "/agenda?date=" + start.substring(0, 10));
        assertThat(agenda.text()).doesNotContain(BookingKit.ADDRESS).contains(BookingKit.AREA);
        var opened = desk.get(BookingKit.path(booked) + "/contact").json();
        assertThat(opened.path("address").asString()).isEqualTo(BookingKit.ADDRESS);
        assertThat(new String(sealed(booked), StandardCharsets.UTF_8)).doesNotContain(BookingKit.ADDRESS);
        assertThat(areasInTheClear()).as("for planning").isEqualTo(1);
        clock.stopAt(OffsetDateTime.parse(start).toInstant());
        forget.forget();
        assertThat(areasInTheClear()).as("until the day is over").isEqualTo(1);
        clock.forward(Duration.ofDays(1));
        forget.forget();
        assertThat(areasInTheClear()).isZero();
    }

    @Test
    void whomTheCentreGoesToNoLongerIsDisplacedUntilItGoesThereAgain() {
        var start = kit.start(centre, SERVICE, 0);
        var booked = kit.booked(centre, SERVICE, start);
        var atTheCentre = kit.booked(centre, "certificates", kit.start(centre, "certificates", 0));

        assertThat(onlyTo(FAR).header("Orphaned-Appointments")).isEqualTo("1");
        assertThat(isOrphaned(booked)).isTrue();
        assertThat(isOrphaned(atTheCentre)).isFalse();
        var owner = kit.owner(booked);
        var path = BookingKit.path(booked);
        assertThat(client.as("clerk", "booking:desk")
                        .get("/api/booking/centres/" + centre + "/orphaned-appointments")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(owner.get(path + "/new-times").json().path("items").valueStream())
                .as("another centre goes there, this one does not")
                .noneMatch(time -> time.path("centre").asString().equals(centre));
        assertThat(owner.post(path + "/new-time", Map.of("start", start)).code())
                .isEqualTo("outside-home-visit-area");

        assertThat(onlyTo(FAR, BookingKit.AREA).header("Orphaned-Appointments")).isEqualTo("0");
        assertThat(isOrphaned(booked)).isFalse();
    }

    @Test
    void whoWasGivenANewTimeOrAnOfferIsVisitedWhereTheCentreGoes() {
        var displaced = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        evenings();
        var owner = kit.owner(displaced);
        var time = owner.get(BookingKit.path(displaced) + "/new-times").json().at("/items/0/start");
        assertThat(owner.post(BookingKit.path(displaced) + "/new-time", Map.of("start", time.asString()))
                        .status())
                .isEqualTo(200);
        var full = kit.start(centre, SERVICE, 0);
        var hold = kit.held(centre, SERVICE, full);
        var waiting = kit.waiting(centre, SERVICE, full);
        client.delete("/api/booking/holds/" + hold);
        var accepted = kit.owner(waiting).post(BookingKit.entry(waiting) + "/acceptance", Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);

        assertThat(onlyTo(FAR).header("Orphaned-Appointments")).isEqualTo("2");
    }

    @Test
    void nobodyIsOfferedAVisitWhereTheCentreGoesNoLonger() {
        var start = kit.start(centre, SERVICE, 0);
        var hold = kit.held(centre, SERVICE, start);
        var waiting = kit.waiting(centre, SERVICE, start);
        onlyTo(FAR);
        client.delete("/api/booking/holds/" + hold);
        assertThat(kit.owner(waiting)
                        .get(BookingKit.entry(waiting))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("WAITING");
        onlyTo(BookingKit.AREA);
        assertThat(kit.owner(waiting)
                        .get(BookingKit.entry(waiting))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("OFFERED");
    }

    @Test
    void aNewCodeOfTheCentresOwnAreaDisplacesNobody() {
        var booked = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        kit.saveIn("150302009000", centre, "certificates");
        transaction.executeWithoutResult(status -> replan.from(centre));
        assertThat(isOrphaned(booked)).isFalse();
    }

    private void evenings() {
        var set = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put(
                        "/api/booking/centres/" + centre + "/schedule",
                        Map.of("patterns", List.of(Map.of("hours", "Mo-Su 18:00-20:00"))));
        assertThat(set.header("Orphaned-Appointments")).isEqualTo("1");
    }

    private boolean isOrphaned(JsonNode booked) {
        return kit.owner(booked)
                .get(BookingKit.path(booked))
                .json()
                .path("orphaned")
                .asBoolean();
    }

    private long areasInTheClear() {
        return jdbc.sql("select count(*) from taken where centre_id = ? and area is not null")
                .param(centre)
                .query(Long.class)
                .single();
    }

    @Test
    void whoComesToTheCentreLeavesNoAddress() {
        var booked = kit.booked(centre, "certificates", kit.start(centre, "certificates", 0));
        var opened = client.as("clerk", "booking:desk").get(BookingKit.path(booked) + "/contact");
        assertThat(opened.json().has("address")).as(opened.text()).isFalse();
    }

    @Test
    void whoWaitsForOneSaysWhereToo() {
        var date = kit.start(centre, SERVICE, 0).substring(0, 10);
        var wanted = new HashMap<String, Object>(Map.of(
                "centre",
                centre,
                "service",
                SERVICE,
                "wishes",
                List.of(Map.of("from", date, "to", date)),
                "contact",
                Map.of("name", "李大伟", "phone", BookingKit.somePhone())));
        wanted.put("area", FAR);
        assertThat(client.post("/api/booking/waitlist", wanted).code()).isEqualTo("outside-home-visit-area");
        onlyTo(FAR);
        wanted.remove("area");
        assertThat(client.post("/api/booking/waitlist", wanted).code()).isEqualTo("outside-home-visit-area");
    }

    private Answer onlyTo(String... areas) {
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        var counter = Map.of("number", 1, "services", List.of("certificates"), "publicCapacity", 1);
        var set = manager.put(
                "/api/booking/centres/" + centre + "/counters",
                Map.of("counters", List.of(counter), "homeVisitAreas", List.of(areas)));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        return set;
    }

    private byte[] sealed(JsonNode booked) {
        return jdbc.sql("select contact from appointment where reference = ?")
                .param(booked.path("reference").asString())
                .query(byte[].class)
                .single();
    }

    private String held(@Nullable String area, String start) {
        var answer = client.post("/api/booking/holds", wanted(area, start));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.code();
    }

    private Map<String, Object> wanted(@Nullable String area, String start) {
        var wanted = new HashMap<String, Object>(Map.of("centre", centre, "service", SERVICE, "start", start));
        if (area != null) {
            wanted.put("area", area);
        }
        return wanted;
    }
}
