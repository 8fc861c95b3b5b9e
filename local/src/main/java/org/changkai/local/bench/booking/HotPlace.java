package org.changkai.local.bench.booking;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Reply;
import org.changkai.local.load.Waits;

/** Many who want one place at once: exactly its capacity is sold, and the others are told so quickly. */
final class HotPlace {

    private static final int CLIENTS = 50;
    private static final int CONFLICT = 409;

    private final MeasuredSuite suite;
    private final Town town;
    private final Crowd crowd;
    private final PrintStream out;

    HotPlace(MeasuredSuite suite, Town town, Crowd crowd, PrintStream out) {
        this.suite = suite;
        this.town = town;
        this.crowd = crowd;
        this.out = out;
    }

    void run(Table table, String state, Duration time, WarmUp warmUp) throws IOException, InterruptedException {
        String centre = town.centres().get(town.centres().size() / 2);
        List<String> starts = crowd.next(visitor -> Town.freeStarts(visitor, centre, 14));
        warmUp.with(spell -> Load.closed(
                CLIENTS,
                spell,
                _ -> crowd.next(visitor ->
                        Citizens.hold(visitor, centre, starts.getFirst()).status())));
        String start = starts.getLast();
        int capacity = free(centre, start);
        Citizens citizens = new Citizens("15");
        AtomicInteger sold = new AtomicInteger();
        CpuTime cpu = suite.cpu("gateway", "booking", "postgres");
        Waits waits = Load.closed(
                CLIENTS,
                time,
                _ -> crowd.next(visitor -> {
                    Reply held = Citizens.hold(visitor, centre, start);
                    if (held.status() == Citizens.CREATED
                            && citizens.confirm(visitor, held).status() == Citizens.CREATED) {
                        sold.incrementAndGet();
                    }
                    return held.status();
                }));
        table.load(state + ": one hot place, capacity " + capacity + ", sold " + sold, waits, cpu);
        Map<Integer, Integer> ends = waits.ends();
        int answered = ends.getOrDefault(Citizens.CREATED, 0) + ends.getOrDefault(CONFLICT, 0);
        out.printf(
                "| | %d answered of %d, %.0f attempts each second | | | | | | | |%n",
                answered, waits.count(), answered / waits.seconds());
        if (sold.get() != capacity) {
            throw new IllegalStateException("Capacity " + capacity + ", but " + sold + " were sold");
        }
    }

    private int free(String centre, String start) {
        return suite.door()
                .get("/api/booking/centres/" + centre + "/calendar?service=" + Town.SERVICE + "&days=1&from="
                        + start.substring(0, 10))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .flatMap(day -> day.path("times").valueStream())
                .filter(one -> one.path("start").asString().equals(start))
                .findFirst()
                .orElseThrow()
                .path("free")
                .asInt();
    }
}
