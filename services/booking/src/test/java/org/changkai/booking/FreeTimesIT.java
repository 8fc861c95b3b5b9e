package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
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
}
