package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Two editors and ten reviewers do a thousand things at random, four at a time, on a handful of stories. */
@ServiceTest
class RandomNewsroomIT {

    private static final int OPERATIONS = 1_000;
    private static final int HANDS = 4;
    private static final int STORIES = 6;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Set<String>> confirmedWords = new ConcurrentHashMap<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger word = new AtomicInteger();

    @Test
    void noWordIsLostNothingUnreviewedIsPublicNobodyReviewsTwiceAndTheLogIsComplete() throws Exception {
        var seed = System.nanoTime();
        var newsroom = new Newsroom(client);
        var stories = new ArrayList<String>();
        for (var number = 0; number < STORIES; number++) {
            stories.add(newsroom.draft(Newsroom.content("随机之" + number)));
        }
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
        for (var story : stories) {
            noWordIsLost(newsroom, story, seed);
            everyPublicationHadItsSixPeople(newsroom, story, seed);
            theLogIsComplete(newsroom, story, seed);
        }
    }

    private Answer one(Newsroom newsroom, String story, Random random) {
        var path = "/api/news/stories/" + story;
        var editor = random.nextBoolean() ? newsroom.writer : newsroom.editor;
        var answer = switch (random.nextInt(20)) {
            case 0, 1 -> save(editor, story);
            case 2, 3, 4 -> newsroom.submit(story);
            case 5 -> newsroom.publish(story);
            case 6 -> newsroom.editor.delete(path + "/publication");
            case 7 ->
                random.nextInt(4) == 0
                        ? newsroom.reviewer(random.nextInt(10))
                                .post(path + "/reviews", Map.of("round", "FIRST", "verdict", "RETURN", "note", "请改"))
                        : newsroom.publish(story);
            default ->
                newsroom.sign(
                        random.nextInt(10),
                        story,
                        random.nextBoolean() ? "reviews" : "proofs",
                        Newsroom.ROUNDS.get(random.nextInt(3)));
        };
        if (answer.status() < 300) {
            confirmed.incrementAndGet();
        }
        return answer;
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

    private void noWordIsLost(Newsroom newsroom, String story, long seed) {
        var now = newsroom.editor
                .get("/api/news/stories/" + story + "/draft")
                .json()
                .path("content")
                .toString();
        for (var mine : confirmedWords.getOrDefault(story, Set.of())) {
            assertThat(now).as("seed %d", seed).contains(mine);
        }
    }

    /** When it was published, six sign-offs by three and three people stood for exactly that revision. */
    private void everyPublicationHadItsSixPeople(Newsroom newsroom, String story, long seed) {
        var sheet = newsroom.editor
                .get("/api/news/stories/" + story + "/sign-off-sheet")
                .json();
        var authors = new HashSet<>(jdbc.sql("select account from story_version where story::text = ?")
                .param(story)
                .query(String.class)
                .list());
        var byRevision = new HashMap<String, List<JsonNode>>();
        for (var signed : sheet.path("signOffs")) {
            if (signed.path("verdict").asString().equals("PASS")) {
                byRevision
                        .computeIfAbsent(
                                signed.path("kind").asString()
                                        + signed.path("hash").asString(),
                                key -> new ArrayList<>())
                        .add(signed);
            }
        }
        for (var signOffs : byRevision.values()) {
            var people = new LinkedHashSet<String>();
            var rounds = new ArrayList<String>();
            signOffs.forEach(signed -> {
                people.add(signed.path("account").asString());
                rounds.add(signed.path("round").asString());
            });
            assertThat(people)
                    .as("seed %d: nobody twice", seed)
                    .hasSameSizeAs(signOffs)
                    .doesNotContainAnyElementsOf(authors);
            assertThat(rounds)
                    .as("seed %d: one after the other", seed)
                    .isEqualTo(Newsroom.ROUNDS.subList(0, rounds.size()));
        }
        for (var deed : sheet.path("log")) {
            if (deed.path("action").asString().equals("PUBLISHED")) {
                var version = deed.path("version").asInt();
                var passed = sheet.path("signOffs").values().stream()
                        .filter(signed -> signed.path("version").asInt() <= version
                                && signed.path("verdict").asString().equals("PASS")
                                && sameRevision(story, signed.path("version").asInt(), version))
                        .count();
                assertThat(passed)
                        .as("seed %d: reviewed before it was public", seed)
                        .isEqualTo(6);
            }
        }
    }

    private boolean sameRevision(String story, int one, int other) {
        return jdbc.sql("select count(distinct hash) = 1 from story_version where story::text = ? and version in (?,"
                        + " ?)")
                .params(story, one, other)
                .query(Boolean.class)
                .single();
    }

    /** Every version, every sign-off and every publication has its line, and nothing else has. */
    private void theLogIsComplete(Newsroom newsroom, String story, long seed) {
        var counts = new HashMap<String, Long>();
        for (var deed : newsroom.editor
                .get("/api/news/stories/" + story + "/sign-off-sheet")
                .json()
                .path("log")) {
            counts.merge(deed.path("action").asString(), 1L, Long::sum);
        }
        var saves = counts.getOrDefault("CREATED", 0L) + counts.getOrDefault("SAVED", 0L);
        assertThat(saves).as("seed %d", seed).isEqualTo(count("story_version where story::text = ?", story));
        var verdicts = counts.getOrDefault("REVIEW_PASSED", 0L)
                + counts.getOrDefault("PROOF_PASSED", 0L)
                + counts.getOrDefault("REVIEW_RETURNED", 0L);
        assertThat(verdicts).as("seed %d", seed).isEqualTo(count("sign_off where story::text = ?", story));
        assertThat(counts.getOrDefault("PUBLISHED", 0L))
                .as("seed %d", seed)
                .isEqualTo(count("change_record where type = 'story-published' and subject = ?", story));
        assertThat(counts.getOrDefault("UNPUBLISHED", 0L))
                .as("seed %d", seed)
                .isEqualTo(count("change_record where type = 'story-unpublished' and subject = ?", story));
    }

    private long count(String rows, String story) {
        return jdbc.sql("select count(*) from " + rows)
                .param(story)
                .query(Long.class)
                .single();
    }
}
