package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.booking.kit.SecondInstance;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Years of the national calendar that staff bring in. */
@BookingTest
class NationalCalendarIT {

    private static final String SERVICE = "certificates";
    private static final String CLASS = "evening-class";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    /** Days near a new year or a festival would be in another year, or in the table already. */
    @BeforeEach
    void itIsATuesdayFarFromAnyFestival() {
        clock.stopAt(Instant.parse("2026-06-02T00:00:00Z"));
    }

    @Test
    void aYearCountsOnAllInstancesAtOnceAndLosesNobody(@Autowired Environment environment) {
        try (var second = SecondInstance.beside(environment)) {
            aYearCountsAtBothDoors(second.client());
        }
    }

    private void aYearCountsAtBothDoors(ServiceClient other) {
        var centre = kit.centre(SERVICE);
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var date = appointment.path("start").asString().substring(0, 10);
        var path = path(LocalDate.parse(date).getYear());
        var before = client.get(path).json();
        var days = new ArrayList<Object>();
        before.path("days").forEach(days::add);
        days.add(Map.of("name", "试验节", "date", date, "isOffDay", true));
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        try {
            var set = manager.put(path, Map.of("days", days));
            assertThat(set.status()).as(set.text()).isEqualTo(200);
            assertThat(set.header("Orphaned-Appointments")).matches("[1-9]\\d*"); // other tests' visits count too
            for (var door : List.of(client, other)) {
                var day = day(door, centre, date);
                assertThat(day.path("open").asBoolean()).isFalse();
                assertThat(day.path("reason").asString()).isEqualTo("试验节");
                assertThat(BookingKit.hold(
                                        door,
                                        centre,
                                        SERVICE,
                                        appointment.path("start").asString())
                                .status())
                        .isEqualTo(422);
            }
            assertThat(opened(appointment).path("orphaned").asBoolean()).isTrue();
        } finally {
            assertThat(manager.put(path, before.toString()).status()).isEqualTo(200);
        }
        assertThat(opened(appointment).path("orphaned").asBoolean()).isFalse();
        assertThat(day(other, centre, date).path("open").asBoolean()).isTrue();
    }

    @Test
    void aClassOnAMakeUpWorkdayIsThatOfTheWeekdayThatTheCentreNames() {
        var wednesday = kit.centreWithHours("Mo-Fr 08:30-12:00", CLASS);
        var monday = kit.centreWithHours("Mo-Fr 08:30-12:00", CLASS);
        makeUp(wednesday, "WEDNESDAY");
        makeUp(monday, "MONDAY");
        var worked = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        var path = path(worked.getYear());
        var before = client.get(path).json();
        var days = new ArrayList<Object>();
        before.path("days").forEach(days::add);
        days.add(Map.of("name", "试验节", "date", worked.toString(), "isOffDay", false));
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        try {
            assertThat(manager.put(path, Map.of("days", days)).status()).isEqualTo(200);
            assertThat(starts(wednesday, worked)).containsExactly(worked + "T19:00:00+08:00");
            assertThat(starts(monday, worked)).isEmpty();
            assertThat(kit.hold(wednesday, CLASS, worked + "T19:00:00+08:00").status())
                    .isEqualTo(201);
        } finally {
            assertThat(manager.put(path, before.toString()).status()).isEqualTo(200);
        }
        assertThat(starts(wednesday, worked)).isEmpty();
    }

    private void makeUp(String centre, String weekday) {
        var set = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put(
                        "/api/booking/centres/" + centre + "/schedule",
                        Map.of("patterns", List.of(Map.of("hours", "Mo-Fr 08:30-12:00")), "makeUpDay", weekday));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private List<String> starts(String centre, LocalDate date) {
        return client.get("/api/booking/centres/" + centre + "/calendar?service=" + CLASS + "&from=" + date + "&days=1")
                .json()
                .at("/items/0/times")
                .valueStream()
                .map(time -> time.path("start").asString())
                .toList();
    }

    @Test
    void aYearThatIsNotPublishedSaysSoUntilItIsBroughtIn() {
        assertThat(client.get(path(2027)).json().path("published").asBoolean()).isFalse();
        assertThat(client.get(path(2028)).header("ETag")).isEqualTo("\"0\"");
        var centre = kit.centre(SERVICE);
        var calendar = "/api/booking/centres/" + centre + "/calendar?service=" + SERVICE + "&from=2028-01-03&days=1";
        assertThat(client.get(calendar).json().at("/items/0/provisional").asBoolean())
                .isTrue();
        var newYear = Map.of("days", List.of(Map.of("name", "元旦", "date", "2028-01-03", "isOffDay", true)));
        var manager = client.as("manager", "booking:manage");
        assertThat(manager.put(path(2028), newYear).status()).isEqualTo(428);
        assertThat(manager.with("If-Match", "\"0\"").put(path(2028), newYear).header("ETag"))
                .isEqualTo("\"1\"");
        var day = client.get(calendar).json().at("/items/0");
        assertThat(day.path("provisional").isMissingNode()).isTrue();
        assertThat(day.path("reason").asString()).isEqualTo("元旦");
        assertThat(client.with("Accept-Language", "en")
                        .get(calendar)
                        .json()
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("New Year's Day");
        assertThat(manager.with("If-Match", "\"0\"").put(path(2028), newYear).status())
                .isEqualTo(412);
    }

    @Test
    void aPublicTableIsTakenAsItIs() throws IOException {
        var file = Path.of(System.getProperty("changkai.root", "../.."), "../shared/data/holidays/2025.json");
        if (!Files.exists(file)) {
            abort("../shared/data/holidays is missing: no public table was brought in");
        }
        var set = client.as("manager", "booking:manage").with("If-Match", "*").put(path(2025), Files.readString(file));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().path("days")).hasSizeGreaterThan(25);
    }

    @Test
    void whatContradictsItselfIsRefusedAndChangesNothing() {
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        assertThat(pointer(manager.put(path(2029), days("2028-12-31", true)))).isEqualTo("/days/0/date");
        assertThat(pointer(manager.put(path(2029), days("2029-01-03", false)))).isEqualTo("/days/0/date");
        assertThat(manager.put(path(2029), Map.of("days", List.of())).status()).isEqualTo(422);
        assertThat(manager.put(path(2029), days("2029-02-30", true)).status()).isEqualTo(400);
        assertThat(manager.put(path(1999), days("1999-01-01", true)).status()).isEqualTo(422);
        assertThat(client.put(path(2029), days("2029-01-01", true)).status()).isEqualTo(401);
        var elsewhere = client.with(
                        "Authorization", TestTokens.bearerIn(List.of("150302000000"), "manager", "booking:manage"))
                .with("If-Match", "*");
        assertThat(elsewhere.put(path(2029), days("2029-01-01", true)).code()).isEqualTo("outside-area");
        assertThat(client.get(path(2029)).header("ETag")).isEqualTo("\"0\"");
    }

    private static Map<String, Object> days(String date, boolean off) {
        return Map.of("days", List.of(Map.of("name", "元旦", "date", date, "isOffDay", off)));
    }

    private static String pointer(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asString();
    }

    private JsonNode opened(JsonNode appointment) {
        return kit.owner(appointment).get(BookingKit.path(appointment)).json();
    }

    private static JsonNode day(ServiceClient door, String centre, String date) {
        return door.get("/api/booking/centres/" + centre + "/calendar?service=" + SERVICE + "&from=" + date + "&days=1")
                .json()
                .at("/items/0");
    }

    private static String path(int year) {
        return "/api/booking/national-calendar/" + year;
    }
}
