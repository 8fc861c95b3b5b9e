package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Who may sign, what happens to a story whose rounds stand open again, and who keeps which page. */
@ServiceTest
class RoundsAgainIT {

    @TempDir
    static Path folder;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Newsroom newsroom;

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", folder::toString);
        registry.add("changkai.news.photo.widths", () -> "320");
        registry.add("changkai.news.photo.avif", () -> "false");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void whoIsNamedAsAuthorDoesNotReviewAlsoIfSomebodyElseSaved() {
        var content = Newsroom.content("记者本人不审");
        content.put(
                "byline",
                List.of(
                        Map.of("role", "REPORTER", "name", "reviewer-1"),
                        Map.of("role", "RESPONSIBLE_EDITOR", "name", "reviewer-2")));
        var story = newsroom.draft(content);
        newsroom.submit(story);
        assertThat(newsroom.review(1, story, "FIRST").code()).isEqualTo("reviewer-is-author");
        assertThat(newsroom.line(1, story, "IN_REVIEW").path("waiting").asBoolean())
                .isFalse();
        assertThat(newsroom.line(2, story, "IN_REVIEW").path("waiting").asBoolean())
                .isTrue();
        assertThat(newsroom.review(2, story, "FIRST").status()).isEqualTo(200);
    }

    @Test
    void aReturnIsToldWhereItsAuthorLooks() {
        var story = newsroom.draft(Newsroom.content("退回的稿件"));
        newsroom.submit(story);
        newsroom.reviewer(1)
                .post(
                        "/api/news/stories/" + story + "/reviews",
                        Map.of("round", "FIRST", "verdict", "RETURN", "note", "导语太长"));
        var line = newsroom.writer
                .get("/api/news/desk/stories?state=DRAFT&limit=200")
                .json()
                .path("items");
        assertThat(line.toString()).contains("导语太长");
    }

    @Test
    void aVersionThatIsRestoredStillHasItsSignOffs() {
        var story = newsroom.draft(Newsroom.content("签过的版本"));
        newsroom.signOff(story);
        var path = "/api/news/stories/" + story;
        newsroom.writer.with("If-Match", "\"1\"").put(path, Newsroom.content("改坏的版本"));
        assertThat(newsroom.state(story)).isEqualTo("IN_REVIEW");
        assertThat(newsroom.publish(story).code()).isEqualTo("rounds-incomplete");
        var restored = newsroom.writer.with("If-Match", "\"2\"").post(path + "/versions/1/restoration", "");
        assertThat(restored.json().path("state").asString()).isEqualTo("APPROVED");
        assertThat(newsroom.publish(story).status()).isEqualTo(200);
    }

    @Test
    void aScheduledStoryWhosePhotoGotOtherWordsIsReviewedAgainAndKeepsItsTime() {
        var photo = newsroom.photo(Pictures.drawn(610, 400, "jpg"));
        var story = newsroom.draft(Newsroom.content("定时之后改图说", Map.of("type", "photo", "photo", photo)));
        newsroom.signOff(story);
        schedule(story, Duration.ofHours(1));
        assertThat(newsroom.line(1, story, "SCHEDULED").path("open").size()).isZero();
        newsroom.describe(photo, "改过的图说");
        var line = newsroom.line(1, story, "SCHEDULED");
        assertThat(line.path("open").toString()).contains("REVIEW/FIRST");
        assertThat(line.path("waiting").asBoolean()).isTrue();
        newsroom.signOffAgain(story);
        assertThat(newsroom.state(story)).isEqualTo("SCHEDULED");
        assertThat(newsroom.line(1, story, "SCHEDULED").path("open").size()).isZero();
    }

    @Test
    void aPublicationThatFailedAtItsTimeIsToldUntilThereIsAnother() {
        var photo = newsroom.photo(Pictures.drawn(620, 400, "jpg"));
        var story = newsroom.draft(Newsroom.content("到点未发", Map.of("type", "photo", "photo", photo)));
        newsroom.signOff(story);
        schedule(story, Duration.ofHours(1));
        newsroom.describe(photo, "又改过的图说");
        jdbc.sql("update story set publish_at = now() where id::text = ?")
                .param(story)
                .update();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                draft(story).at("/failedSchedule/reason").asString(""))
                        .isEqualTo("rounds-incomplete"));
        assertThat(newsroom.state(story)).isEqualTo("IN_REVIEW");
        newsroom.signOffAgain(story);
        assertThat(newsroom.publish(story).status()).isEqualTo(200);
        assertThat(draft(story).has("failedSchedule")).isFalse();
    }

    @Test
    void aNumberOfASeriesThatAnotherStoryBearsIsPointedOut() {
        newsroom.editor.put("/api/news/series/shuangshu", Map.of("title", "双数"));
        var first = newsroom.draft(inSeries("双数之一", 36));
        assertThat(findings(first)).doesNotContain("series-number-twice");
        var second = newsroom.draft(inSeries("双数之二", 36));
        assertThat(findings(second)).contains("series-number-twice", "《双数之一》", "㊱");
        newsroom.draft(inSeries("双数之三", 37));
        assertThat(findings(first)).contains("《双数之二》").doesNotContain("双数之三");
    }

    @Test
    void aSectionsPageIsArrangedByWhoPublishesForIt() {
        var section = newsroom.editor.put("/api/news/sections/bianpai", Map.of("name", "编排"));
        var duties = Map.of("items", List.of(Map.of("duty", "PUBLISH", "account", "somebody", "name", "值班编辑")));
        newsroom.editor
                .with("If-Match", String.valueOf(section.header("ETag")))
                .put("/api/news/sections/bianpai/duties", duties);
        var path = "/api/news/desk/sections/bianpai/front";
        var empty = Map.of("items", List.of());
        assertThat(newsroom.editor.with("If-Match", "\"0\"").put(path, empty).code())
                .isEqualTo("not-on-duty");
        assertThat(client.as("somebody", "news:publish")
                        .with("If-Match", "\"0\"")
                        .put(path, empty)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUploadThatIsBegunTwiceIsOneAndGoesOnWhereItStands() {
        var begin = newsroom.writer.with("Upload-Length", "5000").with("Idempotency-Key", "begin-4711");
        var first = begin.send("POST", "/api/news/photos/uploads", null);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        var upload = String.valueOf(first.header("Location"));
        new PartByPart(newsroom.writer, port).append(upload, 0, new byte[1_000]);
        var again = begin.send("POST", "/api/news/photos/uploads", null);
        assertThat(again.header("Location")).isEqualTo(upload);
        assertThat(again.header("Upload-Offset")).isEqualTo("1000");
        assertThat(newsroom.writer
                        .with("Upload-Length", "6000")
                        .with("Idempotency-Key", "begin-4711")
                        .send("POST", "/api/news/photos/uploads", null)
                        .code())
                .isEqualTo("idempotency-key-reused");
    }

    private static Map<String, Object> inSeries(String headline, int number) {
        var content = Newsroom.content(headline);
        content.put("series", Map.of("slug", "shuangshu", "number", number));
        return content;
    }

    private String findings(String story) {
        return newsroom.editor.get("/api/news/stories/" + story + "/findings").text();
    }

    private void schedule(String story, Duration in) {
        var at = Clock.systemUTC().instant().plus(in).toString();
        var scheduled = newsroom.editor.post("/api/news/stories/" + story + "/publication", Map.of("at", at));
        assertThat(scheduled.json().path("state").asString()).isEqualTo("SCHEDULED");
    }

    private JsonNode draft(String story) {
        return newsroom.editor.get("/api/news/stories/" + story + "/draft").json();
    }
}
