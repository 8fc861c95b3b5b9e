package org.changkai.local.bench.booking;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.Table;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Reply;
import org.changkai.local.load.Visitor;
import org.changkai.local.load.Waits;

/**
 * The minute in which new days open: scripts that have hammered at the door for a while, each from an address and with a
 * telephone number of its own, against people who come when it opens. The people are answered within a second, and no
 * script gets more than one telephone number may have.
 */
final class ReleaseMinute {

    private static final int SCRIPTS = 1000;
    private static final int PEOPLE = 50;
    private static final int HOT_CENTRES = 10;
    private static final int MOST_OF_ONE_NUMBER = 5;
    private static final int CREATED = 201;
    private static final double A_SECOND = 1000;
    private static final Duration BEFORE = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(30);

    private final MeasuredSuite suite;
    private final List<String> centres;
    private final PrintStream out;
    private final Map<Integer, AtomicInteger> got = new ConcurrentHashMap<>();
    private final Waits scripted = new Waits();
    private final Waits honest = new Waits();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private Duration opened = Duration.ZERO;

    ReleaseMinute(MeasuredSuite suite, Town town, PrintStream out) {
        this.suite = suite;
        this.centres = town.centres().subList(0, HOT_CENTRES);
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        close(List.of(Map.of("from", today.toString(), "to", today.plusDays(92).toString(), "reason", "尚未放号（测量）")));
        List<Future<Boolean>> clients = new ArrayList<>();
        try (Crowd scripts = new Crowd(suite.stack().door(), 8, SCRIPTS);
                Crowd people = new Crowd(suite.stack().door(), 9, PEOPLE);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int script = 0; script < SCRIPTS; script++) {
                int number = script;
                clients.add(threads.submit(() -> scripts.next(visitor -> hammer(visitor, number))));
            }
            try {
                clients.addAll(open(people, threads));
            } finally {
                over.set(true);
            }
        }
        // Asks each for its result, so that a client that broke is noticed.
        long busy = clients.stream().filter(Future::resultNow).count();
        print(busy);
    }

    /** Lets the scripts hammer for a while, opens the days, and lets people come. */
    private List<Future<Boolean>> open(Crowd people, ExecutorService threads) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(BEFORE.toNanos());
        long opening = System.nanoTime();
        close(List.of());
        opened = Duration.ofNanos(System.nanoTime() - opening);
        long end = System.nanoTime() + AFTER.toNanos();
        List<Future<Boolean>> clients = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            clients.add(threads.submit(() -> people.next(visitor -> bookOnce(visitor, number, end))));
        }
        TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
        return clients;
    }

    private boolean hammer(Visitor visitor, int number) {
        String phone = "17" + (100_000_000L + number);
        int turn = number;
        while (!over.get()) {
            try {
                if (tryToBook(visitor, scripted, centres.get(turn++ % HOT_CENTRES), phone, turn)) {
                    got.computeIfAbsent(number, _ -> new AtomicInteger()).incrementAndGet();
                }
            } catch (IOException _) {
                scripted.add(0, Waits.NO_ANSWER);
            }
        }
        return true;
    }

    private boolean bookOnce(Visitor visitor, int number, long end) {
        String phone = "18" + (100_000_000L + number);
        int turn = number;
        while (System.nanoTime() < end) {
            try {
                if (tryToBook(visitor, honest, centres.get(turn++ % HOT_CENTRES), phone, turn * 7)) {
                    served.incrementAndGet();
                    return true;
                }
            } catch (IOException _) {
                honest.add(0, Waits.NO_ANSWER);
            }
        }
        return false;
    }

    private boolean tryToBook(Visitor visitor, Waits waits, String centre, String phone, int choice)
            throws IOException {
        Reply calendar = timed(waits, () -> visitor.get(Town.calendarPath(centre, 14)));
        if (calendar.status() != 200) {
            return false;
        }
        List<String> starts = Town.freeStarts(calendar);
        if (starts.isEmpty()) {
            return false;
        }
        String start = starts.get(Math.floorMod(choice * 31, starts.size()));
        Reply held = timed(waits, () -> Citizens.hold(visitor, centre, start));
        if (held.status() != CREATED) {
            return false;
        }
        Map<String, Object> booking =
                Map.of("hold", held.json().path("id").asString(), "contact", Map.of("name", "示例居民", "phone", phone));
        return timed(waits, () -> visitor.post("/api/booking/appointments", booking, Map.of()))
                        .status()
                == CREATED;
    }

    private interface Call {
        Reply answer() throws IOException;
    }

    private static Reply timed(Waits waits, Call call) throws IOException {
        long since = System.nanoTime();
        Reply reply = call.answer();
        waits.add(System.nanoTime() - since, reply.status());
        return reply;
    }

    /** Each centre by its own manager, at an address of the own: whoever has just laid out the town is known for asking much. */
    private void close(List<?> closed) {
        for (int centre = 0; centre < centres.size(); centre++) {
            Door manager = suite.door()
                    .from(InetAddress.ofLiteral("127.7.0." + (centre + 1)))
                    .asMachine();
            String path = "/api/booking/centres/" + centres.get(centre) + "/closures";
            Answer now = manager.get(path).expect(200, 204);
            manager.with("If-Match", now.header("ETag"))
                    .put(path, Map.of("closed", closed, "extra", List.of()))
                    .expect(200);
        }
    }

    private void print(long busy) {
        int most = got.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
        int all = got.values().stream().mapToInt(AtomicInteger::get).sum();
        Table table =
                new Table(out, "The release minute", "Requests", "p50 ms", "p99 ms", "slowest ms", "Booked", "Answers");
        row(table, PEOPLE + " people", honest, served.get());
        row(table, SCRIPTS + " scripts, at most " + most + " of one number", scripted, all);
        out.println("The manager opened " + HOT_CENTRES + " centres in " + opened.toMillis() + " ms");
        if (most > MOST_OF_ONE_NUMBER || served.get() < PEOPLE || honest.percentile(100) > A_SECOND) {
            out.println("MISSED: every person booked, within a second a step, and at most " + MOST_OF_ONE_NUMBER
                    + " of one number; " + busy + " clients came to their end");
        }
    }

    private static void row(Table table, String who, Waits waits, int booked) {
        table.row(
                who,
                waits.count(),
                waits.percentile(50),
                waits.percentile(99),
                waits.percentile(100),
                booked,
                waits.ends());
    }
}
