package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole run with one person, whose name and number must stand nowhere afterwards. */
@BookingTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyIT {

    private static final String SERVICE = "certificates";
    private static final String NAME = "欧阳晨曦";
    private static final String PHONE = "13777713377";
    private static final String OTHER = "上官云飞";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Test
    void nameAndNumberStandInNoLogFeedMetricErrorOrTable(CapturedOutput output) {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var start = kit.start(centre, SERVICE, 80);
        var told = new ArrayList<String>();
        var booked = book(kit.held(centre, SERVICE, start));
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        told.add(book(kit.held(centre, SERVICE, kit.start(centre, SERVICE, 80))).text()); // refused: the same day
        told.add(book("no-uuid").text());
        told.add(BookingKit.join(client, centre, SERVICE, start, PHONE).text());
        told.add(client.post("/api/booking/phone-codes", Map.of("phone", PHONE)).text());
        told.add(client.post("/api/booking/phone-codes/verification", Map.of("phone", PHONE, "code", "000000"))
                .text());
        var clerk = client.as("clerk", "booking:desk");
        var date = start.substring(0, 10);
        told.add(clerk.get("/api/booking/centres/" + centre + "/agenda?date=" + date)
                .text());
        assertThat(clerk.get(BookingKit.path(booked.json()) + "/contact").text())
                .contains(NAME);
        kit.owner(booked.json()).post(BookingKit.path(booked.json()) + "/cancellation", Map.of());
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from message where state = 'WAITING' and due_at <= ?")
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                        .equals(0L));
        told.add(client.get("/internal/changes?limit=1000&wait=0").text());
        told.add(new ServiceClient("http://localhost:" + environment.getRequiredProperty("local.management.port"))
                .get("/actuator/prometheus")
                .text());
        told.add(output.getAll());
        for (var table : List.of(
                "appointment", "waitlist_entry", "message", "change_record", "contact_opened", "idempotent_answer")) {
            told.addAll(jdbc.sql("select row(t.*)::text from " + table + " t")
                    .query((row, n) -> row.getString(1))
                    .list());
        }
        assertThat(told)
                .hasSizeGreaterThan(10)
                .noneMatch(text -> text.contains(NAME) || text.contains(PHONE) || text.contains(OTHER));

        var audit = client.as("auditor", "audit:read")
                .get("/api/booking/audit/contacts")
                .json()
                .at("/items/0");
        assertThat(audit.path("account").asString()).isEqualTo("clerk");
        assertThat(audit.path("reference")).isEqualTo(booked.json().path("reference"));
        assertThat(audit.path("centre")).isEqualTo(booked.json().path("centre"));
        assertThat(audit.path("centreName").asString()).isEqualTo("样板街道党群服务中心");
        assertThat(clerk.get("/api/booking/audit/contacts").status()).isEqualTo(403);
        clock.forward(Duration.ofSeconds(1)); // times are told in whole seconds
        clerk.get(BookingKit.path(booked.json()) + "/contact");
        var auditor = client.as("auditor", "audit:read");
        var first = auditor.get("/api/booking/audit/contacts?limit=1").json();
        var rest = auditor.get("/api/booking/audit/contacts?limit=1&cursor="
                        + first.path("next").asString())
                .json();
        assertThat(first.path("items")).hasSize(1);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").get(0).path("at").asString())
                .isLessThan(first.path("items").get(0).path("at").asString());
    }

    private ServiceClient.Answer book(String hold) {
        return client.with("Idempotency-Key", hold)
                .post(
                        "/api/booking/appointments",
                        Map.of(
                                "hold", hold,
                                "contact", Map.of("name", NAME, "phone", PHONE),
                                "forPerson", Map.of("name", OTHER, "relation", "child", "consent", true)));
    }
}
