package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.Together;
import org.changkai.booking.kit.TwoInstances;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two instances of the service on one database. */
class RaceIT extends TwoInstances {

    private static final String SERVICE = "certificates";

    @Test
    void onePlaceIsSoldOnceAndSevenAreSoldSevenTimes() throws Exception {
        for (var capacity : List.of(1, 7)) {
            var centre = kit.centre(SERVICE);
            kit.counters(centre, capacity, SERVICE);
            var start = kit.start(centre, SERVICE, 0);
            var answers = Together.all(40, n -> {
                var held = BookingKit.hold(door(n), centre, SERVICE, start);
                return held.status() == 201
                        ? BookingKit.book(door(n + 1), held.json().path("id").asString(), BookingKit.somePhone())
                        : held;
            });
            assertThat(statuses(answers))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(201, (long) capacity, 409, 40L - capacity));
            assertThat(appointments(centre)).isEqualTo(capacity.longValue());
            assertThat(kit.free(centre, SERVICE, start)).isZero();
        }
    }

    @Test
    void aCalendarThatOneInstanceKeepsShowsWhatTheOtherHasTaken() {
        var centre = kit.centre(SERVICE);
        var path = "/api/booking/centres/" + centre + "/calendar?service=" + SERVICE + "&days=14";
        for (var n = 0; n < 6; n++) {
            var start = kit.start(centre, SERVICE, n);
            var before = door(n + 1).get(path).text();
            assertThat(door(n + 1).get(path).text()).isEqualTo(before);
            assertThat(BookingKit.hold(door(n), centre, SERVICE, start).status())
                    .isEqualTo(201);
            assertThat(door(n + 1).get(path).text())
                    .isNotEqualTo(before)
                    .isEqualTo(door(n).get(path).text());
        }
        kit.counters(centre, 1, SERVICE);
        assertThat(door(1).get(path).text()).isEqualTo(door(0).get(path).text());
    }

    @Test
    void aHoldIsConfirmedOnce() throws Exception {
        var centre = kit.centre(SERVICE);
        var hold = kit.held(centre, SERVICE, kit.start(centre, SERVICE, 0));
        var answers = Together.all(20, n -> BookingKit.book(door(n), hold, BookingKit.somePhone()));
        assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 409, 19L));
        assertThat(appointments(centre)).isEqualTo(1);
    }

    @Test
    void onePersonBooksOnceHoweverManyTry() throws Exception {
        var phone = BookingKit.somePhone();
        var centre = kit.centre(SERVICE);
        var holds = IntStream.range(0, 12)
                .mapToObj(n -> kit.held(centre, SERVICE, kit.start(centre, SERVICE, n)))
                .toList();
        var answers = Together.all(12, n -> BookingKit.book(door(n), holds.get(n), phone));
        var booked = answers.stream().filter(answer -> answer.status() == 201).toList();
        var days = booked.stream()
                .map(answer -> answer.json().path("start").asString().substring(0, 10))
                .distinct()
                .count();
        assertThat(booked).isNotEmpty().hasSize((int) days);
    }

    @Test
    void aRescheduleFreesTheOldPlaceOrChangesNothing() throws Exception {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var starts = IntStream.range(0, 8)
                .mapToObj(n -> kit.start(centre, SERVICE, n))
                .toList();
        var mine = starts.subList(0, 4).stream()
                .map(start -> kit.booked(centre, SERVICE, start))
                .toList();
        // four owners move to the free half while forty others try for any of the eight
        var answers = Together.all(44, n -> {
            if (n < 4) {
                var hold = BookingKit.hold(door(n), centre, SERVICE, starts.get(4 + n));
                return hold.status() == 201
                        ? door(n).with(
                                        "Booking-Secret",
                                        mine.get(n).path("secret").asString())
                                .post(
                                        BookingKit.path(mine.get(n)) + "/reschedule",
                                        Map.of("hold", hold.json().path("id").asString()))
                        : hold;
            }
            var hold = BookingKit.hold(door(n), centre, SERVICE, starts.get(n % 8));
            return hold.status() == 201
                    ? BookingKit.book(door(n), hold.json().path("id").asString(), BookingKit.somePhone())
                    : hold;
        });
        assertThat(statuses(answers).keySet()).isSubsetOf(200, 201, 409);
        // whoever moved or could not, each of the four has one place still, where the answer says
        for (var n = 0; n < 4; n++) {
            var kept = kit.owner(mine.get(n)).get(BookingKit.path(mine.get(n))).json();
            assertThat(kept.path("status").asString()).isEqualTo("BOOKED");
            assertThat(kept.path("start").asString())
                    .isEqualTo(starts.get(answers.get(n).status() == 200 ? 4 + n : n));
        }
        // a place that was freed too late for the others is still for sale: then all eight are sold, and no ninth
        starts.forEach(start -> {
            var hold = kit.hold(centre, SERVICE, start);
            if (hold.status() == 201) {
                assertThat(kit.book(hold.json().path("id").asString()).status()).isEqualTo(201);
            }
            assertThat(kit.hold(centre, SERVICE, start).code()).isEqualTo("slot-taken");
        });
        assertThat(appointments(centre)).isEqualTo(8);
        assertThat(jdbc.sql("""
                        select count(*) from (select start_at from appointment
                        where centre_id = ? and status = 'BOOKED' group by start_at having count(*) > 1) twice
                        """).param(centre).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from appointment a where centre_id = ? and status = 'BOOKED' and not exists
                        (select from taken t where t.owner = a.owner and t.expires_at is null)
                        """).param(centre).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from taken where centre_id = ? and expires_at is null")
                        .param(centre)
                        .query(Long.class)
                        .single())
                .isEqualTo(appointments(centre));
    }

    @Test
    void aHoldTakenWhileHoursChangeIsMarkedOrRefused() throws Exception {
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        var morning = Map.of("patterns", List.of(Map.of("hours", "Mo-Fr 08:30-09:30")));
        for (var round = 0; round < 6; round++) {
            var centre = kit.centre(SERVICE);
            var starts = kit.calendar(centre, SERVICE).get(firstOpen(centre)).path("times");
            var answers = Together.all(16, n -> {
                if (n == 7) {
                    return manager.put("/api/booking/centres/" + centre + "/schedule", morning);
                }
                var start = starts.get(n).path("start").asString();
                var hold = BookingKit.hold(door(n), centre, SERVICE, start);
                return hold.status() == 201
                        ? BookingKit.book(door(n), hold.json().path("id").asString(), BookingKit.somePhone())
                        : hold;
            });
            // a hold that was overtaken is not booked any more
            assertThat(statuses(answers).keySet()).isSubsetOf(200, 201, 409, 422);
            assertThat(jdbc.sql("""
                            select count(*) from appointment where centre_id = ?
                            and orphaned <> ((start_at at time zone 'Asia/Shanghai')::time > '09:20')
                            """).param(centre).query(Long.class).single()).isZero();
        }
    }

    @Test
    void whatTheCalendarShowsIsWhatAHoldIsGivenFor() {
        clock.stopAt(clock.instant());
        var random = new Random(7);
        var centre = kit.centre("certificates", "mediation", "legal-advice", "reading-room", "home-visit");
        var counters = List.of(
                Map.of("number", 1, "services", List.of("certificates", "legal-advice"), "publicCapacity", 1),
                Map.of("number", 2, "services", List.of("certificates"), "publicCapacity", 1),
                Map.of("number", 3, "services", List.of("mediation", "legal-advice"), "publicCapacity", 1));
        kit.counters(centre, counters);
        var services = List.of("certificates", "mediation", "legal-advice", "reading-room", "home-visit");
        var template = new TreeMap<String, List<String>>();
        services.forEach(service -> template.put(service, starts(centre, service)));
        var booked = new ArrayList<JsonNode>();
        for (var step = 0; step < 900; step++) {
            var service = services.get(random.nextInt(services.size()));
            var all = template.getOrDefault(service, List.of());
            var start = all.get(random.nextInt(Math.min(all.size(), 45)));
            var free = kit.free(centre, service, start);
            var hold = BookingKit.hold(client, centre, service, start);
            assertThat(hold.status())
                    .as("step %d: %s at %s with %d free", step, service, start, free)
                    .isEqualTo(free > 0 ? 201 : 409);
            if (free > 0) {
                assertThat(kit.free(centre, service, start)).isEqualTo(free - 1);
                if (random.nextInt(3) > 0) {
                    booked.add(kit.book(hold.json().path("id").asString()).json());
                }
            }
            if (!booked.isEmpty() && random.nextInt(4) == 0) {
                var gone = booked.remove(random.nextInt(booked.size()));
                var answer = kit.owner(gone).post(BookingKit.path(gone) + "/cancellation", Map.of());
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
            if (random.nextInt(60) == 0) {
                clock.forward(Duration.ofMinutes(11)); // all holds expire
            }
        }
        assertThat(booked).isNotEmpty();
    }

    private List<String> starts(String centre, String service) {
        return kit.calendar(centre, service)
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .map(time -> time.path("start").asString())
                .toList();
    }

    private int firstOpen(String centre) {
        var days = kit.calendar(centre, SERVICE);
        return IntStream.range(0, days.size())
                .filter(n -> days.get(n).path("free").asInt() > 0)
                .findFirst()
                .orElseThrow();
    }

    private long appointments(String centre) {
        return jdbc.sql("select count(*) from appointment where centre_id = ? and status = 'BOOKED'")
                .param(centre)
                .query(Long.class)
                .single();
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }
}
