package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.platform.kit.OpenApiSnapshot;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StoryIT {

    @Autowired
    ServiceClient client;

    Newsroom newsroom;

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void aStoryGoesFromTheFirstDraftToTheReader() {
        var slug = newsroom.published(Newsroom.content("六个门，都在一刻钟里"));
        var story = client.get("/api/news/stories/" + slug);
        assertThat(story.status()).isEqualTo(200);
        assertThat(story.json().path("headline").asString()).isEqualTo("六个门，都在一刻钟里");
        assertThat(story.json().path("sectionName").asString()).isEqualTo("视点");
        assertThat(story.json().at("/series/label").asString()).isEqualTo("③");
        assertThat(story.json().path("publishedAt").asString()).endsWith("+08:00");
        assertThat(story.json().at("/body/blocks/0/text").asString()).isEqualTo("正文。");
        var again = client.with("If-None-Match", String.valueOf(story.header("ETag")))
                .get("/api/news/stories/" + slug);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void whatIsNotPublishedNobodyReads() {
        var story = newsroom.draft(Newsroom.content("还在写"));
        var slug = newsroom.editor
                .get("/api/news/stories/" + story + "/draft")
                .json()
                .path("slug")
                .asString();
        assertThat(client.get("/api/news/stories/" + slug).code()).isEqualTo("not-found");
        assertThat(client.get("/api/news/stories/" + story + "/draft").status()).isEqualTo(401);
        assertThat(client.get("/api/news/stories/" + story + "/versions").status())
                .isEqualTo(401);
    }

    @Test
    void everySaveIsAVersionMadeOnTheOneBefore() {
        var story = newsroom.draft(Newsroom.content("第一稿"));
        var path = "/api/news/stories/" + story;
        assertThat(newsroom.writer.put(path, Newsroom.content("第二稿")).status()).isEqualTo(428);
        var saved = newsroom.writer.with("If-Match", "\"1\"").put(path, Newsroom.content("第二稿"));
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        var stale = newsroom.writer.with("If-Match", "\"1\"").put(path, Newsroom.content("另一个第二稿"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("savedBy").asString()).isEqualTo("writer");
        var versions = newsroom.writer.get(path + "/versions").json().path("items");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(0).path("headline").asString()).isEqualTo("第二稿");
        var restored = newsroom.writer.with("If-Match", "\"2\"").post(path + "/versions/1/restoration", "");
        assertThat(restored.json().at("/content/headline").asString()).isEqualTo("第一稿");
        assertThat(restored.json().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void ofTwoEditorsOnOneVersionOneSavesAndTheOtherHearsOfIt() {
        var story = newsroom.draft(Newsroom.content("抢稿"));
        var path = "/api/news/stories/" + story;
        for (var version = 1; version <= 20; version++) {
            var read = newsroom.writer.with("If-Match", "\"" + version + "\"");
            var number = version;
            var statuses = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(editor -> read.put(path, Newsroom.content(number + "-" + editor))
                            .status())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 412);
        }
        assertThat(newsroom.writer
                        .get(path + "/versions?limit=200")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(21);
    }

    @Test
    void threeDifferentPeopleReviewOneAfterTheOtherAndNoneIsAnAuthor() {
        var story = newsroom.draft(Newsroom.content("三审"));
        assertThat(newsroom.review(1, story, "FIRST").code()).isEqualTo("story-not-submitted");
        newsroom.submit(story);
        assertThat(newsroom.review(1, story, "SECOND").code()).isEqualTo("round-out-of-order");
        var author = client.as("writer", "news:review");
        var own = Map.of("round", "FIRST", "verdict", "PASS");
        assertThat(author.post("/api/news/stories/" + story + "/reviews", own).code())
                .isEqualTo("reviewer-is-author");
        assertThat(newsroom.review(1, story, "FIRST").status()).isEqualTo(200);
        assertThat(newsroom.review(2, story, "FIRST").code()).isEqualTo("round-passed");
        assertThat(newsroom.review(1, story, "SECOND").code()).isEqualTo("reviewer-twice");
        var early = newsroom.publish(story);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("rounds-incomplete");
        assertThat(early.json().at("/open/0").asString()).isEqualTo("REVIEW/SECOND");
    }

    @Test
    void tenReviewersAtOncePassARoundOnce() {
        var story = newsroom.draft(Newsroom.content("抢审"));
        newsroom.submit(story);
        var passed = IntStream.rangeClosed(1, 10)
                .parallel()
                .mapToObj(reviewer -> newsroom.review(reviewer, story, "FIRST").status())
                .toList();
        assertThat(passed).containsOnlyOnce(200).contains(409);
    }

    @Test
    void oneChangedCharacterOpensTheRoundsAgain() {
        var story = newsroom.draft(Newsroom.content("签字"));
        newsroom.signOff(story);
        assertThat(newsroom.state(story)).isEqualTo("APPROVED");
        var saved =
                newsroom.writer.with("If-Match", "\"1\"").put("/api/news/stories/" + story, Newsroom.content("签字！"));
        assertThat(saved.json().path("state").asString()).isEqualTo("IN_REVIEW");
        assertThat(newsroom.publish(story).code()).isEqualTo("rounds-incomplete");
        assertThat(newsroom.review(1, story, "FIRST").status()).isEqualTo(200);
    }

    @Test
    void aReviewOfAVersionThatIsNoLongerTheLatestIsRefused() {
        var story = newsroom.draft(Newsroom.content("读过的版本"));
        newsroom.submit(story);
        newsroom.writer.with("If-Match", "\"1\"").put("/api/news/stories/" + story, Newsroom.content("没读过的版本"));
        var blind = newsroom.reviewer(1)
                .with("If-Match", "\"1\"")
                .post("/api/news/stories/" + story + "/reviews", Map.of("round", "FIRST", "verdict", "PASS"));
        assertThat(blind.status()).isEqualTo(412);
    }

    @Test
    void aReturnedStoryGoesBackToItsAuthorWithANote() {
        var story = newsroom.draft(Newsroom.content("退稿"));
        newsroom.submit(story);
        var path = "/api/news/stories/" + story + "/reviews";
        var mute = newsroom.reviewer(1).post(path, Map.of("round", "FIRST", "verdict", "RETURN"));
        assertThat(mute.code()).isEqualTo("note-missing");
        var returned = newsroom.reviewer(1).post(path, Map.of("round", "FIRST", "verdict", "RETURN", "note", "导语太长"));
        assertThat(returned.json().path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void aCorrectionIsShownAndAWithdrawnStorySaysSo() {
        var slug = newsroom.published(Newsroom.content("有错的稿件"));
        var story = newsroom.id(slug);
        var path = "/api/news/stories/" + story;
        assertThat(newsroom.writer
                        .with("If-Match", "\"1\"")
                        .put(path, Newsroom.content("偷偷改"))
                        .code())
                .isEqualTo("story-published");
        var corrected = newsroom.editor.post(path + "/correction", Map.of("note", "标题中的数字已更正", "headline", "改好的稿件"));
        assertThat(corrected.status()).isEqualTo(200);
        var shown = client.get("/api/news/stories/" + slug).json();
        assertThat(shown.path("headline").asString()).isEqualTo("改好的稿件");
        assertThat(shown.at("/corrections/0/note").asString()).isEqualTo("标题中的数字已更正");
        assertThat(shown.path("correctedAt").asString()).isNotEmpty();
        newsroom.editor.post(path + "/correction", Map.of("note", "去掉导语", "lead", " "));
        assertThat(client.get("/api/news/stories/" + slug).json().has("lead")).isFalse();
        assertThat(newsroom.editor
                        .post(path + "/correction", Map.of("note", "标题", "headline", " "))
                        .status())
                .isEqualTo(422);
        assertThat(newsroom.editor
                        .post(path + "/withdrawal", Map.of("reason", "事实有误，特此撤稿"))
                        .status())
                .isEqualTo(200);
        var gone = client.get("/api/news/stories/" + slug);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.code()).isEqualTo("story-withdrawn");
        assertThat(gone.json().path("notice").asString()).isEqualTo("事实有误，特此撤稿");
    }

    @Test
    void anUnpublishedStoryIsADraftAgain() {
        var slug = newsroom.published(Newsroom.content("先撤下来"));
        var story = newsroom.id(slug);
        assertThat(newsroom.editor
                        .delete("/api/news/stories/" + story + "/publication")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(client.get("/api/news/stories/" + slug).status()).isEqualTo(404);
        assertThat(newsroom.submit(story).json().path("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void aScheduledStoryIsPublishedAtItsTime() {
        var story = newsroom.draft(Newsroom.content("定时"));
        newsroom.signOff(story);
        var at = Clock.systemUTC().instant().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        var scheduled =
                newsroom.editor.post("/api/news/stories/" + story + "/publication", Map.of("at", at.toString()));
        assertThat(scheduled.json().path("state").asString()).isEqualTo("SCHEDULED");
        await().atMost(Duration.ofSeconds(20)).until(() -> newsroom.state(story).equals("PUBLISHED"));
        var published = newsroom.editor
                .get("/api/news/stories/" + story + "/draft")
                .json()
                .path("publishedAt")
                .asString();
        assertThat(OffsetDateTime.parse(published).toInstant()).isEqualTo(at);
    }

    @Test
    void listsAreFilteredAndPaged() {
        client.get("/api/news/stories");
        newsroom.editor.put("/api/news/sections/guanchao", Map.of("name", "观潮"));
        for (var number = 1; number <= 3; number++) {
            var content = Newsroom.content("观潮之" + number);
            content.put("section", "guanchao");
            content.put("place", "150303001000");
            newsroom.published(content);
        }
        var first = client.get("/api/news/stories?section=guanchao&limit=2").json();
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.at("/items/0/headline").asString()).isEqualTo("观潮之3");
        assertThat(first.at("/items/0/body").isMissingNode()).isTrue();
        var rest = client.get("/api/news/stories?section=guanchao&limit=2&cursor="
                        + first.path("next").asString())
                .json();
        assertThat(rest.at("/items/0/headline").asString()).isEqualTo("观潮之1");
        assertThat(rest.path("next").asString("")).isEmpty();
        for (var filter : List.of("place=150303000000", "about=centre:wh-c-001&place=150303000000")) {
            assertThat(client.get("/api/news/stories?" + filter)
                            .json()
                            .path("items")
                            .size())
                    .isEqualTo(3);
        }
        assertThat(client.get("/api/news/stories?about=organization:wh-c-001")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void followersHearWhatWasPublishedCorrectedAndWithdrawn() {
        var slug = newsroom.published(Newsroom.content("跟随者"));
        var story = newsroom.id(slug);
        newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "撤"));
        var types = client.told(story).stream()
                .map(change -> change.path("type").asString())
                .toList();
        assertThat(types).containsExactly("org.changkai.news.story-published", "org.changkai.news.story-withdrawn");
    }

    @Test
    void theSignOffSheetNamesEverybodyAndEverything() {
        var story = newsroom.id(newsroom.published(Newsroom.content("审稿单")));
        var path = "/api/news/stories/" + story + "/sign-off-sheet";
        assertThat(client.get(path).status()).isEqualTo(401);
        var sheet = newsroom.editor.get(path).json();
        assertThat(sheet.path("signOffs").size()).isEqualTo(6);
        assertThat(sheet.at("/signOffs/2/by").asString()).isEqualTo("reviewer-3");
        assertThat(sheet.at("/signOffs/2/hash").asString()).hasSize(64);
        assertThat(sheet.at("/log/0/action").asString()).isEqualTo("CREATED");
        assertThat(sheet.path("log").values().stream()
                        .toList()
                        .getLast()
                        .path("action")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void theApiIsTheOneThatWasReviewed() {
        OpenApiSnapshot.verify(client, "/api/news/openapi.json.yaml");
    }
}
