package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        assertThat(jdbc.sql("select count(*) from taken where centre_id = ? and area is not null")
                        .param(centre)
                        .query(Long.class)
                        .single())
                .as("in the clear only as long as it is held")
                .isZero();
        assertThat(new String(sealed(booked), StandardCharsets.UTF_8)).doesNotContain(BookingKit.ADDRESS);
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

    private void onlyTo(String... areas) {
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        var counter = Map.of("number", 1, "services", List.of("certificates"), "publicCapacity", 1);
        assertThat(manager.put(
                                "/api/booking/centres/" + centre + "/counters",
                                Map.of("counters", List.of(counter), "homeVisitAreas", List.of(areas)))
                        .status())
                .isEqualTo(200);
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
