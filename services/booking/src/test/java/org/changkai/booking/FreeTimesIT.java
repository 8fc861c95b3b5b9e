package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a citizen sees before booking: services, calendars, the soonest time nearby. */
@BookingTest
class FreeTimesIT {

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Test
    void theServicesAreTold() {
        var items = client.get("/api/booking/services").json().path("items");
        assertThat(items).hasSize(18);
        assertThat(items.get(0).path("code").asString()).isEqualTo("social-insurance");
        assertThat(items.get(0).path("limits").path("horizonWorkingDays").asInt())
                .isEqualTo(5);
    }

    @Test
    void theSoonestTimeNearbyIsFoundWhileRegistryIsAway() {
        var centre = "c-far-off";
        kit.saveAt(41.2, 110.2, centre, "Mo-Fr 08:30-12:00,14:30-17:30", "employment");
        var found = client.get("/api/booking/first-free?lat=41.2001&lon=110.2001&service=employment&limit=200");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.json().path("method").asString()).isEqualTo("straight-line");
        assertThat(found.json().path("degraded").asBoolean()).isTrue();
        assertThat(found.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("centre").asString()))
                .contains(centre);
        assertThat(found.json().path("items").get(0).path("start").asString())
                .isEqualTo(kit.start(centre, "employment", 0));
        assertThat(client.get("/api/booking/first-free?lat=39.66&lon=x&service=employment")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/api/booking/first-free?lat=99&lon=1&service=employment")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDateOfAnotherCalendarIsRefusedWhereverFreeTimesAreAskedFor() {
        var centre = kit.centre("employment");
        for (var date : List.of("2569-01-05", "3000-01-01", "0115-01-01", "2020-01-01")) {
            for (var path : List.of("centres/" + centre + "/calendar?", "first-free?lat=39.66&lon=106.81&")) {
                var answer = client.get("/api/booking/" + path + "service=employment&from=" + date);
                assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                assertThat(answer.text()).contains("日期超出可查询的范围");
            }
        }
    }

    @Test
    void calendarsOfSeveralCentresComeAtOnceAndAreBounded() {
        var one = kit.centre("certificates");
        var two = kit.centreWithHours("Sa 09:00-12:00", "certificates");
        var answer = client.get("/api/booking/calendars?centres=" + two + "," + one + "&service=certificates&days=60");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/items/0/centre").asString()).isEqualTo(two);
        assertThat(answer.json().at("/items/1/items")).hasSize(60);
        var path = "/api/booking/centres/" + one + "/calendar?service=certificates";
        assertThat(client.get(path + "&days=1000")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("days");
        assertThat(client.get(path + "&days=0").status()).isEqualTo(422);
        assertThat(client.get(path + "&from=2026-02-30").status()).isEqualTo(400);
        assertThat(client.get("/api/booking/centres/nowhere/calendar?service=certificates")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCalendarThatIsKeptSaysWhatHasChangedSince() throws IOException {
        var centre = kit.centre("certificates");
        var path = "/api/booking/centres/" + centre + "/calendar?service=certificates&days=14";
        var before = client.get(path);
        assertThat(before.header("Content-Type")).isEqualTo("application/json");
        assertThat(client.get(path).text()).isEqualTo(before.text());
        assertThat(client.with("Accept-Language", "en").get(path).text()).contains("Weekly rest");
        assertThat(client.get(path).text()).isEqualTo(before.text()).contains("每周休息日");

        var zipped = client.with("Accept-Encoding", "br, gzip").get(path);
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("Vary")).contains("Accept-Encoding");
        assertThat(zipped.bytes().length).isLessThan(before.bytes().length / 4);
        assertThat(unzipped(zipped.bytes())).isEqualTo(before.text());
        assertThat(client.with("Accept-Encoding", "gzip;q=0").get(path).text()).isEqualTo(before.text());

        var start = kit.start(centre, "certificates", 0);
        var free = kit.free(centre, "certificates", start);
        kit.held(centre, "certificates", start);
        assertThat(kit.free(centre, "certificates", start)).isEqualTo(free - 1);
        assertThat(client.get("/api/booking/calendars?service=certificates&days=14&centres=" + centre)
                        .text())
                .isEqualTo("{\"items\":[" + client.get(path).text() + "],\"next\":null}");

        clock.forward(Duration.ofMinutes(11));
        assertThat(client.get(path).text()).as("the hold has expired").isEqualTo(before.text());

        kit.counters(centre, 1, "certificates");
        assertThat(kit.free(centre, "certificates", start)).isOne();

        var first = LocalDate.parse(start.substring(0, 10));
        clock.forward(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(clock), first) + 1));
        assertThat(client.get(path).json().at("/items/0/date").asString())
                .isEqualTo(LocalDate.now(clock).toString());
        assertThat(client.get(path + "&from=" + first)
                        .json()
                        .at("/items/0/bookable")
                        .asBoolean())
                .as("the day has gone by")
                .isFalse();
        assertThat(client.get("/api/booking/calendars?service=certificates&centres=nowhere")
                        .text())
                .isEqualTo("{\"items\":[],\"next\":null}");
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
