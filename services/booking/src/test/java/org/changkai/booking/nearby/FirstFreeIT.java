package org.changkai.booking.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.nearby.FirstFree.Question;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The soonest times nearby against a brute force over all calendars. */
@BookingTest
class FirstFreeIT {

    private static final int QUERIES = 10_000;
    private static final long SEED = 20261126;
    private static final double LAT = 45.2;
    private static final double LON = 120.5;
    private static final List<String> SERVICES = List.of("certificates", "mediation", "evening-class");
    private static final List<String> HOURS =
            List.of("Mo-Fr 08:30-12:00,14:30-17:30", "Mo-Su 09:00-21:00", "Tu,Th 10:00-11:00", "Sa-Su 09:00-12:00");

    @Autowired
    FirstFree firstFree;

    @Autowired
    HoldPlace hold;

    @Autowired
    ServiceItems items;

    @Autowired
    BookingKit kit;

    /** One free start, as the calendar of its centre shows it. */
    private record Shown(String centre, double lat, double lon, String service, LocalDateTime start, int free) {}

    @Test
    void theRankingIsThatOfABruteForceOverAllCalendars() {
        var random = new Random(SEED);
        var shown = shown(random);
        assertThat(shown).hasSizeGreaterThan(1_000);
        var questions = IntStream.range(0, QUERIES)
                .mapToObj(n -> question(random, shown))
                .toList();
        var found = new AtomicInteger();
        questions.parallelStream().forEach(question -> {
            var answered = firstFree.find(question).found().stream()
                    .map(one -> one.centre().centre().id() + " " + one.start() + " " + one.free())
                    .toList();
            assertThat(answered).as("seed %d, %s", SEED, question).isEqualTo(bruteForce(question, shown));
            found.addAndGet(answered.size());
        });
        assertThat(found.get())
                .as("questions must be answered to mean something")
                .isGreaterThan(50_000);
    }

    @Test
    void severalServicesOfOneVisitAreFoundWhereAllOfThemFit(@Autowired ServiceClient client) {
        var random = new Random(SEED);
        var chain = List.of("certificates", "mediation");
        var shown = new ArrayList<Shown>();
        for (var n = 0; n < 6; n++) {
            var id = "chain-%02d".formatted(n);
            var lat = 47.2 + n / 1_000.0;
            // the nearest does the first service only
            kit.saveAt(
                    lat,
                    LON,
                    id,
                    HOURS.getFirst(),
                    n == 0 ? new String[] {"certificates"} : chain.toArray(String[]::new));
            kit.counters(id, 1, chain.subList(0, n == 0 ? 1 : 2).toArray(String[]::new));
            for (var start : starts(id, lat, LON, "certificates")) {
                if (random.nextInt(4) == 0) {
                    hold.hold(id, List.of("certificates"), start.start(), null, false);
                }
            }
            if (n > 0) {
                shown.addAll(starts(id, lat, LON, "certificates&services=mediation"));
            }
        }
        assertThat(shown).hasSizeGreaterThan(20);
        var items = chain.stream()
                .map(this.items::byCode)
                .map(Objects::requireNonNull)
                .toList();
        for (var limit : List.of(1, 7, 200)) {
            var question = new Question(47.2, LON, "wgs84", 60, items, LocalDate.EPOCH, limit);
            assertThat(firstFree.find(question).found().stream()
                            .map(one -> one.centre().centre().id() + " " + one.start() + " " + one.free())
                            .toList())
                    .isEqualTo(ranked(question, shown.stream()));
        }
        var path = "/api/booking/first-free?lat=47.2&lon=" + LON + "&service=certificates&services=";
        assertThat(client.get(path + "mediation&limit=1")
                        .json()
                        .at("/items/0/centre")
                        .asString())
                .isNotEqualTo("chain-00");
        assertThat(client.get(path + "flying").code()).isEqualTo("service-unknown");
        assertThat(client.get(path + "mediation,employment,veterans,micro-loans")
                        .status())
                .isEqualTo(422);
    }

    private List<Shown> shown(Random random) {
        var shown = new ArrayList<Shown>();
        for (var n = 0; n < 30; n++) {
            var id = "near-%02d".formatted(n);
            var lat = LAT + random.nextInt(200) / 10_000.0;
            var lon = LON + random.nextInt(200) / 10_000.0;
            kit.saveAt(lat, lon, id, HOURS.get(random.nextInt(HOURS.size())), SERVICES.toArray(String[]::new));
            if (random.nextInt(3) == 0) {
                kit.counters(id, 1, "certificates", "mediation");
            }
            for (var service : SERVICES) {
                var starts = starts(id, lat, lon, service);
                for (var start : starts) {
                    if (random.nextInt(3) == 0) {
                        hold.hold(id, List.of(service), start.start(), null, false);
                    }
                }
            }
            SERVICES.forEach(service -> shown.addAll(starts(id, lat, lon, service)));
        }
        return shown;
    }

    private List<Shown> starts(String id, double lat, double lon, String service) {
        return kit.calendar(id, service)
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .map(time -> new Shown(
                        id,
                        lat,
                        lon,
                        service,
                        OffsetDateTime.parse(time.path("start").asString()).toLocalDateTime(),
                        time.path("free").asInt()))
                .toList();
    }

    private Question question(Random random, List<Shown> shown) {
        var item = Objects.requireNonNull(items.byCode(SERVICES.get(random.nextInt(SERVICES.size()))));
        LocalDate from = random.nextInt(3) > 0
                ? LocalDate.EPOCH
                : shown.get(random.nextInt(shown.size())).start().toLocalDate();
        return new Question(
                LAT + random.nextInt(300) / 10_000.0,
                LON + random.nextInt(300) / 10_000.0,
                "wgs84",
                1 + random.nextInt(40),
                List.of(item),
                from,
                1 + random.nextInt(40));
    }

    private static List<String> bruteForce(Question question, List<Shown> shown) {
        return ranked(
                question,
                shown.stream()
                        .filter(one -> one.service().equals(question.item().code())));
    }

    private static List<String> ranked(Question question, Stream<Shown> shown) {
        var metresPerMinute = 75 / 1.3;
        return shown.filter(one -> metres(question, one) <= question.minutes() * metresPerMinute)
                .filter(one -> !one.start().toLocalDate().isBefore(question.from()))
                .sorted(Comparator.comparing(Shown::start)
                        .thenComparingDouble(one -> metres(question, one))
                        .thenComparing(Shown::centre))
                .limit(question.limit())
                .map(one -> one.centre() + " " + one.start() + " " + one.free())
                .toList();
    }

    private static double metres(Question question, Shown one) {
        var lat = Math.toRadians(one.lat() - question.lat()) / 2;
        var lon = Math.toRadians(one.lon() - question.lon()) / 2;
        var h = Math.pow(Math.sin(lat), 2)
                + Math.cos(Math.toRadians(question.lat()))
                        * Math.cos(Math.toRadians(one.lat()))
                        * Math.pow(Math.sin(lon), 2);
        return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
