package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a centre does no longer is done at the nearest others. */
@BookingTest
class ElsewhereIT {

    private static final String HOURS = "Mo-Fr 08:30-12:00,14:30-17:30";
    private static final String SERVICE = "mediation";
    private static final String OTHER = "certificates";
    private static final double LON = 90.4;
    private static final AtomicInteger apart = new AtomicInteger();

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    private String own;
    private String near;
    private double lat;

    @BeforeEach
    void twoCentresOfWhichBothDoIt() {
        own = "c-" + UUID.randomUUID();
        near = "c-" + UUID.randomUUID();
        lat = 44 + 2 * apart.getAndIncrement();
        kit.saveAt(lat, LON, own, HOURS, SERVICE, OTHER);
        kit.saveAt(lat + 0.001, LON, near, HOURS, SERVICE, OTHER);
    }

    @Test
    void whoseCountersDoItNoLongerOffersTimesAtTheNearestAndTheMessageNamesOne() {
        var appointment = kit.booked(own, SERVICE, kit.start(own, SERVICE, 0));
        kit.counters(own, 3, OTHER);
        var offered = proposed(appointment);
        assertThat(offered).isNotEmpty().allMatch(time -> isAt(time, near));
        assertThat(kit.told("ORPHANED", appointment)).contains("不能再办理您的预约", "可改", "或另选");

        var start = offered.getFirst().path("start").asString();
        var moved = kit.owner(appointment)
                .post(BookingKit.path(appointment) + "/new-time", Map.of("start", start, "centre", near));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("centre").asString()).isEqualTo(near);
    }

    @Test
    void soDoesOneFromWhichRegistryHasTakenTheService() {
        var appointment = kit.booked(own, SERVICE, kit.start(own, SERVICE, 0));
        kit.saveAt(lat, LON, own, HOURS, OTHER);
        kit.counters(own, 1, OTHER);
        assertThat(proposed(appointment)).isNotEmpty().allMatch(time -> isAt(time, near));
    }

    @Test
    void aVisitOfSeveralServicesGoesWhereAllAreDone() {
        var start = kit.start(own, OTHER, 0);
        var hold = client.post(
                "/api/booking/holds",
                Map.of("centre", own, "service", OTHER, "services", List.of(SERVICE), "start", start));
        var appointment = kit.book(hold.json().path("id").asString()).json();
        kit.counters(own, 3, OTHER);
        assertThat(proposed(appointment)).isNotEmpty().allMatch(time -> isAt(time, near));
    }

    private List<JsonNode> proposed(JsonNode appointment) {
        var answer = kit.owner(appointment).get(BookingKit.path(appointment) + "/new-times");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items").valueStream().toList();
    }

    private static boolean isAt(JsonNode time, String centre) {
        return time.path("centre").asString().equals(centre);
    }
}
