package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.booking.hall.MarkMissed;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class NumbersIT {

    private static final String SERVICE = "certificates";
    private static final String OTHER = "legal-advice";
    private static final String AREA_HERE = "150624001000";
    private static final String AREA_THERE = "150624002000";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    MarkMissed missed;

    @Test
    void managersSeeWhatWasBookedCancelledAndCalled() {
        var centre = kit.centre(SERVICE, "home-visit");
        kit.counters(centre, 2, SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var gone = kit.booked(centre, SERVICE, start);
        kit.booked(centre, SERVICE, start);
        kit.owner(gone).post(BookingKit.path(gone) + "/cancellation", Map.of());
        var clerk = client.as("clerk", "booking:desk");
        clerk.post("/api/booking/centres/" + centre + "/tickets", Map.of("service", SERVICE));
        clerk.post("/api/booking/centres/" + centre + "/counters/1/next", "{}");
        var day = start.substring(0, 10);
        var manager = client.as("manager", "booking:manage");
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var path = "/api/booking/numbers?centre=" + centre + "&from=" + today + "&to=" + day;
        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(clerk.get(path).status()).isEqualTo(403);

        var line = manager.get(path + "&by=service").json().at("/items/0");
        assertThat(line.path("key").asString()).isEqualTo(SERVICE);
        assertThat(line.path("booked").asInt()).isEqualTo(2);
        assertThat(line.path("cancelled").asInt()).isEqualTo(1);
        assertThat(line.path("walkIns").asInt()).isEqualTo(1);
        assertThat(line.path("called").asInt()).isEqualTo(1);
        assertThat(line.path("bookedMinutes").asInt()).isEqualTo(10);
        assertThat(line.path("offeredMinutes").asInt()).isPositive().matches(minutes -> minutes % (2 * 390) == 0);
        assertThat(line.path("use").asDouble()).isBetween(0.0, 0.02);
        var all = manager.get(path + "&by=centre").json().at("/items/0");
        assertThat(all.path("key").asString()).isEqualTo(centre);
        // two places, six hours and a half a day
        assertThat(all.path("offeredMinutes").asInt()).isPositive().matches(minutes -> minutes % (2 * 390) == 0);
        assertThat(all.path("use").asDouble()).isBetween(0.0, 0.02);
        var file = manager.get("/api/booking/numbers.csv?centre=" + centre + "&from=" + today + "&to=" + day);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.text()).contains("key,name,booked").contains("\"certificates\",\"证明开具\",2,0,0,1");
    }

    @Test
    void whoWasNeverCalledDoesNotMakeTheAverageWaitShorter() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var clerk = client.as("clerk", "booking:desk");
        for (var n = 0; n < 3; n++) {
            clerk.post("/api/booking/centres/" + centre + "/tickets", Map.of("service", SERVICE));
        }
        clock.forward(Duration.ofMinutes(12));
        clerk.post("/api/booking/centres/" + centre + "/counters/1/next", "{}");
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var line = client.as("manager", "booking:manage")
                .get("/api/booking/numbers?by=all&centre=" + centre + "&from=" + today + "&to=" + today)
                .json()
                .at("/items/0");
        assertThat(line.path("called").asInt()).isEqualTo(1);
        assertThat(line.path("averageWaitMinutes").asDouble()).isBetween(12.0, 13.0);
        assertThat(line.path("longestWaitMinutes").asDouble()).isBetween(12.0, 13.0);
    }

    @Test
    void aChainCountsForEachOfItsServicesAndTheDeskForWhatIsKeptForIt() {
        var centre = kit.centre(SERVICE, "legal-advice");
        var counter = Map.of(
                "number", 1, "services", List.of(SERVICE, "legal-advice"), "publicCapacity", 1, "staffCapacity", 1);
        kit.counters(centre, List.of(counter));
        var start = kit.start(centre, SERVICE, 0);
        var held = client.post(
                "/api/booking/holds",
                Map.of("centre", centre, "service", SERVICE, "services", List.of("legal-advice"), "start", start));
        kit.book(held.json().path("id").asString());
        var day = start.substring(0, 10);
        var manager = client.as("manager", "booking:manage");
        var period = "centre=" + centre + "&from=" + day + "&to=" + day;

        var byService =
                manager.get("/api/booking/numbers?by=service&" + period).json().path("items");
        assertThat(byService).hasSize(2);
        assertThat(byService.get(0).path("key").asString()).isEqualTo(SERVICE);
        assertThat(byService.get(0).path("bookedMinutes").asInt()).isEqualTo(10);
        assertThat(byService.get(1).path("booked").asInt()).isEqualTo(1);
        assertThat(byService.get(1).path("bookedMinutes").asInt()).isEqualTo(30);
        var all = manager.get("/api/booking/numbers?by=all&" + period).json().at("/items/0");
        assertThat(all.path("booked").asInt()).isEqualTo(1);
        assertThat(all.path("bookedMinutes").asInt()).isEqualTo(40);
        // one place for all and one for the desk, six hours and a half
        assertThat(all.path("offeredMinutes").asInt()).isEqualTo(2 * 390);
        assertThat(byService.get(0).path("offeredMinutes").asInt()).isEqualTo(2 * 390);
        assertThat(manager.get("/api/booking/numbers.csv?by=service&" + period).text())
                .contains("\"legal-advice\",\"法律咨询\",1,0,0,0", ",30,780,0.038");
    }

    @Test
    void waitsAndMissedVisitsAreCountedByServiceCentreAndSubtree() {
        var here = kit.centreIn(AREA_HERE, SERVICE, OTHER);
        var there = kit.centreIn(AREA_THERE, SERVICE, OTHER);
        var start = kit.start(here, SERVICE, 0);
        kit.booked(here, SERVICE, start);
        kit.booked(there, OTHER, start);
        clock.stopAt(OffsetDateTime.parse(start).toInstant().minus(Duration.ofMinutes(10)));
        walkIn(here, SERVICE);
        walkIn(there, SERVICE);
        clock.forward(Duration.ofMinutes(12));
        call(here); // has waited 12 minutes
        walkIn(here, OTHER);
        clock.forward(Duration.ofMinutes(8));
        call(here); // 8
        call(there); // 20
        clock.forward(Duration.ofMinutes(25));
        missed.mark();

        var day = start.substring(0, 10);
        var county = "area=150624000000&from=" + day + "&to=" + day;
        var services = read(county + "&by=service");
        assertThat(services).containsExactly(SERVICE + " 1 1 2 2 16.0 20.0", OTHER + " 1 1 1 1 8.0 8.0");
        var centres = read(county + "&by=centre");
        assertThat(centres).containsExactlyInAnyOrder(here + " 1 1 2 2 10.0 12.0", there + " 1 1 1 1 20.0 20.0");
        assertThat(read(county + "&by=area"))
                .containsExactly(AREA_HERE + " 1 1 2 2 10.0 12.0", AREA_THERE + " 1 1 1 1 20.0 20.0");
        assertThat(read(county + "&by=all")).containsExactly("all 2 2 3 3 13.3 20.0");
        assertThat(read(county.replace("150624000000", AREA_HERE) + "&by=centre"))
                .containsExactly(here + " 1 1 2 2 10.0 12.0");
        var csv = client.as("manager", "booking:manage").get("/api/booking/numbers.csv?" + county + "&by=centre");
        assertThat(csv.text())
                .contains(
                        "\"%s\",\"样板街道党群服务中心\",1,0,1,0,0,2,2,10.0,12.0,10,".formatted(here),
                        "\"%s\",\"样板街道党群服务中心\",1,0,1,0,0,1,1,20.0,20.0,30,".formatted(there));
        assertThat(csv.text().lines()).hasSize(3);
    }

    private void walkIn(String centre, String service) {
        var taken = client.as("clerk", "booking:desk")
                .post("/api/booking/centres/" + centre + "/tickets", Map.of("service", service));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    }

    private void call(String centre) {
        var called =
                client.as("clerk", "booking:desk").post("/api/booking/centres/" + centre + "/counters/1/next", "{}");
        assertThat(called.status()).as(called.text()).isEqualTo(200);
        var id = called.json().path("id").asString();
        for (var step : List.of("serve", "finish")) {
            var done = client.as("clerk", "booking:desk").post("/api/booking/tickets/" + id + "/" + step, Map.of());
            assertThat(done.status()).as(done.text()).isEqualTo(200);
        }
    }

    /** Key, booked, missed, walk-ins, called, average and longest wait of each line. */
    private List<String> read(String question) {
        return client.as("manager", "booking:manage")
                .get("/api/booking/numbers?" + question)
                .json()
                .path("items")
                .valueStream()
                .map(line -> Stream.of(
                                "key",
                                "booked",
                                "noShows",
                                "walkIns",
                                "called",
                                "averageWaitMinutes",
                                "longestWaitMinutes")
                        .map(name -> line.path(name).asString())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void whoHasSeveralAreasSeesAllOfThemTogetherAndNothingTwice() {
        var one = kit.centreIn("150625001000", SERVICE);
        var other = kit.centreIn("150626002000", SERVICE);
        var outside = kit.centreIn("150627001000", SERVICE);
        for (var centre : List.of(one, other, outside)) {
            kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        }
        var areas = List.of("150625001000", "150626002000", "150625000000");
        var manager = client.with("Authorization", TestTokens.bearerIn(areas, "manager", "booking:manage"));
        var day = kit.start(one, SERVICE, 0).substring(0, 10);
        var path = "/api/booking/numbers?from=" + day + "&to=" + day + "&by=";
        var all = manager.get(path + "all").json().path("items");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).path("booked").asInt()).isEqualTo(2);
        // two centres with four counters, six hours and a half
        assertThat(all.get(0).path("offeredMinutes").asInt()).isEqualTo(2 * 4 * 390);
        assertThat(manager.get(path + "centre")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(line -> line.path("key").asString()))
                .containsExactlyInAnyOrder(one, other);
        assertThat(manager.get(path + "area")
                        .json()
                        .path("items")
                        .valueStream()
                        .map(line -> line.path("key").asString() + " "
                                + line.path("booked").asInt() + " "
                                + line.path("offeredMinutes").asInt()))
                .containsExactly("150625001000 1 1560", "150626002000 1 1560");
    }

    @Test
    void theFileIsWhatItsNameSaysWhateverIsAccepted() {
        var manager = client.as("manager", "booking:manage").with("Accept", "application/json");
        var file = manager.get("/api/booking/numbers.csv?area=150302000000");
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(manager.get("/api/booking/numbers.csv?by=weather").code()).isEqualTo("invalid-request");
    }

    @Test
    void aManagerSeesOnlyTheOwnSubtree() {
        var inWuhai =
                client.with("Authorization", TestTokens.bearerIn(List.of("150302000000"), "manager", "booking:manage"));
        kit.booked(kit.centre(SERVICE), SERVICE, kit.start(kit.centre(SERVICE), SERVICE, 0));
        var areas = inWuhai.get("/api/booking/numbers?area=150302000000&by=area&to=2026-12-31&from=2026-01-01");
        assertThat(areas.status()).as(areas.text()).isEqualTo(200);
        assertThat(inWuhai.get("/api/booking/numbers?area=150400000000").code()).isEqualTo("outside-area");
        assertThat(inWuhai.get("/api/booking/numbers?area=1503").status()).isEqualTo(422);
        assertThat(inWuhai.get("/api/booking/numbers?by=weather").status()).isEqualTo(422);
        assertThat(inWuhai.get("/api/booking/numbers?from=2020-01-01").status()).isEqualTo(422);
    }
}
