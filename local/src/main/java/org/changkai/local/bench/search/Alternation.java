package org.changkai.local.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Waits;

/**
 * What questions cost through the service, and what the very same calls cost Elasticsearch when nobody stands between: in
 * turns of a quarter of a minute, so that neither finds warmer caches and compilers than the other.
 */
final class Alternation {

    private static final int TURNS = 4;
    private static final Duration TURN = Duration.ofSeconds(15);
    private static final int VISITORS = 100;
    private static final String SEARCH = "search";
    private static final String ELASTICSEARCH = "elasticsearch";

    private final SearchScene scene;
    private final Crowd engine;
    private final Side through = new Side();
    private final Side alone = new Side();
    private final Side engineThrough = new Side();

    private Alternation(SearchScene scene, Crowd engine) {
        this.scene = scene;
        this.engine = engine;
    }

    /** CPU seconds and how many of them the compilers took, and how long each answer took. */
    private static final class Side {
        private double seconds;
        private double compiling;
        private final Waits all = new Waits();

        void add(CpuTime cpu, Waits waits) {
            seconds += cpu.seconds();
            compiling += cpu.compilingSeconds();
            all.addAll(waits);
        }

        double each() {
            return seconds * 1000 / all.count();
        }

        double eachCompiled() {
            return (seconds - compiling) * 1000 / all.count();
        }
    }

    /** Prints what was seen, against how many times the calls' cost a question may cost at most. */
    static void run(SearchScene scene, int perSecond, Load.Errand ask, double atMost, PrintStream out)
            throws IOException, InterruptedException {
        URI address =
                URI.create("http://localhost:" + scene.suite().stack().ports().elasticsearch());
        try (Crowd engine = new Crowd(address, 62, VISITORS)) {
            Alternation alternation = new Alternation(scene, engine);
            for (int turn = 0; turn < TURNS; turn++) {
                alternation.turn(perSecond, ask);
            }
            alternation.print(atMost, out);
        }
    }

    private void turn(int perSecond, Load.Errand ask) {
        scene.relay().note();
        CpuTime both = scene.suite().cpu(SEARCH, ELASTICSEARCH);
        CpuTime one = scene.suite().cpu(ELASTICSEARCH);
        Waits waits = Load.open(perSecond, TURN, ask);
        through.add(both, waits);
        engineThrough.add(one, waits);
        List<Relay.Call> calls = scene.relay().noted();
        one = scene.suite().cpu(ELASTICSEARCH);
        int callsPerSecond = Math.max(1, Math.round((float) perSecond * calls.size() / waits.count()));
        alone.add(one, Load.open(callsPerSecond, TURN, number -> call(calls.get((int) (number % calls.size())))));
    }

    private int call(Relay.Call call) throws IOException, InterruptedException {
        Map<String, String> json = Map.of("Content-Type", "application/json");
        return engine.next(visitor -> visitor.send("POST", call.path(), json, call.body()))
                .status();
    }

    private void print(double atMost, PrintStream out) {
        double calls = (double) alone.all.count() / through.all.count();
        out.printf(
                "%nIn %d turns of %d s each: a question through the service %.2f CPU-ms, of which Elasticsearch %.2f;"
                        + " its %.2f calls alone %.2f, each %.2f.%n",
                TURNS,
                TURN.toSeconds(),
                through.each(),
                engineThrough.each(),
                calls,
                alone.each() * calls,
                alone.each());
        out.printf(
                "p99 of all turns %.1f ms through the service, %.1f ms of a call alone.%n",
                through.all.percentile(99), alone.all.percentile(99));
        out.printf(
                "CPU time of a question: %.2f times that of its calls alone, %.2f without the compilers (at most %.1f).%n",
                through.each() / (alone.each() * calls),
                through.eachCompiled() / (alone.eachCompiled() * calls),
                atMost);
    }
}
