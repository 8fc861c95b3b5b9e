package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Two editors and ten reviewers do a thousand things at random, four at a time, on a handful of stories. */
@ServiceTest
class RandomNewsroomIT {

    private static final int OPERATIONS = 1_000;
    private static final int HANDS = 4;
    private static final int STORIES = 6;

    @TempDir
    static Path folder;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Set<String>> confirmedWords = new ConcurrentHashMap<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger word = new AtomicInteger();
    private String photo = "";
    private String mayGo = "";

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", folder::toString);
        registry.add("changkai.news.photo.widths", () -> "320");
        registry.add("changkai.news.photo.avif", () -> "false");
    }

    @Test
    void noWordIsLostNothingUnreviewedIsPublicNobodyReviewsTwiceAndTheLogIsComplete() throws Exception {
        var seed = System.nanoTime();
        var newsroom = new Newsroom(client);
        var stories = new ArrayList<String>();
        photo = newsroom.writer
                .upload("/api/news/photos", "照片.jpg", "image/jpeg", Pictures.drawn(320, 200, "jpg"))
                .json()
                .path("id")
                .asString();
        describe(newsroom);
        for (var number = 0; number < STORIES; number++) {
            var pictured = number < 2 ? Map.of("type", "photo", "photo", photo) : Map.of("type", "note", "text", "注");
            stories.add(newsroom.draft(Newsroom.content("随机之" + number, pictured)));
        }
        mayGo = stories.getFirst();
        var hands = new ArrayList<Thread>();
        var broken = ConcurrentHashMap.<String>newKeySet();
        for (var hand = 0; hand < HANDS; hand++) {
            var random = new Random(seed + hand);
            hands.add(Thread.ofVirtual().start(() -> {
                for (var step = 0; step < OPERATIONS / HANDS; step++) {
                    var answer = one(newsroom, stories.get(random.nextInt(STORIES)), random);
                    if (answer.status() >= 500) {
                        broken.add(answer.text());
                    }
                }
            }));
        }
        for (var hand : hands) {
            hand.join();
        }
        assertThat(broken).as("seed %d", seed).isEmpty();
        assertThat(confirmed.get()).as("seed %d: something was done", seed).isGreaterThan(OPERATIONS / 10);
        var records = new NewsroomRecords(newsroom, jdbc);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> records.count("story where state = 'SCHEDULED' and ? <> ''", mayGo) == 0);
        assertThat(stories.stream()
                        .mapToLong(story ->
                                records.count("story_log where action = 'PUBLISHED' and story::text = ?", story))
                        .sum())
                .as("seed %d: stories were published", seed)
                .isPositive();
        for (var story : stories) {
            records.noWordIsLost(story, confirmedWords.getOrDefault(story, Set.of()), seed);
            records.everyPublicationHadItsSixPeople(story, seed);
            records.theLogIsComplete(story, seed);
        }
    }

    private Answer one(Newsroom newsroom, String story, Random random) {
        var path = "/api/news/stories/" + story;
        var editor = random.nextBoolean() ? newsroom.writer : newsroom.editor;
        var answer = switch (random.nextInt(24)) {
            case 0 -> save(editor, story);
            case 1 ->
                switch (random.nextInt(5)) {
                    case 0 -> restore(editor, story, random);
                    case 1 ->
                        story.equals(mayGo)
                                ? newsroom.editor.post(path + "/withdrawal", Map.of("reason", "撤稿"))
                                : newsroom.publish(story);
                    case 2 -> describe(newsroom);
                    case 3 -> schedule(newsroom, story);
                    default -> save(editor, story);
                };
            case 2, 3, 4 -> newsroom.submit(story);
            case 5, 8 -> newsroom.publish(story);
            case 6 ->
                random.nextBoolean()
                        ? newsroom.editor.delete(path + "/publication")
                        : newsroom.editor.post(
                                path + "/correction", Map.of("note", "更正", "lead", "更正" + word.incrementAndGet()));
            case 7 ->
                random.nextInt(4) == 0
                        ? newsroom.reviewer(random.nextInt(10))
                                .post(path + "/reviews", Map.of("round", "FIRST", "verdict", "RETURN", "note", "请改"))
                        : newsroom.publish(story);
            default -> review(newsroom, story, random);
        };
        if (answer.status() < 300) {
            confirmed.incrementAndGet();
        }
        return answer;
    }

    /** Signs what stands open next, as the page offers it, or anything at all. */
    private static Answer review(Newsroom newsroom, String story, Random random) {
        var kind = random.nextBoolean() ? "reviews" : "proofs";
        var open = newsroom.editor
                .get("/api/news/stories/" + story + "/draft")
                .json()
                .path(kind)
                .valueStream()
                .filter(round -> !round.path("passed").asBoolean())
                .map(round -> round.path("round").asString())
                .findFirst();
        var round = random.nextInt(4) == 0 ? Newsroom.ROUNDS.get(random.nextInt(3)) : open.orElse("FINAL");
        return newsroom.sign(random.nextInt(10), story, kind, round);
    }

    private static Answer restore(ServiceClient editor, String story, Random random) {
        var path = "/api/news/stories/" + story;
        var latest = editor.get(path + "/draft").json().path("version").asInt();
        return editor.with("If-Match", "\"" + latest + "\"")
                .post(path + "/versions/" + (1 + random.nextInt(latest)) + "/restoration", "");
    }

    private static Answer schedule(Newsroom newsroom, String story) {
        var at = Clock.systemUTC().instant().plusMillis(500).toString();
        return newsroom.editor.post("/api/news/stories/" + story + "/publication", Map.of("at", at));
    }

    /** Other words for the photo of two of the stories. */
    private Answer describe(Newsroom newsroom) {
        var path = "/api/news/photos/" + photo;
        return newsroom.editor
                .with("If-Match", String.valueOf(newsroom.editor.get(path).header("ETag")))
                .put(path, Map.of("caption", "图说" + word.incrementAndGet(), "credit", "江砚", "alt", "一扇门"));
    }

    /** Adds one word of its own to what was read; a stale save is merged as the page would. */
    private Answer save(ServiceClient editor, String story) {
        var path = "/api/news/stories/" + story;
        var draft = editor.get(path + "/draft").json();
        var mine = "词" + word.incrementAndGet() + "字";
        var content = draft.path("content").deepCopy();
        ((ArrayNode) content.at("/body/blocks"))
                .addObject()
                .put("type", "paragraph")
                .put("text", mine);
        var version = draft.path("version").asInt();
        var saved = put(editor, path, version, content);
        for (var attempt = 0; saved.status() == 412 && attempt < 20; attempt++) {
            var merge = editor.post(path + "/merge", Map.of("base", version, "content", content));
            saved = put(
                    editor,
                    path,
                    merge.json().path("version").asInt(),
                    merge.json().path("content"));
        }
        if (saved.status() == 200) {
            confirmedWords
                    .computeIfAbsent(story, id -> ConcurrentHashMap.newKeySet())
                    .add(mine);
        }
        return saved;
    }

    private static Answer put(ServiceClient editor, String path, int version, JsonNode content) {
        return editor.with("If-Match", "\"" + version + "\"").put(path, content.toString());
    }
}
