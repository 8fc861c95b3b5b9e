package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Limits as a manager sets them, seen from the counter. */
@BookingTest
class LimitsIT {

    private static final String SERVICE = "certificates";

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    private final NationalCalendar national = NationalCalendar.shipped();

    @Test
    void aCentreThatSetsNothingFollowsTheOperator() {
        var centre = kit.centreWithHours("Mo-Su 08:00-18:00", SERVICE);
        assertThat(client.get(path(centre)).status()).isEqualTo(204);
        assertThat(bookableDates(centre))
                .first()
                .isEqualTo(national.workingDaysAfter(today(), 1).toString());
        assertThat(bookableDates(centre))
                .last()
                .isEqualTo(national.workingDaysAfter(today(), 5).toString());
    }

    @Test
    void leadTimeAndHorizonAreTheCentresAndTheServicesOwn() {
        var centre = kit.centreWithHours("Mo-Su 00:00-24:00", SERVICE, "employment");
        set(
                centre,
                Map.of(
                        "general", Map.of("leadWorkingDays", 0, "horizonWorkingDays", 2),
                        "services",
                                List.of(Map.of(
                                        "service",
                                        "employment",
                                        "limits",
                                        Map.of("leadWorkingDays", 3, "horizonWorkingDays", 4)))));
        var first = national.workingDaysAfter(today(), 3);
        var last = national.workingDaysAfter(today(), 4);
        assertThat(bookableDates(centre))
                .last()
                .isEqualTo(national.workingDaysAfter(today(), 2).toString());
        assertThat(hold(centre, "employment", first.minusDays(1)).code()).isEqualTo("lead-time");
        assertThat(hold(centre, "employment", first).status()).isEqualTo(201);
        assertThat(hold(centre, "employment", last).status()).isEqualTo(201);
        assertThat(hold(centre, "employment", last.plusDays(1)).code()).isEqualTo("beyond-horizon");
    }

    @Test
    void aVisitMayBeCancelledUntilTheVeryMinute() {
        var centre = kit.centre(SERVICE);
        set(centre, Map.of("general", Map.of("cancelMinutes", 600)));
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var latest = OffsetDateTime.parse(appointment.path("start").asString())
                .toInstant()
                .minus(Duration.ofHours(10));
        clock.stopAt(latest.plusSeconds(1));
        var late = kit.owner(appointment).post(BookingKit.path(appointment) + "/cancellation", Map.of());
        assertThat(late.code()).isEqualTo("too-late-to-cancel");
        assertThat(late.json().path("minutes").asInt()).isEqualTo(600);
        assertThat(late.json().path("detail").asString())
                .contains("%tR 以后不能再取消".formatted(latest.atZone(clock.getZone())));
        clock.stopAt(latest.minusSeconds(1));
        assertThat(kit.owner(appointment)
                        .post(BookingKit.path(appointment) + "/cancellation", Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whereNothingIsAskedForItMayBeCancelledUntilItBegins() {
        var centre = kit.centre(SERVICE);
        set(centre, Map.of("general", Map.of("cancelMinutes", 0)));
        var appointment = kit.booked(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var start = OffsetDateTime.parse(appointment.path("start").asString());
        clock.stopAt(start.toInstant().plusSeconds(1));
        var late = kit.owner(appointment).post(BookingKit.path(appointment) + "/cancellation", Map.of());
        assertThat(late.json().path("detail").asString()).contains("%tR 以后不能再取消".formatted(start));
    }

    @Test
    void openOnesAreCountedWhereTheLimitWasSet() {
        var strict = kit.centre(SERVICE);
        var other = kit.centre(SERVICE);
        set(strict, Map.of("general", Map.of("maxOpen", 1)));
        var phone = BookingKit.somePhone();
        assertThat(book(other, 0, phone).status()).isEqualTo(201);
        var mine = book(strict, dayAfter(strict, 1), phone);
        assertThat(mine.status()).as(mine.text()).isEqualTo(201);
        assertThat(book(strict, dayAfter(strict, 2), phone).code()).isEqualTo("too-many-open");
        assertThat(book(other, dayAfter(other, 2), phone).status()).isEqualTo(201);
        kit.owner(mine.json()).post(BookingKit.path(mine.json()) + "/cancellation", Map.of());
        assertThat(book(strict, dayAfter(strict, 3), phone).status()).isEqualTo(201);
    }

    @Test
    void cancellingAsOftenAsTheCentreAllowsPausesBookingThereForAWhile() {
        var centre = kit.centre(SERVICE);
        set(centre, Map.of("general", Map.of("cancellations", Map.of("times", 2, "withinDays", 3, "pauseDays", 10))));
        var phone = BookingKit.somePhone();
        for (var n = 0; n < 2; n++) {
            var booked = book(centre, 0, phone);
            assertThat(booked.status()).as(booked.text()).isEqualTo(201);
            kit.owner(booked.json()).post(BookingKit.path(booked.json()) + "/cancellation", Map.of());
        }
        var paused = book(centre, 0, phone);
        assertThat(paused.code()).isEqualTo("paused-after-cancellations");
        assertThat(paused.json().path("until").asString())
                .isEqualTo(today().plusDays(10).toString());
        assertThat(book(kit.centre(SERVICE), 0, phone).status()).isEqualTo(201);
        clock.forward(Duration.ofDays(10).plusMinutes(1));
        assertThat(book(centre, 0, phone).status()).isEqualTo(201);
    }

    @Test
    void twoVisitsNotKeptInAMonthPauseForAMonth() {
        var centre = kit.centre(SERVICE);
        var phone = BookingKit.somePhone();
        assertThat(book(centre, 0, phone).status()).isEqualTo(201);
        clock.forward(Duration.ofDays(12));
        assertThat(book(centre, 0, phone).status()).isEqualTo(201);
        clock.forward(Duration.ofDays(12));
        assertThat(book(centre, 0, phone).code()).isEqualTo("paused-after-no-shows");
        clock.forward(Duration.ofDays(31));
        assertThat(book(centre, 0, phone).status()).isEqualTo(201);
    }

    @Test
    void aCentreMayWantVerifiedNumbersForOneOfItsServicesAndNotOfItsClerks() {
        var centre = kit.centre(SERVICE, "employment");
        kit.counters(centre, 1, SERVICE, "employment");
        set(centre, Map.of("services", List.of(Map.of("service", SERVICE, "limits", Map.of("verifiedPhone", true)))));
        var refused = book(centre, 0, BookingKit.somePhone());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("phone-not-verified");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/phoneToken");
        var clerk = client.as("clerk", "booking:desk");
        var start = kit.start(centre, SERVICE, 40);
        var hold = kit.held(centre, SERVICE, start);
        var stranger = BookingKit.join(client, centre, SERVICE, start, BookingKit.somePhone());
        assertThat(stranger.code()).isEqualTo("phone-not-verified");
        assertThat(stranger.json().at("/errors/0/pointer").asString())
                .as("the token comes in a header here")
                .isEqualTo("Phone-Token");
        var waiting = BookingKit.join(clerk, centre, SERVICE, start, BookingKit.somePhone());
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(201);
        client.delete("/api/booking/holds/" + hold);
        var acceptance = BookingKit.entry(waiting.json()) + "/acceptance";
        var owner = kit.owner(waiting.json());
        assertThat(owner.post(acceptance, Map.of()).code()).isEqualTo("phone-not-verified");
        assertThat(owner.as("clerk", "booking:desk").post(acceptance, Map.of()).status())
                .isEqualTo(201);
        var byClerk = BookingKit.book(
                clerk, kit.held(centre, SERVICE, kit.start(centre, SERVICE, 20)), BookingKit.somePhone());
        assertThat(byClerk.status()).as(byClerk.text()).isEqualTo(201);

        var other = kit.held(centre, "employment", kit.start(centre, "employment", 20));
        assertThat(kit.book(other).status()).isEqualTo(201);
        assertThat(book(kit.centre(SERVICE), 0, BookingKit.somePhone()).status())
                .isEqualTo(201);
    }

    @Test
    void limitsAreSetByManagersWithTheirTagAndOnlyIfTheyMakeSense() {
        var centre = kit.centre(SERVICE);
        var manager = client.as("manager", "booking:manage");
        var limits = Map.of("general", Map.of("maxOpen", 2));
        assertThat(client.put(path(centre), limits).status()).isEqualTo(401);
        assertThat(client.as("clerk", "booking:desk").put(path(centre), limits).status())
                .isEqualTo(403);
        assertThat(manager.put(path(centre), limits).status()).isEqualTo(428);
        var tagged = manager.with("If-Match", "\"0\"");
        assertThat(tagged.put(path(centre), Map.of("general", Map.of("maxOpen", 0)))
                        .status())
                .isEqualTo(422);
        assertThat(tagged.put(path(centre), Map.of("general", Map.of("maxOpem", 1)))
                        .status())
                .isEqualTo(400);
        var beyond = Map.of(
                "general",
                Map.of("leadWorkingDays", 61),
                "services",
                List.of(Map.of(
                        "service",
                        SERVICE,
                        "limits",
                        Map.of("noShows", Map.of("times", 0, "withinDays", 30, "pauseDays", 30)))));
        var errors = tagged.put(path(centre), beyond).json().path("errors");
        assertThat(errors.valueStream()
                        .map(error -> error.path("pointer").asString() + " "
                                + error.path("message").asString()))
                .containsExactlyInAnyOrder(
                        "/general/leadWorkingDays “最早约几个工作日后”须在 0 到 60 之间",
                        "/services/0/limits/noShows/times 爽约或取消的次数须在 1 到 1000 之间");
        assertThat(tagged.with("Accept-Language", "en")
                        .put(path(centre), beyond)
                        .text())
                .contains("“First date: working days ahead” must be from 0 to 60");
        var backwards = Map.of("general", Map.of("leadWorkingDays", 4, "horizonWorkingDays", 3));
        assertThat(tagged.put(path(centre), backwards)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/general/horizonWorkingDays");
        var unknown = Map.of("services", List.of(Map.of("service", "flying", "limits", Map.of("maxOpen", 1))));
        assertThat(tagged.put(path(centre), unknown)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/services/0/service");
        assertThat(tagged.put(path(centre), limits).header("ETag")).isEqualTo("\"1\"");
        assertThat(tagged.put(path(centre), limits).status()).isEqualTo(412);
        assertThat(client.get(path(centre)).json().at("/general/maxOpen").asInt())
                .isEqualTo(2);
    }

    private void set(String centre, Object limits) {
        var answer =
                client.as("manager", "booking:manage").with("If-Match", "*").put(path(centre), limits);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer book(String centre, int start, String phone) {
        return BookingKit.book(client, kit.held(centre, SERVICE, kit.start(centre, SERVICE, start)), phone);
    }

    /** The index of the first start of the n-th bookable day. */
    private int dayAfter(String centre, int n) {
        var starts = 0;
        var days = 0;
        for (var day : kit.calendar(centre, SERVICE)) {
            if (day.path("times").size() > 0 && days++ == n) {
                return starts;
            }
            starts += day.path("times").size();
        }
        throw new AssertionError("fewer than " + n + " days can be booked");
    }

    private List<String> bookableDates(String centre) {
        return kit.calendar(centre, SERVICE)
                .valueStream()
                .filter(day -> day.path("bookable").asBoolean())
                .map((JsonNode day) -> day.path("date").asString())
                .toList();
    }

    private Answer hold(String centre, String service, LocalDate date) {
        return kit.hold(centre, service, date + "T10:00:00+08:00");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static String path(String centre) {
        return "/api/booking/centres/" + centre + "/limits";
    }
}
