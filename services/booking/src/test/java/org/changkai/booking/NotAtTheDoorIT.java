package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Visits for which nobody comes to the centre: at home and by telephone. */
@BookingTest
class NotAtTheDoorIT {

    private static final String AT_HOME = "home-visit";
    private static final String BY_TELEPHONE = "phone-advice";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Test
    void theCalendarFileSaysAsTheMessageDoesAndSendsNobodyToTheCentre() {
        var centre = kit.centre(BY_TELEPHONE, "certificates");
        assertThat(calendarFile(centre, AT_HOME))
                .contains("请在家等候。")
                .contains("LOCATION:上门服务\r\n")
                .contains("请准备：身份证")
                .doesNotContain("到达并签到")
                .doesNotContain("样板街1号")
                .doesNotContain("GEO:");
        assertThat(calendarFile(centre, BY_TELEPHONE))
                .contains("请保持电话畅通。")
                .doesNotContain("到达并签到")
                .doesNotContain("LOCATION:")
                .doesNotContain("GEO:");
        assertThat(calendarFile(centre, "certificates"))
                .contains("到达并签到")
                .contains("LOCATION:样板街1号")
                .contains("GEO:");
    }

    @Test
    void nobodyChecksIn() {
        var centre = kit.centre(BY_TELEPHONE);
        for (var service : List.of(AT_HOME, BY_TELEPHONE)) {
            var booked = booked(centre, service);
            var reference = booked.path("reference").asString();
            var number = Map.of("service", service, "appointment", reference);
            var refused = client.post("/api/booking/centres/" + centre + "/tickets", number);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("no-check-in-for-service");
            assertThat(refused.text()).contains("不用签到");
            var checkIn = kit.owner(booked).post(BookingKit.path(booked) + "/check-in", Map.of());
            assertThat(checkIn.code()).isEqualTo("no-check-in-for-service");
            assertThat(kit.status(booked)).isEqualTo("BOOKED");
        }
    }

    private String calendarFile(String centre, String service) {
        var booked = booked(centre, service);
        var file = kit.owner(booked).get(BookingKit.path(booked) + "/calendar.ics");
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return file.text().replace("\r\n ", "");
    }

    private JsonNode booked(String centre, String service) {
        return kit.booked(centre, service, kit.start(centre, service, 0));
    }
}
