package org.changkai.local.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.load.Load;
import org.changkai.local.load.Waits;
import org.changkai.local.stack.Stack;

/**
 * A hundred thousand documents and fifty questions a second: how long an answer takes, and what it costs beside the very
 * same calls made to Elasticsearch directly, in the same run.
 */
public final class SpeedBench {

    /** How many documents the aims are about. */
    public static final int DOCUMENTS = 100_000;

    private static final int PER_SECOND = 50;
    private static final int READERS = 8;
    private static final Duration SUGGESTED = Duration.ofSeconds(45);
    private static final Duration ASKED = Duration.ofSeconds(150);
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final double AT_MOST_TIMES = 1.3;
    private static final String SEARCH = "search";
    private static final String ELASTICSEARCH = "elasticsearch";

    private final Stack laptop;
    private final PrintStream out;
    private final int documents;

    /** With so many documents, at least {@value Documents#FEWEST}. */
    public SpeedBench(Stack laptop, PrintStream out, int documents) {
        if (documents < Documents.FEWEST) {
            throw new IllegalArgumentException("At least " + Documents.FEWEST + " documents: the areas alone are half");
        }
        this.laptop = laptop;
        this.out = out;
        this.documents = documents;
    }

    /** Prints a table. */
    public void run() throws IOException, InterruptedException {
        Path data = SearchScene.data(laptop);
        try (SearchScene scene = new SearchScene(laptop, out)) {
            long start = System.nanoTime();
            new Documents(documents, data).fill(scene);
            out.printf("%d documents indexed in %d s.%n", documents, (System.nanoTime() - start) / 1_000_000_000);
            Load.Errand ask = errand(scene, Questions.mixed(data), "/api/search?");
            Load.Errand suggest = errand(scene, Questions.typed(data), "/api/search/suggest?");
            // At fifty a second the compilers would see in hours what a service has compiled after a day.
            Load.closed(READERS, SUGGESTED, suggest);
            Load.closed(READERS, ASKED, ask);
            WarmUp warmUp = new WarmUp(scene.suite(), WARM_UP, SEARCH, ELASTICSEARCH);
            warmUp.with(time -> Load.open(PER_SECOND, time, suggest));
            warmUp.with(time -> Load.open(PER_SECOND, time, ask));
            Table table = Table.ofLoads(out);
            measure(scene, table, "question, through the gateway", ask);
            measure(scene, table, "suggestion, through the gateway", suggest);
            Alternation.run(scene, PER_SECOND, ask, AT_MOST_TIMES, out);
        }
    }

    private static void measure(SearchScene scene, Table table, String what, Load.Errand errand) {
        CpuTime cpu = scene.suite().cpu(SEARCH, ELASTICSEARCH);
        Waits waits = Load.open(PER_SECOND, MEASURED, errand);
        table.load(what, waits, cpu);
    }

    /** Asks one after the other, over and over; each load goes on where the one before has ended. */
    private static Load.Errand errand(SearchScene scene, List<String> questions, String call) {
        AtomicLong next = new AtomicLong();
        return _ -> {
            String question = questions.get((int) (next.getAndIncrement() % questions.size()));
            return get(scene, SearchScene.path(question, "").replace("/api/search?", call));
        };
    }

    private static int get(SearchScene scene, String path) throws IOException, InterruptedException {
        var reply = scene.crowd().next(visitor -> visitor.get(path));
        boolean degraded = new String(reply.body(), StandardCharsets.UTF_8).contains("\"degraded\":true");
        return degraded ? 503 : reply.status();
    }
}
