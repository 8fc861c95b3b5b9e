package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.InstanceProcess;
import org.changkai.booking.kit.MovableClock;
import org.changkai.booking.kit.SecondInstance;
import org.changkai.platform.kit.LastingPostgres;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An instance, and then PostgreSQL, are killed while people book: what was confirmed is there, and nothing half. */
class FaultIT {

    private static final String SERVICE = "certificates";
    private static final int PLACES = 2;
    private static final int CLIENTS = 6;

    private final MovableClock clock = new MovableClock();

    @AfterEach
    void returnToThePresent() {
        clock.back();
    }

    @Test
    void aKilledInstanceAndAKilledDatabaseLoseNothing() throws Exception {
        try (var postgres = new LastingPostgres();
                var second = SecondInstance.start(RealServers.properties(postgres.jdbcUrl()))) {
            var servers = new HashMap<>(RealServers.properties(postgres.jdbcUrl()));
            var survivor = second.client();
            var jdbc = JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(), "postgres", "postgres"));
            var centre = open(jdbc);
            var starts = starts(survivor, centre);
            assertThat(starts).hasSizeGreaterThan(20);

            Set<String> confirmed = ConcurrentHashMap.newKeySet();
            try (var killed = InstanceProcess.start(servers)) {
                book(List.of(survivor, killed.client()), centre, starts, confirmed, 40, killed::kill);
            }
            assertThat(confirmed).hasSizeGreaterThanOrEqualTo(40);
            check(jdbc, confirmed);

            book(List.of(survivor), centre, starts, confirmed, confirmed.size() + 20, postgres::kill);
            postgres.startAgain();
            Awaitility.await("the instance has found its database again")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> survivor.get(calendar(centre)).status() == 200);
            check(jdbc, confirmed);

            // what hung in the air is given back, and all that is left can be sold
            clock.forward(Duration.ofMinutes(11));
            for (var start : starts) {
                while (true) {
                    var hold = BookingKit.hold(survivor, centre, SERVICE, start);
                    if (hold.status() != 201) {
                        assertThat(hold.code()).isEqualTo("slot-taken");
                        break;
                    }
                    confirmed.add(confirm(survivor, hold.json().path("id").asString()));
                }
            }
            check(jdbc, confirmed);
            assertThat(confirmed).hasSize(starts.size() * PLACES);
        }
    }

    /** Something that ends in the middle. */
    private interface Blow {
        void fall() throws Exception;
    }

    private static void book(
            List<ServiceClient> doors, String centre, List<String> starts, Set<String> confirmed, int until, Blow blow)
            throws Exception {
        var over = new AtomicBoolean();
        var lost = new AtomicInteger();
        Set<Integer> answers = ConcurrentHashMap.newKeySet();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < CLIENTS; n++) {
                var number = n;
                var _ = clients.submit(() -> {
                    for (var i = number; !over.get(); i++) {
                        var door = doors.get(i % doors.size());
                        try {
                            var answer = BookingKit.hold(door, centre, SERVICE, starts.get(i % starts.size()));
                            if (answer.status() == 201) {
                                answer = BookingKit.book(
                                        door, answer.json().path("id").asString(), BookingKit.somePhone());
                            }
                            answers.add(answer.status());
                            if (answer.status() == 201) {
                                confirmed.add(answer.json().path("reference").asString());
                            } else if (answer.status() == 503) {
                                lost.incrementAndGet();
                            }
                        } catch (RuntimeException away) {
                            lost.incrementAndGet(); // the door has gone: nothing was promised
                        }
                    }
                    return null;
                });
            }
            try {
                Awaitility.await("enough is booked")
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> confirmed.size() >= until);
                blow.fall();
                Awaitility.await("the blow is felt")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> lost.get() > 0);
            } finally {
                over.set(true);
            }
        }
        assertThat(answers).as("what the blow looks like").isSubsetOf(201, 409, 410, 503);
    }

    private static String confirm(ServiceClient door, String hold) {
        var answer = BookingKit.book(door, hold, BookingKit.somePhone());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("reference").asString();
    }

    private static void check(JdbcClient jdbc, Set<String> confirmed) {
        var kept = jdbc.sql("select reference from appointment where status = 'BOOKED'")
                .query(String.class)
                .list();
        assertThat(kept).containsAll(confirmed);
        confirmed.addAll(kept); // committed, but the answer was lost
        assertThat(count(jdbc, """
                        select count(*) from appointment a where not exists
                        (select from taken t where t.owner = a.owner and t.expires_at is null and t.date = a.date)
                        """)).as("appointments without a place").isZero();
        assertThat(count(jdbc, """
                        select count(*) from taken t where t.expires_at is null and not exists
                        (select from appointment a where a.owner = t.owner)
                        """)).as("places without an appointment").isZero();
        assertThat(count(jdbc, """
                        select count(*) from (select from taken group by date, start_minute having count(*) > %d) more
                        """.formatted(PLACES))).as("places sold twice").isZero();
        assertThat(count(jdbc, """
                        select count(*) from change_record where type = 'appointment-booked'
                        """)).as("changes told").isEqualTo(kept.size());
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String open(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into centre (id, name, kind, area_code, services, opening_hours, home_visits, counters)
                        values ('fault', '样板街道党群服务中心', 'CENTRE', '150302001000', array['certificates'],
                                'Mo-Su 08:30-12:00; PH 08:30-12:00', false,
                                '{"counters":[{"number":1,"services":["certificates"],"publicCapacity":%d}]}')
                        """.formatted(PLACES)).update();
        return "fault";
    }

    private static String calendar(String centre) {
        return "/api/booking/centres/" + centre + "/calendar?service=" + SERVICE;
    }

    private static List<String> starts(ServiceClient door, String centre) {
        var days = door.get(calendar(centre)).json().path("items");
        return IntStream.range(0, days.size())
                .boxed()
                .flatMap(n -> days.get(n).path("times").valueStream())
                .map(time -> time.path("start").asString())
                .toList();
    }
}
