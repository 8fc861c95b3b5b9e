package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two hundred call screens of one hall. */
@BookingTest
class ScreensIT {

    private static final String SERVICE = "certificates";
    private static final int SCREENS = 200;
    private static final int CALLS = 5;

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Autowired
    Environment environment;

    @Test
    void twoHundredScreensEachSeeEachCallWithFewThreads() {
        var centre = kit.centre(SERVICE);
        var clerk = client.as("clerk", "booking:desk");
        var tickets = "/api/booking/centres/" + centre + "/tickets";
        IntStream.range(0, CALLS).forEach(n -> clerk.post(tickets, Map.of("service", SERVICE)));
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getThreadCount();
        List<Set<String>> seen = IntStream.range(0, SCREENS)
                .mapToObj(n -> (Set<String>) ConcurrentHashMap.<String>newKeySet())
                .toList();
        // a client's own threads would be counted too: on a busy machine nearly one for each screen
        var http = HttpClient.newBuilder().executor(Thread::startVirtualThread).build();
        try {
            seen.forEach(screen -> open(http, centre, line -> note(line, screen)));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> seen.stream().allMatch(screen -> screen.contains("open")));
            var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            var cpu = process.getProcessCpuTime();
            for (var counter = 1; counter <= 4; counter++) {
                call(clerk, centre, counter);
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> seen.stream()
                            .allMatch(screen -> screen.containsAll(List.of("A001", "A002", "A003", "A004"))));
            var busy = Duration.ofNanos(process.getProcessCpuTime() - cpu);
            LoggerFactory.getLogger(ScreensIT.class)
                    .info(
                            "{} screens saw 4 calls with {} ms of CPU time in service and test, {} threads before, {}"
                                    + " with them",
                            SCREENS,
                            busy.toMillis(),
                            before,
                            threads.getThreadCount());
            assertThat(threads.getThreadCount() - before).isLessThan(60);
            assertThat(busy).isLessThan(Duration.ofSeconds(10));
        } finally {
            http.shutdownNow();
        }
    }

    @Test
    void anOpenScreenTellsTheWaitOfTheCountersThereAreByNow() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var clerk = client.as("clerk", "booking:desk");
        var tickets = "/api/booking/centres/" + centre + "/tickets";
        IntStream.range(0, CALLS).forEach(n -> clerk.post(tickets, Map.of("service", SERVICE)));
        var lines = new ConcurrentLinkedQueue<String>();
        var http = HttpClient.newHttpClient();
        try {
            open(http, centre, lines::add);
            awaitLine(lines, "\"estimatedWaitMinutes\":40");
            kit.counters(centre, 5, SERVICE);
            Awaitility.await("before any number moves, and before the next beat")
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(lines).anyMatch(line -> line.contains("\"estimatedWaitMinutes\":8")));
            clerk.post(tickets, Map.of("service", SERVICE));
            awaitLine(lines, "\"waiting\":6");
            assertThat(lines)
                    .filteredOn(line -> line.contains("\"waiting\":6"))
                    .allMatch(line -> line.contains("\"estimatedWaitMinutes\":10"));
        } finally {
            http.shutdownNow();
        }
    }

    @Test
    void anOpenScreenTellsThatMinutesHavePassed() {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 1, SERVICE);
        var clerk = client.as("clerk", "booking:desk");
        var tickets = "/api/booking/centres/" + centre + "/tickets";
        IntStream.range(0, 3).forEach(n -> clerk.post(tickets, Map.of("service", SERVICE)));
        call(clerk, centre, 1);
        var lines = new ConcurrentLinkedQueue<String>();
        var http = HttpClient.newHttpClient();
        try {
            open(http, centre, lines::add);
            awaitLine(lines, "\"estimatedWaitMinutes\":20");
            for (var minutes = 19; minutes > 16; minutes--) {
                clock.forward(Duration.ofMinutes(1));
                var left = "\"estimatedWaitMinutes\":" + minutes;
                Awaitility.await("before the next beat")
                        .atMost(Duration.ofSeconds(4))
                        .untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(left)));
            }
        } finally {
            http.shutdownNow();
        }
    }

    private static void awaitLine(Iterable<String> lines, String part) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(part)));
    }

    private static void call(ServiceClient clerk, String centre, int counter) {
        var called = clerk.post("/api/booking/centres/" + centre + "/counters/" + counter + "/next", "{}");
        assertThat(called.status()).as(called.text()).isEqualTo(200);
    }

    private void open(HttpClient http, String centre, Consumer<String> told) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getRequiredProperty("local.server.port") + "/api/booking/centres/" + centre
                        + "/board"))
                .header("Accept", "text/event-stream")
                .build();
        var _ = http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(told), Thread::startVirtualThread);
    }

    private static void note(String line, Set<String> seen) {
        seen.add("open");
        for (var number : List.of("A001", "A002", "A003", "A004")) {
            if (line.contains(number)) {
                seen.add(number);
            }
        }
    }
}
