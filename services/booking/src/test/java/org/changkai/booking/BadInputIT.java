package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people and programs may send: each gets a problem with its code, and nothing is left behind. */
@BookingTest
class BadInputIT {

    private static final String SERVICE = "certificates";
    private static final List<String> TABLES =
            List.of("taken", "centre_day", "appointment", "change_record", "idempotent_answer", "ticket");

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    JdbcClient jdbc;

    private String centre = "";
    private String date = "";
    private Map<String, Long> before = Map.of();

    @BeforeEach
    void openACentre() {
        centre = kit.centreWithHours("Mo-Fr 09:00-10:00", SERVICE, "mediation");
        date = kit.start(centre, SERVICE, 0).substring(0, 10);
        before = counts();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void startsThatCannotBe() {
        assertThat(hold("2020-01-06T09:00:00+08:00")).isEqualTo("start-in-past");
        assertThat(hold(date + "T10:00:00+08:00")).isEqualTo("outside-hours");
        assertThat(hold(date + "T09:55:00+08:00")).isEqualTo("outside-hours");
        assertThat(hold(date + "T08:59:00+08:00")).isEqualTo("outside-hours");
        assertThat(hold(date + "T09:05:00+08:00")).isEqualTo("start-not-offered");
        assertThat(hold(date + "T09:00:01+08:00")).isEqualTo("start-not-offered");
        assertThat(hold(date + "T09:00:00.5+08:00")).isEqualTo("start-not-offered");
        // half past nine in Urumqi's old local time is not half past nine here
        assertThat(hold(date + "T09:00:00+06:00")).isEqualTo("outside-hours");
    }

    @Test
    void datesOfAnotherCalendarOrOfNone() {
        assertThat(hold("2569-11-27T09:00:00+08:00")).isEqualTo("beyond-horizon");
        // in the year 115 Shanghai went by the sun, 5 minutes and 43 seconds off: no full minute there
        assertThat(hold("0115-11-27T09:00:00+08:00")).isEqualTo("start-not-offered");
        for (var none : List.of(
                "115-11-27T09:00:00+08:00",
                "2026-02-30T09:00:00+08:00",
                "2026-13-01T09:00:00+08:00",
                "2027-02-29T09:00:00+08:00",
                date + "T24:01:00+08:00",
                date + "T09:00:00",
                date + " 09:00",
                "二〇二六年十一月二十七日",
                "tomorrow",
                "")) {
            assertThat(answer(SERVICE, none).status()).as(none).isIn(400, 422);
            assertThat(answer(SERVICE, none).code()).as(none).isNotEmpty();
        }
        var calendar = "/api/booking/centres/" + centre + "/calendar?service=" + SERVICE + "&from=";
        for (var none : List.of("2026-02-30", "115-01-05", "民国115年", "20261127", "2026-1-5", "x")) {
            refused(client.get(calendar + URLEncoder.encode(none, StandardCharsets.UTF_8)));
        }
        for (var far : List.of("2569-01-05", "0115-01-05", "1970-01-01", "9999-12-31")) {
            assertThat(client.get(calendar + far).json().at("/errors/0/pointer").asString())
                    .isEqualTo("from");
        }
    }

    @Test
    void whatIsNotThere() {
        assertThat(answer("mediation", date + "T09:00:00+08:00").status()).isEqualTo(201);
        before = counts();
        assertThat(answer("legal-advice", date + "T09:00:00+08:00").code()).isEqualTo("service-not-offered");
        assertThat(answer("flying", date + "T09:00:00+08:00").code()).isEqualTo("service-unknown");
        assertThat(kit.hold("nowhere", SERVICE, date + "T09:00:00+08:00").code())
                .isEqualTo("centre-unknown");
        assertThat(client.get("/api/booking/centres/nowhere/calendar?service=" + SERVICE)
                        .code())
                .isEqualTo("centre-unknown");
        assertThat(client.post(
                                "/api/booking/holds",
                                Map.of(
                                        "centre",
                                        centre,
                                        "service",
                                        "home-visit",
                                        "start",
                                        date + "T09:00:00+08:00",
                                        "area",
                                        "150303001000"))
                        .code())
                .isEqualTo("outside-home-visit-area");
        assertThat(client.get("/api/booking/appointments/AAAAAAAA").code()).isEqualTo("appointment-unknown");
        refused(client.post("/api/booking/appointments/AAAAAAAA/cancellation", Map.of()));
        assertThat(kit.book(UUID.randomUUID().toString()).status()).isEqualTo(404);
    }

    @Test
    void fieldsTypesAndSizes() {
        for (var more : Map.<String, Object>of(
                        "colour",
                        "red",
                        "start", // as seconds since 1970 it would be one that is offered
                        OffsetDateTime.parse(date + "T09:00:00+08:00").toEpochSecond(),
                        "centre",
                        Map.of("id", centre),
                        "service",
                        List.of(SERVICE),
                        "services",
                        "certificates")
                .entrySet()) {
            var body = hold();
            body.put(more.getKey(), more.getValue());
            refused(client.post("/api/booking/holds", body));
        }
        for (var gone : List.of("centre", "service", "start")) {
            var body = hold();
            body.remove(gone);
            assertThat(client.post("/api/booking/holds", body)
                            .json()
                            .at("/errors/0/pointer")
                            .asString())
                    .contains(gone);
        }
        var many = hold();
        many.put("services", IntStream.range(0, 13).mapToObj(n -> "s" + n).toList());
        refused(client.post("/api/booking/holds", many));
        var tooLong = hold();
        tooLong.put("centre", "c".repeat(65));
        refused(client.post("/api/booking/holds", tooLong));
        assertThat(client.post("/api/booking/holds", tooLong)
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("长度不能超过 64 个字");
        var empty = hold();
        empty.remove("start");
        assertThat(client.post("/api/booking/holds", empty)
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("此项必填");
        assertThat(client.get("/api/booking/services?limit=201")
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .isEqualTo("不能大于 200");
        for (var text : List.of("", "{", "[]", "null", "\"hold\"", "{\"centre\":\"a\",}", "\u0000")) {
            refused(client.post("/api/booking/holds", text));
        }
        refused(client.post("/api/booking/holds", "[".repeat(2_000)));
        refused(client.post("/api/booking/holds", "{\"centre\":\"" + "x".repeat(300_000) + "\"}"));
    }

    @Test
    void peopleThatCannotBeReached() {
        var hold = kit.held(centre, SERVICE, date + "T09:00:00+08:00");
        before = counts();
        for (var phone : List.of("12345", "1390000000", "139000000001", "call me", "", "+", "１３９")) {
            refused(BookingKit.book(client, hold, phone));
        }
        refused(client.post(
                "/api/booking/appointments",
                Map.of("hold", hold, "contact", Map.of("name", "x".repeat(61), "phone", "13900000001"))));
        for (var name : List.of("张\n三", "张\u0000", 5)) {
            refused(client.post(
                    "/api/booking/appointments",
                    Map.of("hold", hold, "contact", Map.of("name", name, "phone", "13900000001"))));
        }
        refused(client.post(
                "/api/booking/appointments",
                Map.of("hold", hold, "contact", Map.of("name", " ", "phone", "13900000001"))));
        refused(client.post("/api/booking/appointments", Map.of("hold", "not-a-uuid")));
        refused(client.post("/api/booking/appointments", Map.of("hold", hold)));
        refused(client.with("Idempotency-Key", "k".repeat(201))
                .post(
                        "/api/booking/appointments",
                        Map.of("hold", hold, "contact", Map.of("name", "张", "phone", "13900000001"))));
    }

    @Test
    void plansThatMeanNothing() {
        var nonsense = Map.of(
                "schedule",
                List.of(
                        "{'patterns':[{'hours':''}]}",
                        "{'patterns':[{'hours':'Mo-Fr 08:00-12:00','from':'2026-12-31','until':'2026-12-01'}]}",
                        "{'patterns':[{'hours':'Mo-Fr 08:00-12:00','everyWeeks':2}]}"),
                "closures",
                List.of(
                        "{'closed':[{'from':'2026-12-10','to':'2026-12-01','reason':'x'}]}",
                        "{'extra':[{'date':'2026-12-06','hours':'09:00-10:00'},{'date':'2026-12-06','hours':'11:00-12:00'}]}"),
                "counters",
                List.of(
                        counters("'services':['evening-class'],'publicCapacity':1", ""),
                        counters("'services':['certificates'],'publicCapacity':1.7", ""),
                        counters("'services':['certificates'],'publicCapacity':'2'", ""),
                        counters(
                                "'services':['certificates'],'publicCapacity':1",
                                "{'service':'certificates','times':'We 19:00-20:30','quota':3}"),
                        counters(
                                "'services':['certificates'],'publicCapacity':1",
                                "{'service':'evening-class','times':'We 19:00-19:10','quota':3}"),
                        counters(
                                "'services':['certificates'],'publicCapacity':1",
                                "{'service':'evening-class','times':'We 19:00-20:30','quota':3},"
                                        + "{'service':'evening-class','times':'Sa 09:00-10:30','quota':3}")));
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        nonsense.forEach((part, bodies) -> {
            var path = "/api/booking/centres/" + centre + "/" + part;
            for (var body : bodies) {
                var answer = manager.put(path, body.replace('\'', '"'));
                refused(answer);
                assertThat(answer.json().at("/errors/0/pointer").asString())
                        .as(answer.text())
                        .startsWith("/");
            }
            assertThat(client.get(path).header("ETag")).isEqualTo("\"0\"");
        });
    }

    private static String counters(String counter, String sessions) {
        return "{'counters':[{'number':1," + counter + "}],'sessions':[" + sessions + "]}";
    }

    @Test
    void absurdNumbersInAddresses() {
        var calendar = "/api/booking/centres/" + centre + "/calendar?service=" + SERVICE;
        for (var days : List.of("0", "-1", "93", "99999999999", "1e3", "a")) {
            refused(client.get(calendar + "&days=" + days));
        }
        var nearby = "/api/booking/first-free?service=" + SERVICE;
        for (var place : List.of("&lat=91&lon=0", "&lat=0&lon=181", "&lat=NaN&lon=0", "&lat=39.6", "&lat=a&lon=b")) {
            refused(client.get(nearby + place));
        }
        for (var more : List.of("&limit=0", "&limit=201", "&minutes=0", "&minutes=121", "&datum=mars")) {
            refused(client.get(nearby + "&lat=39.6&lon=106.8" + more));
        }
        refused(client.get("/api/booking/calendars?service=" + SERVICE + "&centres=" + "c,".repeat(51)));
        refused(client.get("/api/booking/calendars?service=" + SERVICE));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        assertThat(answer.code()).as(answer.text()).matches("[a-z][a-z0-9-]+");
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.changkai");
    }

    private String hold(String start) {
        return answer(SERVICE, start).code();
    }

    private Answer answer(String service, String start) {
        return kit.hold(centre, service, start);
    }

    private Map<String, Object> hold() {
        return new LinkedHashMap<>(Map.of("centre", centre, "service", SERVICE, "start", date + "T09:00:00+08:00"));
    }

    private Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : TABLES) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }
}
