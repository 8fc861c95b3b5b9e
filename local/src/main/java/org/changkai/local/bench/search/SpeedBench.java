package org.changkai.local.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.changkai.local.bench.CpuTime;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.WarmUp;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Load;
import org.changkai.local.load.Waits;
import org.changkai.local.stack.Stack;

/**
 * A hundred thousand documents and fifty questions a second: how long an answer takes, and what it costs beside the very
 * same calls made to Elasticsearch directly, in the same run.
 */
public final class SpeedBench {

    private static final int DOCUMENTS = 100_000;
    private static final int CENTRES = 15_000;
    private static final int ORGANIZATIONS = 20_000;
    private static final int SENTENCES = 6;
    private static final int PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(150);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final int VISITORS = 100;
    private static final double AT_MOST_TIMES = 1.3;
    private static final String SEARCH = "search";
    private static final String ELASTICSEARCH = "elasticsearch";

    private final Stack laptop;
    private final PrintStream out;

    public SpeedBench(Stack laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    /** Prints a table. */
    public void run() throws IOException, InterruptedException {
        Path data = SearchScene.data(laptop);
        try (SearchScene scene = new SearchScene(laptop, out)) {
            fill(scene, data);
            List<String> questions = Questions.mixed(data);
            List<String> typed = Questions.typed(data);
            Load.Errand ask = number -> get(scene, SearchScene.path(at(questions, number), ""));
            Load.Errand suggest = number ->
                    get(scene, SearchScene.path(at(typed, number), "").replace("/api/search?", "/api/search/suggest?"));
            WarmUp warmUp = new WarmUp(scene.suite(), WARM_UP, SEARCH, ELASTICSEARCH);
            warmUp.with(time -> Load.open(PER_SECOND, time, ask));
            warmUp.with(time -> Load.open(PER_SECOND, time, suggest));
            Table table = Table.ofLoads(out);
            scene.relay().note(true);
            CpuTime cpu = scene.suite().cpu(SEARCH, ELASTICSEARCH);
            Waits waits = Load.open(PER_SECOND, MEASURED, ask);
            scene.relay().note(false);
            table.load("question, through the gateway", waits, cpu);
            double through = cpu.seconds() / waits.count();
            double raw = raw(scene, table, waits.count());
            cpu = scene.suite().cpu(SEARCH, ELASTICSEARCH);
            table.load("suggestion, through the gateway", Load.open(PER_SECOND, MEASURED, suggest), cpu);
            out.printf(
                    "%nCPU time of a question: %.2f times that of its calls to Elasticsearch alone (at most %.1f).%n",
                    through / raw, AT_MOST_TIMES);
        }
    }

    /** The same calls, one by one, without the service; the CPU seconds of what one question needs. */
    private double raw(SearchScene scene, Table table, int questions) throws IOException, InterruptedException {
        List<Relay.Call> calls = scene.relay().searches();
        int perSecond = Math.max(1, Math.round((float) PER_SECOND * calls.size() / questions));
        var address = java.net.URI.create(
                "http://localhost:" + scene.suite().stack().ports().elasticsearch());
        try (Crowd crowd = new Crowd(address, 62, VISITORS)) {
            Load.Errand call = number -> {
                Relay.Call one = calls.get((int) (number % calls.size()));
                Map<String, String> json = Map.of("Content-Type", "application/json");
                return crowd.next(visitor -> visitor.send("POST", one.path(), json, one.body()))
                        .status();
            };
            CpuTime cpu = scene.suite().cpu(ELASTICSEARCH);
            Waits waits = Load.open(perSecond, MEASURED, call);
            table.load("call to Elasticsearch alone", waits, cpu);
            return cpu.seconds() / waits.count() * calls.size() / questions;
        }
    }

    private static String at(List<String> questions, long number) {
        return questions.get((int) (number % questions.size()));
    }

    private static int get(SearchScene scene, String path) throws IOException, InterruptedException {
        var reply = scene.crowd().next(visitor -> visitor.get(path));
        boolean degraded = new String(reply.body(), StandardCharsets.UTF_8).contains("\"degraded\":true");
        return degraded ? 503 : reply.status();
    }

    private static void fill(SearchScene scene, Path data) throws IOException, InterruptedException {
        scene.showEvery("10s");
        Map<String, String> areas = new RegionOfNames(data).areas();
        areas.forEach(scene::area);
        List<Map.Entry<String, String>> all = List.copyOf(areas.entrySet());
        Random random = new Random(7);
        for (int number = 0; number < CENTRES; number++) {
            Map.Entry<String, String> area = all.get(number % all.size());
            scene.centre(
                    "c-" + number,
                    area.getValue().replaceAll("(村委会|居委会)$", "") + "党群服务中心",
                    area.getKey(),
                    39 + random.nextDouble() * 10,
                    100 + random.nextDouble() * 20);
        }
        for (int number = 0; number < ORGANIZATIONS; number++) {
            Map.Entry<String, String> area = all.get(number * 3 % all.size());
            scene.organization("o-" + number, "中共" + area.getValue() + "第" + (number % 9 + 1) + "支部委员会", area.getKey());
        }
        List<String> sentences = sentences(data);
        for (int number = 0; number < DOCUMENTS - areas.size() - CENTRES - ORGANIZATIONS; number++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                text.append(sentences.get(random.nextInt(sentences.size()))).append('。');
            }
            String headline = sentences.get(random.nextInt(sentences.size()));
            scene.story("s-" + number, headline.substring(0, Math.min(24, headline.length())), text.toString());
        }
        scene.awaitIndexed(DOCUMENTS);
        scene.showEvery("200ms");
    }

    private static List<String> sentences(Path data) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("search/cmrc.docs"))) {
            for (String sentence : line.split("\t", -1)[2].split("。")) {
                if (sentence.length() > 8) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
