package org.changkai.local.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.changkai.local.bench.Table;
import org.changkai.local.load.Crowd;
import org.changkai.local.load.Waits;
import org.changkai.local.stack.Stack;
import tools.jackson.databind.JsonNode;

/**
 * From the moment a story stands in the feed of news until a reader finds it, and until a withdrawn one is gone; and from
 * a new or deleted name in registry's feed until Elasticsearch cuts texts by it.
 */
public final class FreshnessBench {

    private static final int STORIES = 200;
    private static final int NAMES = 20;
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Stack laptop;
    private final PrintStream out;

    public FreshnessBench(Stack laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    /** Prints a table. */
    public void run() throws IOException {
        try (SearchScene scene = new SearchScene(laptop, out)) {
            scene.story("first", "第一篇", "");
            scene.awaitIndexed(1);
            Waits findable = new Waits();
            Waits gone = new Waits();
            for (int number = 0; number < STORIES; number++) {
                String id = "fresh-" + number;
                long start = System.nanoTime();
                scene.story(id, "新鲜消息" + number, "");
                findable.add(until(scene, number, start, true), 200);
                start = System.nanoTime();
                scene.publish("news", "story-withdrawn", id, Map.of());
                gone.add(until(scene, number, start, false), 200);
            }
            Waits words = new Waits();
            Waits pieces = new Waits();
            for (int number = 0; number < NAMES; number++) {
                String code = "150999" + (900_000 + number);
                String name = "昭莫多" + "东西南北上中下前后新".charAt(number % 10) + "嘎查";
                long start = System.nanoTime();
                scene.area(code, name);
                words.add(untilWord(scene, name, start, true), 200);
                start = System.nanoTime();
                scene.publish("registry", "area-closed", code, Map.of());
                pieces.add(untilWord(scene, name, start, false), 200);
            }
            Table table = new Table(out, "What", "Times", "p50 ms", "p95 ms", "p99 ms");
            row(table, "published and found", findable);
            row(table, "withdrawn and gone", gone);
            row(table, "a new name is one word", words);
            row(table, "a deleted name is none", pieces);
        }
    }

    private static void row(Table table, String what, Waits waits) {
        table.row(what, waits.count(), waits.percentile(50), waits.percentile(95), waits.percentile(99));
    }

    /** Asks Elasticsearch itself how it cuts the name. */
    private static long untilWord(SearchScene scene, String name, long start, boolean oneWord) throws IOException {
        URI engine =
                URI.create("http://localhost:" + scene.suite().stack().ports().elasticsearch());
        try (Crowd crowd = new Crowd(engine, 63, 1)) {
            SearchScene.await(name + " is not cut anew", LOOK, () -> {
                JsonNode tokens = crowd.next(visitor -> visitor.post(
                                "/changkai-search/_analyze", Map.of("field", "title.words", "text", name), Map.of()))
                        .json()
                        .path("tokens");
                return (tokens.size() == 1) == oneWord;
            });
            return System.nanoTime() - start;
        }
    }

    private static long until(SearchScene scene, int number, long start, boolean found) throws IOException {
        String path = SearchScene.path("新鲜消息" + number, "&type=story");
        SearchScene.await("Story " + number + " did not change", LOOK, () -> {
            JsonNode answer = scene.crowd().next(visitor -> visitor.get(path)).json();
            boolean there = answer.path("items").values().stream()
                    .anyMatch(item -> item.path("id").asString().equals("fresh-" + number));
            return there == found;
        });
        return System.nanoTime() - start;
    }
}
