package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several services in one visit, the desk's own times, and what is given back. */
@BookingTest
class ChainIT {

    private static final String FIRST = "certificates";
    private static final String THEN = "legal-advice";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Test
    void theCalendarOfAChainShowsExactlyWhatAHoldIsGivenFor() {
        var centre = centreWithOneCounter();
        var starts = starts(client, centre, "");
        assertThat(hold(centre, List.of(FIRST, THEN), starts.get(4)).status()).isEqualTo(201);
        var day = starts.getFirst().substring(0, 10);
        var shown = starts(client, centre, "&services=" + THEN);
        assertThat(shown).isNotEmpty();
        for (var start : starts.stream().filter(one -> one.startsWith(day)).toList()) {
            var held = hold(centre, List.of(FIRST, THEN), start);
            assertThat(held.status() == 201).as(start).isEqualTo(shown.contains(start));
            if (held.status() == 201) {
                assertThat(client.delete("/api/booking/holds/" + id(held)).status())
                        .isEqualTo(204);
            }
        }
        var calendar = client.get(path(centre, "&services=" + THEN)).json();
        assertThat(calendar.path("minutes").asInt()).isEqualTo(40);
        assertThat(calendar.path("services").valueStream().map(JsonNode::asString))
                .containsExactly(FIRST, THEN);
        assertThat(client.get(path(centre, "&services=reading-room")).code()).isEqualTo("service-not-offered");
        assertThat(client.get(path(centre, "&services=flying")).code()).isEqualTo("service-unknown");
    }

    @Test
    void aChainIsMovedAsAWhole() {
        var centre = centreWithOneCounter();
        var shown = starts(client, centre, "&services=" + THEN);
        var booked = kit.book(id(hold(centre, List.of(FIRST, THEN), shown.getFirst())))
                .json();
        var alone = id(hold(centre, List.of(FIRST), shown.getLast()));
        assertThat(move(booked, alone).code()).isEqualTo("hold-for-other-service");
        client.delete("/api/booking/holds/" + alone);
        var moved = move(booked, id(hold(centre, List.of(FIRST, THEN), shown.getLast())));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("start").asString()).isEqualTo(shown.getLast());
        assertThat(moved.json().path("services")).hasSize(2);
    }

    @Test
    void theDeskSeesTheTimesItMayBookAndNobodyElseDoes() {
        var centre = centreWithOneCounter();
        var path = path(centre, "&desk=true");
        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(client.as("manager", "booking:manage").get(path).status()).isEqualTo(403);
        var forAll = starts(client, centre, "");
        var forDesk = starts(client.as("clerk", "booking:desk"), centre, "&desk=true");
        assertThat(forDesk).containsAll(forAll).hasSizeGreaterThan(forAll.size());
    }

    @Test
    void theDeskOpensAnAppointmentByItsReference() {
        var centre = centreWithOneCounter();
        var booked = kit.booked(centre, FIRST, kit.start(centre, FIRST, 0));
        assertThat(client.get(BookingKit.path(booked)).status()).isEqualTo(404);
        var opened = client.as("clerk", "booking:desk").get(BookingKit.path(booked));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().at("/contact/phone").asString()).contains("****");
        assertThat(opened.json().path("secret").isMissingNode()).isTrue();
    }

    @Test
    void whatIsGivenBackIsFreeAtOnceAndWhatIsBookedIsNot() {
        var centre = centreWithOneCounter();
        var start = kit.start(centre, FIRST, 80);
        var hold = kit.held(centre, FIRST, start);
        var waiting = kit.waiting(centre, FIRST, start);
        var path = "/api/booking/holds/" + hold;
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(kit.book(hold).code()).isEqualTo("hold-expired");
        assertThat(kit.owner(waiting)
                        .get(BookingKit.entry(waiting))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("OFFERED");

        var kept = kit.held(centre, FIRST, kit.start(centre, FIRST, 0));
        assertThat(kit.book(kept).status()).isEqualTo(201);
        assertThat(client.delete("/api/booking/holds/" + kept).code()).isEqualTo("hold-used");
        assertThat(client.delete("/api/booking/holds/00000000-0000-4000-8000-000000000001")
                        .code())
                .isEqualTo("hold-unknown");
    }

    private String centreWithOneCounter() {
        var centre = kit.centre(FIRST, THEN);
        kit.counters(centre, 1, FIRST, THEN);
        return centre;
    }

    private Answer hold(String centre, List<String> chain, String start) {
        return client.post(
                "/api/booking/holds",
                Map.of(
                        "centre",
                        centre,
                        "service",
                        chain.getFirst(),
                        "services",
                        chain.subList(1, chain.size()),
                        "start",
                        start));
    }

    private Answer move(JsonNode appointment, String hold) {
        return kit.owner(appointment).post(BookingKit.path(appointment) + "/reschedule", Map.of("hold", hold));
    }

    private static String id(Answer held) {
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return held.json().path("id").asString();
    }

    private static String path(String centre, String more) {
        return "/api/booking/centres/" + centre + "/calendar?service=" + FIRST + "&days=14" + more;
    }

    private static List<String> starts(ServiceClient door, String centre, String more) {
        var answer = door.get(path(centre, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .map(time -> time.path("start").asString())
                .toList();
    }
}
