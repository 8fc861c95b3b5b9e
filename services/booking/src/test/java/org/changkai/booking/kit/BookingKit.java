package org.changkai.booking.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.Centres;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Speaks for the tests: opens centres, asks for calendars, holds and books. */
public final class BookingKit {

    /** Of every centre. */
    public static final String AREA = "150302001000";

    /** Which booking keeps for home visits only. */
    public static final String ADDRESS = "样板街8号楼2单元301";

    private static final String HOME_VISIT = "home-visit";

    private static final AtomicInteger people = new AtomicInteger();

    private final ServiceClient client;
    private final Centres centres;
    private final TransactionTemplate transaction;

    BookingKit(ServiceClient client, Centres centres, TransactionTemplate transaction) {
        this.client = client;
        this.centres = centres;
        this.transaction = transaction;
    }

    /** Import this to have the kit, and a clock that can be moved. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        @Lazy
        BookingKit bookingKit(
                Environment environment, Centres centres, PlatformTransactionManager transactions, Clock clock) {
            assertThat(clock).isInstanceOf(MovableClock.class);
            return new BookingKit(client(environment), centres, new TransactionTemplate(transactions));
        }

        @Bean
        @Lazy
        HallKit hallKit(Environment environment) {
            return new HallKit(client(environment));
        }

        private static ServiceClient client(Environment environment) {
            return new ServiceClient("http://localhost:" + environment.getRequiredProperty("local.server.port"));
        }
    }

    /** A centre of its own, open on weekdays from half past eight with a long break at noon. */
    public String centre(String... services) {
        return centreWithHours("Mo-Fr 08:30-12:00,14:30-17:30", services);
    }

    public String centreWithHours(String hours, String... services) {
        var id = "c-" + UUID.randomUUID();
        save(id, hours, services);
        return id;
    }

    /** As above, in another area. */
    public String centreIn(String area, String... services) {
        var id = "c-" + UUID.randomUUID();
        saveIn(area, id, services);
        return id;
    }

    /** As registry's feed would. */
    public void save(String id, String hours, String... services) {
        saveAt(39.66, 106.81, id, hours, services);
    }

    /** As above, somewhere. */
    public void saveAt(double lat, double lon, String id, String hours, String... services) {
        save(AREA, lat, lon, id, hours, services);
    }

    /** As above, in another area. */
    public void saveIn(String area, String id, String... services) {
        save(area, 39.66, 106.81, id, "Mo-Fr 08:30-12:00,14:30-17:30", services);
    }

    private void save(String area, double lat, double lon, String id, String hours, String... services) {
        transaction.executeWithoutResult(status -> {
            centres.lock(id);
            centres.save(new Centre(
                    id,
                    "样板街道党群服务中心",
                    "CENTRE",
                    area,
                    "样板街1号",
                    "0473-1234567",
                    lat,
                    lon,
                    Set.of(services),
                    hours,
                    true));
        });
    }

    /** Counters that are all alike. */
    public void counters(String centre, int places, String... services) {
        counters(centre, List.of(Map.of("number", 1, "services", services, "publicCapacity", places)));
    }

    /** Counters as booking's document describes them. */
    public void counters(String centre, List<? extends Map<String, ?>> counters) {
        var answer = client.as("manager", "booking:manage")
                .with("If-Match", "*")
                .put("/api/booking/centres/" + centre + "/counters", Map.of("counters", counters));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    public JsonNode calendar(String centre, String service) {
        var answer = client.get("/api/booking/centres/" + centre + "/calendar?service=" + service + "&days=14");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    /** The n-th free start that the calendar shows, from 0. */
    public String start(String centre, String service, int n) {
        var left = n;
        for (var day : calendar(centre, service)) {
            for (var time : day.path("times")) {
                if (left-- == 0) {
                    return time.path("start").asString();
                }
            }
        }
        throw new AssertionError("fewer than " + n + " starts are free");
    }

    /** Places left at a start, 0 if the calendar does not show it. */
    public int free(String centre, String service, String start) {
        for (var day : calendar(centre, service)) {
            for (var time : day.path("times")) {
                if (time.path("start").asString().equals(start)) {
                    return time.path("free").asInt();
                }
            }
        }
        return 0;
    }

    public Answer hold(String centre, String service, String start) {
        return hold(client, centre, service, start);
    }

    public static Answer hold(ServiceClient door, String centre, String service, String start) {
        return door.post(
                "/api/booking/holds",
                service.equals(HOME_VISIT)
                        ? Map.of("centre", centre, "service", service, "start", start, "area", AREA)
                        : Map.of("centre", centre, "service", service, "start", start));
    }

    public String held(String centre, String service, String start) {
        var answer = hold(centre, service, start);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    public Answer book(String hold) {
        return book(client, hold, somePhone());
    }

    public static Answer book(ServiceClient door, String hold, String phone) {
        return door.post(
                "/api/booking/appointments",
                Map.of("hold", hold, "contact", Map.of("name", "张小明", "phone", phone, "address", ADDRESS)));
    }

    public JsonNode booked(String centre, String service, String start) {
        var answer = book(held(centre, service, start));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** The answer to joining the wait list for one start, at an hour that only it begins in. */
    public static Answer join(ServiceClient door, String centre, String service, String start, String phone) {
        var date = start.substring(0, 10);
        var time = start.substring(11, 16);
        var wish = Map.of(
                "from", date, "to", date, "fromTime", time, "toTime", time.substring(0, 3) + (time.charAt(3) + "9"));
        return door.post(
                "/api/booking/waitlist",
                Map.of(
                        "centre",
                        centre,
                        "service",
                        service,
                        "wishes",
                        List.of(wish),
                        "contact",
                        Map.of("name", "李大伟", "phone", phone)));
    }

    /** Somebody new who waits for one start. */
    public JsonNode waiting(String centre, String service, String start) {
        var answer = join(client, centre, service, start, somePhone());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** With the secret of an appointment or a wait list entry. */
    public ServiceClient owner(JsonNode appointment) {
        return client.with("Booking-Secret", appointment.path("secret").asString());
    }

    /** The text of a message about an appointment or an entry as it was shown, which may take some seconds. */
    public String told(String kind, JsonNode of) {
        var reference = of.path("reference").asString();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> client.get("/api/booking/messages")
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(one -> one.path("kind").asString().equals(kind))
                                .map(one -> one.at("/letter/text").asString())
                                .filter(text -> text.contains(reference))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** What has become of an appointment. */
    public String status(JsonNode appointment) {
        return owner(appointment).get(path(appointment)).json().path("status").asString();
    }

    public static String path(JsonNode appointment) {
        return "/api/booking/appointments/" + appointment.path("reference").asString();
    }

    public static String entry(JsonNode entry) {
        return "/api/booking/waitlist/" + entry.path("reference").asString();
    }

    /** A telephone number that nobody has used before. */
    public static String somePhone() {
        return "139%08d".formatted(people.incrementAndGet());
    }
}
