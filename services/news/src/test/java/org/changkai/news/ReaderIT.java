package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What readers get from two instances while editors correct and withdraw. */
@ServiceTest
class ReaderIT {

    private static final int CORRECTIONS = 60;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    Newsroom newsroom;

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void changesThatNoReplicaAsksForAnyMoreAreForgotten() {
        jdbc.sql("update paper_version set version = (version / 1000 + 20) * 1000 - 1")
                .update();
        jdbc.sql("insert into paper_change (version, slug) select version - 10000 - n, 'long-ago'"
                        + " from paper_version, generate_series(1, 50) n")
                .update();
        newsroom.published(Newsroom.content("第两万次变动"));
        assertThat(jdbc.sql("select count(*) from paper_change where slug = 'long-ago'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void afterTheAcknowledgementNoReaderOfAnyInstanceGetsTheOldOne() throws Exception {
        var slug = newsroom.published(Newsroom.content("第0次"));
        var story = newsroom.id(slug);
        try (var other = Instance.inThisProcess(environment)) {
            var acknowledged = new AtomicInteger();
            var stop = new AtomicBoolean();
            Queue<String> stale = new ConcurrentLinkedQueue<>();
            var reads = new AtomicInteger();
            var readers = new ArrayList<Thread>();
            for (var reader : List.of(client, other.client(), client, other.client())) {
                for (var path : List.of("/api/news/stories/" + slug, "/api/news/front", "/api/news/stories?limit=5")) {
                    readers.add(Thread.ofVirtual().start(() -> {
                        while (!stop.get()) {
                            var before = acknowledged.get();
                            var got = number(reader.get(path), slug);
                            reads.incrementAndGet();
                            if (got < before) {
                                stale.add(path + " gave " + got + " after " + before);
                            }
                        }
                    }));
                }
            }
            for (var number = 1; number <= CORRECTIONS; number++) {
                var editor = number % 2 == 0 ? newsroom.editor : other.client().as("editor", "news:publish");
                var corrected = editor.post(
                        "/api/news/stories/" + story + "/correction",
                        Map.of("note", "更正" + number, "headline", "第" + number + "次"));
                assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
                acknowledged.set(number);
            }
            newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "撤稿"));
            assertThat(other.client().get("/api/news/stories/" + slug).status()).isEqualTo(410);
            assertThat(other.client().get("/api/news/front").text()).doesNotContain(slug);
            acknowledged.set(Integer.MAX_VALUE);
            stop.set(true);
            for (var reader : readers) {
                reader.join();
            }
            assertThat(stale).isEmpty();
            assertThat(reads.get()).isGreaterThan(CORRECTIONS);
        }
    }

    /** The number in the headline; once the story is withdrawn, more than any. */
    private static int number(ServiceClient.Answer answer, String slug) {
        if (answer.status() == 410) {
            return Integer.MAX_VALUE;
        }
        var json = answer.json();
        if (json.has("headline")) {
            return number(json.path("headline").asString());
        }
        for (var item : json.path("items")) {
            var story = item.has("story") ? item.path("story") : item;
            if (story.path("slug").asString("").equals(slug)) {
                return number(story.path("headline").asString());
            }
        }
        return Integer.MAX_VALUE;
    }

    private static int number(String headline) {
        return Integer.parseInt(headline.substring(1, headline.length() - 1));
    }

    @Test
    void aReplicaThatDiedIsWaitedForUntilItsLeaseIsOverAndNoLonger() {
        var slug = newsroom.published(Newsroom.content("旧租约"));
        jdbc.sql("""
            insert into reader_replica (id, seen, until)
            values (gen_random_uuid(), 0, clock_timestamp() + interval '1 hour')
            """).update();
        var began = System.nanoTime();
        newsroom.editor.post(
                "/api/news/stories/" + newsroom.id(slug) + "/correction", Map.of("note", "更正", "headline", "新的"));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
        jdbc.sql("delete from reader_replica where seen = 0 and until > clock_timestamp() + interval '10 minutes'")
                .update();
    }

    @Test
    void theFrontPageIsArrangedByHandAndWhatIsOverFallsAway() {
        var ids = IntStream.range(0, 3)
                .mapToObj(number -> newsroom.id(newsroom.published(Newsroom.content("头版之" + number))))
                .toList();
        var arranged = newsroom.editor.get("/api/news/desk/front");
        for (var list : List.of("desk/front", "front", "sections/shidian/front")) {
            assertThat(newsroom.editor
                            .get("/api/news/" + list)
                            .json()
                            .path("next")
                            .isNull())
                    .as(list)
                    .isTrue();
        }
        var later = Clock.systemUTC().instant().plus(Duration.ofDays(1)).toString();
        var slots = slots(ids, later);
        assertThat(newsroom.editor.put("/api/news/desk/front", slots).status()).isEqualTo(428);
        var editor = newsroom.editor.with("If-Match", String.valueOf(arranged.header("ETag")));
        assertThat(editor.put("/api/news/desk/front", slots).status()).isEqualTo(200);
        assertThat(editor.put("/api/news/desk/front", slots).status()).isEqualTo(412);
        assertThat(front("/api/news/front")).startsWith(ids.get(0), ids.get(1), ids.get(2));
        var soon = Clock.systemUTC().instant().plusSeconds(3).toString();
        var changed = newsroom.editor
                .with(
                        "If-Match",
                        String.valueOf(
                                newsroom.editor.get("/api/news/desk/front").header("ETag")))
                .put("/api/news/desk/front", slots(ids, soon));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(front("/api/news/front")).startsWith(ids.get(0), ids.get(2), ids.get(1)));
        newsroom.editor.post("/api/news/stories/" + ids.get(0) + "/withdrawal", Map.of("reason", "撤"));
        assertThat(front("/api/news/front")).startsWith(ids.get(2)).doesNotContain(ids.get(0));
        var section = newsroom.editor.with("If-Match", "\"0\"");
        var path = "/api/news/desk/sections/shidian/front";
        assertThat(section.put(path, Map.of("items", List.of(Map.of("slot", 1, "story", ids.get(1)))))
                        .status())
                .isEqualTo(200);
        assertThat(front("/api/news/sections/shidian/front")).startsWith(ids.get(1), ids.get(2));
        assertThat(newsroom.editor
                        .with("If-Match", "\"1\"")
                        .put(path, Map.of("items", List.of(Map.of("slot", 1, "story", new UUID(0, 1).toString()))))
                        .code())
                .isEqualTo("story-unknown");
        assertThat(client.get("/api/news/sections/nowhere/front").status()).isEqualTo(404);
    }

    @Test
    void theIssueOfADayHasItsStories() {
        var slug = newsroom.published(Newsroom.content("今天的报纸"));
        var published = client.get("/api/news/stories/" + slug)
                .json()
                .path("publishedAt")
                .asString();
        var issue = client.get(
                        "/api/news/issues/" + OffsetDateTime.parse(published).toLocalDate())
                .json();
        assertThat(issue.path("items").values().stream()
                        .map(story -> story.path("slug").asString()))
                .contains(slug);
        assertThat(issue.path("next").isNull()).as("all of a day at once").isTrue();
        assertThat(client.get("/api/news/issues/2001-01-01")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(client.get("/api/news/issues/heute").status()).isEqualTo(400);
    }

    private static Map<String, Object> slots(List<String> ids, String until) {
        return Map.of(
                "items",
                List.of(
                        Map.of("slot", 1, "story", ids.get(0)),
                        Map.of("slot", 2, "story", ids.get(1), "until", until)));
    }

    private List<String> front(String path) {
        return client.get(path + "?limit=100").json().path("items").values().stream()
                .map(item -> item.at("/story/id").asString())
                .toList();
    }

    @Test
    void underAnEmbargoNobodyPublishes() {
        var story = newsroom.draft(Newsroom.content("禁发"));
        newsroom.signOff(story);
        var path = "/api/news/stories/" + story;
        var tomorrow = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        var set = newsroom.editor.put(path + "/embargo", Map.of("until", tomorrow.toString()));
        assertThat(set.json().path("state").asString())
                .as("no word was changed")
                .isEqualTo("APPROVED");
        var embargoed = newsroom.publish(story);
        assertThat(embargoed.code()).isEqualTo("embargoed");
        assertThat(OffsetDateTime.parse(embargoed.json().path("until").asString())
                        .toInstant())
                .as("a time that a machine reads")
                .isCloseTo(tomorrow, within(1, ChronoUnit.MILLIS));
        assertThat(embargoed.json().path("detail").asString())
                .as("a time that one reads")
                .matches("这篇稿件在 \\d{4}年\\d{1,2}月\\d{1,2}日 \\d{2}:\\d{2} 之前不得发布。");
        var early = Map.of("at", tomorrow.minusSeconds(60).toString());
        assertThat(newsroom.editor.post(path + "/publication", early).code()).isEqualTo("embargoed");
        var later = Map.of("at", tomorrow.plusSeconds(60).toString());
        assertThat(newsroom.editor.post(path + "/publication", later).status()).isEqualTo(200);
        assertThat(newsroom.editor.delete(path + "/embargo").code()).isEqualTo("story-scheduled");
        newsroom.editor.delete(path + "/publication");
        newsroom.editor.delete(path + "/embargo");
        assertThat(newsroom.publish(story).status()).isEqualTo(200);
    }

    @Test
    void aSecretLinkShowsADraftUntilItIsRevokedOrOver() {
        var story = newsroom.draft(Newsroom.content("预览"));
        var path = "/api/news/stories/" + story + "/previews";
        var once = newsroom.writer.with("Idempotency-Key", "preview-of-" + story);
        var shared = once.post(path, Map.of("hours", 1));
        assertThat(shared.status()).as(shared.text()).isEqualTo(201);
        assertThat(once.post(path, Map.of("hours", 1)).text()).isEqualTo(shared.text());
        var url = shared.json().path("url").asString();
        var shown = client.get(url);
        assertThat(shown.json().at("/story/headline").asString()).isEqualTo("预览");
        assertThat(shown.json().path("state").asString()).isEqualTo("DRAFT");
        assertThat(shown.header("X-Robots-Tag")).contains("noindex");
        assertThat(shown.header("Cache-Control")).contains("no-store");
        assertThat(client.get(url + "x").status()).isEqualTo(404);
        var listed = newsroom.editor.get(path).json().at("/items/0");
        assertThat(listed.has("url")).as("the secret is told once").isFalse();
        newsroom.editor.delete(path + "/" + listed.path("id").asString());
        assertThat(client.get(url).status()).isEqualTo(404);
        var second = newsroom.writer.post(path, Map.of()).json().path("url").asString();
        jdbc.sql("update preview set expires_at = now() - interval '1 second'").update();
        assertThat(client.get(second).status()).isEqualTo(404);
        assertThat(client.get("/api/news/stories/" + story).status()).isEqualTo(404);
    }
}
