package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a centre offers, what its screen says of the wait, and where to go if it is too far. */
@BookingTest
class OfferedIT {

    private static final String SERVICE = "certificates";
    private static final String UNDONE = "legal-advice";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Test
    void whatNoCounterDoesIsNotOfferedAndRefusedAsSuch() {
        var centre = kit.centre(SERVICE, UNDONE, "reading-room");
        var services = "/api/booking/centres/" + centre + "/services";
        assertThat(client.get(services).text()).contains(SERVICE, UNDONE, "reading-room");
        var start = kit.start(centre, UNDONE, 0);

        var counters = "/api/booking/centres/" + centre + "/counters";
        assertThat(client.get(counters).header("Services-Done-Nowhere")).isNullOrEmpty();
        kit.counters(centre, 1, SERVICE);

        assertThat(client.get(services).text())
                .contains(SERVICE, "reading-room")
                .doesNotContain(UNDONE);
        assertThat(client.get(counters).header("Services-Done-Nowhere")).isEqualTo(UNDONE);
        var one = Map.of("number", 1, "services", List.of(SERVICE, UNDONE), "publicCapacity", 1);
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        assertThat(manager.put(counters, Map.of("counters", List.of(one))).header("Services-Done-Nowhere"))
                .isNullOrEmpty();
        var other = Map.of("number", 1, "services", List.of("reading-room"), "publicCapacity", 1);
        var set = manager.put(counters, Map.of("counters", List.of(other)));
        assertThat(set.header("Services-Done-Nowhere")).isIn(SERVICE + "," + UNDONE, UNDONE + "," + SERVICE);
        assertThat(set.header("ETag"))
                .as("what else was answered stays")
                .isEqualTo(client.get(counters).header("ETag"));
        kit.counters(centre, 1, SERVICE);
        assertThat(kit.hold(centre, UNDONE, start).code()).isEqualTo("service-not-offered");
        assertThat(client.get("/api/booking/centres/" + centre + "/calendar?service=" + UNDONE)
                        .code())
                .isEqualTo("service-not-offered");
        assertThat(BookingKit.join(client, centre, UNDONE, start, BookingKit.somePhone())
                        .code())
                .isEqualTo("service-not-offered");
        assertThat(client.get("/api/booking/centres/never-was/services").status())
                .isEqualTo(404);
    }

    @Test
    void placesForNobodyAreNoneThatCanBeSet() {
        var centre = kit.centre(SERVICE);
        var path = "/api/booking/centres/" + centre + "/counters";
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        var counter = Map.<String, Object>of("number", 1, "services", List.of(SERVICE), "publicCapacity", 0);
        var none = manager.put(path, Map.of("counters", List.of(counter)));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.json().at("/errors/0/pointer").asString()).isEqualTo("/counters/0/publicCapacity");
        assertThat(none.text()).contains("窗口至少要有一个名额");

        var forStaff = new HashMap<>(counter);
        forStaff.put("staffCapacity", 1);
        var session = Map.of("service", "evening-class", "times", "We 19:00-20:30", "quota", 0);
        var empty = manager.put(path, Map.of("counters", List.of(forStaff), "sessions", List.of(session)));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().at("/errors/0/pointer").asString()).isEqualTo("/sessions/0/quota");
        assertThat(manager.put(path, Map.of("counters", List.of(forStaff))).status())
                .as("a counter may be kept for staff alone")
                .isEqualTo(200);
    }

    @Test
    void theServicesOfACentreAreToldWithTheLimitsThatCountThere() {
        var centre = kit.centre(SERVICE, "employment");
        var operators = told("/api/booking/services?limit=200", SERVICE);
        assertThat(told(services(centre), SERVICE)).isEqualTo(operators);
        var stricter = Map.of("verifiedPhone", true, "maxOpen", 2);
        var set = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put(
                        "/api/booking/centres/" + centre + "/limits",
                        Map.of(
                                "general", Map.of("horizonWorkingDays", 60, "maxOpen", 3),
                                "services", List.of(Map.of("service", "employment", "limits", stricter))));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        var general = told(services(centre), SERVICE);
        assertThat(general.path("horizonWorkingDays").asInt()).isEqualTo(60);
        assertThat(general.path("maxOpen").asInt()).isEqualTo(3);
        assertThat(general.path("verifiedPhone").asBoolean()).isFalse();
        assertThat(general.path("noShows")).isEqualTo(operators.path("noShows"));
        var closest = told(services(centre), "employment");
        assertThat(closest.path("horizonWorkingDays").asInt()).isEqualTo(60);
        assertThat(closest.path("maxOpen").asInt()).isEqualTo(2);
        assertThat(closest.path("verifiedPhone").asBoolean()).isTrue();
        assertThat(told("/api/booking/services?limit=200", SERVICE))
                .as("where no centre is named")
                .isEqualTo(operators);
    }

    private static String services(String centre) {
        return "/api/booking/centres/" + centre + "/services";
    }

    private JsonNode told(String path, String service) {
        return client.get(path)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("code").asString().equals(service))
                .findFirst()
                .orElseThrow()
                .path("limits");
    }

    @Test
    void theScreenSaysHowLongTheLastHasToWait() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var board = "/api/booking/centres/" + centre + "/board";
        assertThat(client.get(board).json().has("estimatedWaitMinutes")).isFalse();
        var clerk = client.as("clerk", "booking:desk");
        for (var n = 0; n < 3; n++) {
            assertThat(clerk.post("/api/booking/centres/" + centre + "/tickets", Map.of("service", SERVICE))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(client.get(board).json().path("estimatedWaitMinutes").asInt())
                .as("two visits of ten minutes come before the last")
                .isEqualTo(20);
    }

    @Test
    void whereNothingIsNearTheNearestIsNamed() {
        kit.saveAt(45.5, 86.5, "c-lonely", "Mo-Fr 08:30-12:00", SERVICE);
        var near = client.get("/api/booking/first-free?lat=45.5&lon=86.5&service=" + SERVICE)
                .json();
        assertThat(near.has("nearest")).isFalse();
        var far = client.get("/api/booking/first-free?lat=45.7&lon=86.5&service=" + SERVICE)
                .json();
        assertThat(far.path("items")).isEmpty();
        assertThat(far.at("/nearest/centre").asString()).isEqualTo("c-lonely");
        assertThat(far.at("/nearest/distance").asInt()).isBetween(22_000, 22_500);
    }
}
