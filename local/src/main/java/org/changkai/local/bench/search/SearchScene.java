package org.changkai.local.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.load.Crowd;
import org.changkai.local.process.Signals;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running search service with Elasticsearch behind the gateway, and feeds to fill it. */
final class SearchScene implements AutoCloseable {

    private static final int VISITORS = 200;
    private static final Duration FILLED = Duration.ofMinutes(60);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FeedsForSearch feeds;
    private final Relay relay;
    private final MeasuredSuite suite;
    private final Crowd crowd;
    private final Clock clock = Clock.systemUTC();
    private final PrintStream out;

    SearchScene(Stack laptop, PrintStream out) throws IOException {
        this.out = out;
        feeds = new FeedsForSearch();
        relay = new Relay();
        suite = MeasuredSuite.start(
                laptop,
                MeasuredSuite.Needs.of(Service.SEARCH)
                        .withElasticsearch()
                        .withEnvironment(Map.of(
                                Service.SEARCH,
                                Map.of(
                                        "CHANGKAI_REGISTRY_URL",
                                                feeds.address("registry").toString(),
                                        "CHANGKAI_NEWS_URL",
                                                feeds.address("news").toString(),
                                        "CHANGKAI_BOOKING_URL",
                                                feeds.address("booking").toString(),
                                        "CHANGKAI_ELASTICSEARCH_URL",
                                                relay.address().toString()))),
                out);
        relay.to(suite.stack().ports().elasticsearch());
        crowd = new Crowd(suite.stack().door(), 61, VISITORS);
    }

    /** The folder of test data beside the project; it is not part of it. */
    static Path data(Stack laptop) throws IOException {
        Path data = laptop.project().resolve("../shared/data").normalize();
        if (!Files.isDirectory(data.resolve("search"))) {
            throw new IOException(data + " is missing: the questions and texts are read from there");
        }
        return data;
    }

    void area(String code, String name) {
        publish("registry", "area-saved", code, Map.of("code", code, "name", name, "level", "village"));
    }

    void centre(String id, String name, String area, double lat, double lon) {
        publish(
                "registry",
                "centre-saved",
                id,
                Map.of(
                        "id",
                        id,
                        "kind",
                        "CENTRE",
                        "name",
                        name,
                        "areaCode",
                        area,
                        "lat",
                        lat,
                        "lon",
                        lon,
                        "services",
                        List.of("legal-advice"),
                        "accessibility",
                        List.of("step-free")));
    }

    void organization(String id, String name, String area) {
        publish(
                "registry",
                "organization-saved",
                id,
                Map.of("id", id, "kind", "PARTY_BRANCH", "name", name, "areaCode", area));
    }

    void story(String id, String headline, String text) {
        publish("news", "story-published", id, Map.of("id", id, "slug", id, "headline", headline, "lead", text));
    }

    void publish(String source, String type, String subject, Map<String, ?> data) {
        feeds.publish(source, type, subject, OffsetDateTime.now(clock), data);
    }

    /** How often the index shows what was written; while it is filled nobody looks. */
    void showEvery(String interval) throws IOException, InterruptedException {
        URI index = URI.create("http://localhost:" + suite.stack().ports().elasticsearch());
        byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("index", Map.of("refresh_interval", interval)));
        Map<String, String> json = Map.of("Content-Type", "application/json");
        try (Crowd one = new Crowd(index, 63, 1)) {
            // At first the service has not made its index yet.
            await(
                    "The index took no interval",
                    LOOK,
                    () -> one.next(visitor -> visitor.send("PUT", "/changkai-search/_settings", json, body))
                                    .status()
                            == 200);
        }
    }

    interface Condition {

        boolean holds() throws IOException, InterruptedException;
    }

    /** Returns when it holds, with so long a rest after each look; it is an error if that takes longer than patience lasts. */
    static void await(String otherwise, Duration rest, Condition condition) throws IOException {
        boolean held = Signals.await(
                () -> {
                    try {
                        return condition.holds();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                },
                PATIENCE,
                rest);
        if (!held) {
            throw new IOException(otherwise + " within " + PATIENCE);
        }
    }

    /** Returns when so many documents are in the index and none waits. */
    void awaitIndexed(long documents) throws IOException {
        Door machine = suite.door().asMachine();
        // To count them is no small thing for a service that is writing.
        if (!Signals.await(() -> isIndexed(machine, documents), FILLED, LOOK)) {
            throw new IOException(documents + " documents are not in the index after " + FILLED);
        }
    }

    private static boolean isIndexed(Door machine, long documents) {
        // While a hundred thousand documents are written an answer may come too late for the gateway.
        Answer answer = machine.get("/api/search/index");
        JsonNode index = answer.status() == 200
                ? answer.json().path("index")
                : JsonMapper.shared().createObjectNode();
        return index.path("documents").asLong() >= documents
                && index.path("pending").asLong(1) == 0;
    }

    static String path(String question, String more) {
        return "/api/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more;
    }

    /**
     * The ids of the first ten hits of a type. A plain answer says nothing about the index: it is asked again, since a
     * machine that is busy with other work makes Elasticsearch late now and then.
     */
    List<String> firstTen(String question, String type) {
        String path = path(question, "&limit=10&type=" + type);
        List<String> ids = new ArrayList<>();
        try {
            await("No whole answer for " + question, LOOK, () -> {
                JsonNode answer = crowd.next(visitor -> visitor.get(path)).json();
                boolean whole = answer.has("items") && !answer.path("degraded").asBoolean(false);
                if (whole) {
                    answer.path("items").forEach(item -> ids.add(item.path("id").asString()));
                }
                return whole;
            });
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MeasuredSuite suite() {
        return suite;
    }

    Crowd crowd() {
        return crowd;
    }

    Relay relay() {
        return relay;
    }

    void say(String text) {
        out.println(text);
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        suite.close();
        relay.close();
        feeds.close();
    }
}
