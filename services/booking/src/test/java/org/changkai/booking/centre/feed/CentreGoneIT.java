package org.changkai.booking.centre.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.ReplanDays;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.feed.Change;
import org.changkai.platform.kit.ServiceClient;
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
