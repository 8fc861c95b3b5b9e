package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class EditorialIT {

    @Autowired
    ServiceClient client;

    Newsroom newsroom;

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void aStaleSaveHearsWhatChangedAndIsOfferedTheMerge() {
        var story =
                newsroom.draft(Newsroom.content("合稿", Newsroom.text("大厅今天开门。").getFirst()));
        var path = "/api/news/stories/" + story;
        var theirs = Newsroom.content("合稿（二）", Newsroom.text("大厅今天开门。").getFirst());
        newsroom.editor.with("If-Match", "\"1\"").put(path, theirs);
        var mine = Newsroom.content("合稿", Newsroom.text("大厅明天开门。").getFirst());
        var stale = newsroom.writer.with("If-Match", "\"1\"").put(path, mine);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/changes/fields/0/pointer").asString()).isEqualTo("/headline");
        assertThat(stale.json().at("/current/headline").asString()).isEqualTo("合稿（二）");
        assertThat(stale.json().path("savedBy").asString()).isEqualTo("editor");
        var merge = newsroom.writer
                .post(path + "/merge", Map.of("base", 1, "content", mine))
                .json();
        assertThat(merge.path("conflicts").size()).isZero();
        assertThat(merge.at("/content/headline").asString()).isEqualTo("合稿（二）");
        assertThat(merge.at("/content/body/blocks/0/text").asString()).isEqualTo("大厅明天开门。");
        var saved = newsroom.writer
                .with("If-Match", "\"" + merge.path("version").asInt() + "\"")
                .put(path, merge.path("content").toString());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        var changes = newsroom.writer.get(path + "/versions/1/changes/3").json();
        assertThat(changes.at("/blocks/0/kind").asString()).isEqualTo("CHANGED");
        assertThat(client.get(path + "/versions/1/changes/3").status()).isEqualTo(401);
        assertThat(newsroom.writer.get(path + "/versions/1/changes/9").status()).isEqualTo(404);
    }

    @Test
    void nobodyWritesOnAStoryThatIsNotThere() {
        var unknown = newsroom.writer.put("/api/news/stories/00000000-0000-0000-0000-000000000000/editing", Map.of());
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void whoIsEditingIsShownAndDecidesNothing() {
        var story = newsroom.draft(Newsroom.content("谁在编辑"));
        var path = "/api/news/stories/" + story + "/editing";
        newsroom.editor.put(path, Map.of());
        var seen = newsroom.writer.put(path, Map.of()).json().path("items");
        assertThat(seen.values().stream().map(editor -> editor.path("name").asString()))
                .containsExactly("editor", "writer");
        assertThat(seen.get(1).path("you").asBoolean()).isTrue();
        var saved =
                newsroom.writer.with("If-Match", "\"1\"").put("/api/news/stories/" + story, Newsroom.content("谁都可以保存"));
        assertThat(saved.status()).isEqualTo(200);
        newsroom.editor.delete(path);
        assertThat(newsroom.writer.get(path).json().path("items").size()).isEqualTo(1);
        assertThat(client.get(path).status()).isEqualTo(401);
    }

    @Test
    void aSectionMaySayWhoDoesWhat() {
        var section = newsroom.editor.put("/api/news/sections/zhendi", Map.of("name", "阵地"));
        var duties = Map.of("items", List.of(Map.of("duty", "FIRST_REVIEW", "account", "reviewer-7", "name", "七号")));
        var path = "/api/news/sections/zhendi/duties";
        assertThat(newsroom.editor.put(path, duties).status()).isEqualTo(428);
        var kept = newsroom.editor
                .with("If-Match", String.valueOf(section.header("ETag")))
                .put(path, duties);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().path("next").isNull()).isTrue();
        var revision = newsroom.editor.with("If-Match", String.valueOf(kept.header("ETag")));
        var mine = Map.of("items", List.of(Map.of("duty", "FIRST_REVIEW", "account", "editor", "name", "编辑")));
        for (var seized : List.of(mine, Map.of("items", List.of()))) {
            assertThat(revision.put(path, seized).code()).isEqualTo("duty-to-oneself");
        }
        var content = Newsroom.content("分栏目负责");
        content.put("section", "zhendi");
        var story = newsroom.draft(content);
        newsroom.submit(story);
        var refused = newsroom.review(1, story, "FIRST");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-on-duty");
        assertThat(refused.json().path("section").asString()).isEqualTo("zhendi");
        assertThat(refused.json().path("detail").asString()).startsWith("栏目“阵地”");
        var draft = "/api/news/stories/" + story + "/draft";
        assertThat(newsroom.reviewer(1).get(draft).json().path("yours").toString())
                .isEqualTo("[\"PROOF/FIRST\"]");
        assertThat(newsroom.reviewer(7).get(draft).json().path("yours").toString())
                .isEqualTo("[\"REVIEW/FIRST\",\"PROOF/FIRST\"]");
        assertThat(newsroom.writer.get(draft).json().path("yours").size()).isZero();
        assertThat(newsroom.review(7, story, "FIRST").status()).isEqualTo(200);
        assertThat(newsroom.review(1, story, "SECOND").status())
                .as("nobody was given this duty")
                .isEqualTo(200);
    }

    @Test
    void whoHasADutyGivesItBack() {
        var section = newsroom.editor.put("/api/news/sections/huanban", Map.of("name", "换班"));
        var path = "/api/news/sections/huanban/duties";
        var mine = Map.of("duty", "PUBLISH", "account", "editor", "name", "编辑");
        var first = Map.of("duty", "FIRST_REVIEW", "account", "editor", "name", "编辑");
        var other = Map.of("duty", "FIRST_REVIEW", "account", "reviewer-7", "name", "七号");
        var revision = String.valueOf(section.header("ETag"));
        for (var items :
                List.of(List.of(mine, first), List.of(mine, first, other), List.of(mine, other), List.of(other))) {
            var given = newsroom.editor.with("If-Match", revision).put(path, Map.of("items", items));
            assertThat(given.status()).as(given.text()).isEqualTo(200);
            revision = String.valueOf(given.header("ETag"));
        }
        assertThat(newsroom.editor
                        .with("If-Match", revision)
                        .put(path, Map.of("items", List.of(first, other)))
                        .code())
                .as("but does not take it again")
                .isEqualTo("duty-to-oneself");
    }

    @Test
    void whoOnlyReviewsGivesBackADutyOfTheirOwnAndNoOther() {
        var section = newsroom.editor.put("/api/news/sections/jiaohuan", Map.of("name", "交还"));
        var given = List.of(
                Map.of("duty", "FIRST_REVIEW", "account", "reviewer-7", "name", "七号"),
                Map.of("duty", "SECOND_REVIEW", "account", "reviewer-8", "name", "八号"));
        var path = "/api/news/sections/jiaohuan/duties";
        var before = newsroom.editor
                .with("If-Match", String.valueOf(section.header("ETag")))
                .put(path, Map.of("items", given));
        var own = "/api/news/desk/duties";
        assertThat(newsroom.reviewer(7).get(own).json().path("items").values().stream()
                        .filter(duty -> duty.path("section").asString().equals("jiaohuan"))
                        .map(duty -> duty.path("sectionName").asString() + " "
                                + duty.path("duty").asString()))
                .containsExactly("交还 FIRST_REVIEW");
        assertThat(newsroom.reviewer(7).delete(own + "/jiaohuan/SECOND_REVIEW").status())
                .isEqualTo(404);

        var left = newsroom.reviewer(7).delete(own + "/jiaohuan/FIRST_REVIEW");

        assertThat(left.status()).as(left.text()).isEqualTo(200);
        assertThat(left.text()).doesNotContain("jiaohuan");
        var after = newsroom.editor.get(path);
        assertThat(after.text()).contains("reviewer-8").doesNotContain("reviewer-7");
        assertThat(after.header("ETag"))
                .as("an editor who has read the list before hears of it")
                .isNotEqualTo(before.header("ETag"));
        assertThat(client.get(own).status()).isEqualTo(401);
    }

    @Test
    void whoActsForAnotherAreaNeitherSubmitsNorReviewsNorProofreads() {
        var story = newsroom.draft(Newsroom.content("别处的稿件"));
        var path = "/api/news/stories/" + story;
        var elsewhere = client.with(
                "Authorization",
                TestTokens.bearerIn(List.of("150402000000"), "stranger", "news:write", "news:review", "news:publish"));
        var pass = Map.of("round", "FIRST", "verdict", "PASS");
        assertThat(elsewhere.post(path + "/submission", Map.of()).code()).isEqualTo("outside-area");
        newsroom.submit(story);
        assertThat(elsewhere.post(path + "/reviews", pass).code()).isEqualTo("outside-area");
        assertThat(elsewhere.post(path + "/proofs", pass).code()).isEqualTo("outside-area");
        assertThat(newsroom.state(story)).isEqualTo("IN_REVIEW");
    }

    @Test
    void aReturnedStoryTellsItsAuthorWhy() {
        var story = newsroom.draft(Newsroom.content("退回"));
        newsroom.submit(story);
        newsroom.reviewer(1)
                .post(
                        "/api/news/stories/" + story + "/reviews",
                        Map.of("round", "FIRST", "verdict", "RETURN", "note", "导语太长"));
        var draft = newsroom.writer.get("/api/news/stories/" + story + "/draft").json();
        assertThat(draft.at("/returned/note").asString()).isEqualTo("导语太长");
        assertThat(draft.at("/returned/by").asString()).isEqualTo("reviewer-1");
        assertThat(newsroom.submit(story).json().path("returned").isMissingNode())
                .isTrue();
    }

    @Test
    void theListSaysWhatWaitsForWhom() {
        var story = newsroom.draft(Newsroom.content("谁的下一步"));
        newsroom.submit(story);
        assertThat(line(newsroom.reviewer(1), story).path("open").get(0).asString())
                .isEqualTo("REVIEW/FIRST");
        assertThat(line(newsroom.reviewer(1), story).path("waiting").asBoolean())
                .isTrue();
        assertThat(line(newsroom.writer, story).path("waiting").asBoolean()).isFalse();
        newsroom.review(1, story, "FIRST");
        newsroom.sign(1, story, "proofs", "FIRST");
        assertThat(line(newsroom.reviewer(1), story).path("waiting").asBoolean())
                .isFalse();
        assertThat(line(newsroom.reviewer(2), story).path("open").get(1).asString())
                .isEqualTo("PROOF/SECOND");
    }

    @Test
    void theDeskFindsAStoryByItsNumberInAnyStateAndAmongAnyNumberOfOthers() {
        var story = newsroom.draft(Newsroom.content("按编号找到的稿件"));
        newsroom.draft(Newsroom.content("后来的稿件"));
        var slug = line(newsroom.writer, story).path("slug").asString();

        var found = newsroom.editor
                .get("/api/news/desk/stories?limit=1&slug=" + slug)
                .json()
                .path("items");

        assertThat(found.values().stream().map(line -> line.path("id").asString()))
                .containsExactly(story);
        assertThat(newsroom.editor
                        .get("/api/news/desk/stories?slug=20200101-zzzzzzz")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    private static JsonNode line(ServiceClient reader, String story) {
        return reader.get("/api/news/desk/stories?limit=200").json().path("items").values().stream()
                .filter(line -> line.path("id").asString().equals(story))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void proofreadersArePointedAtWhatLooksWrong() {
        var word = Map.of("kind", "WORD", "text", "慎用的词", "instead", "好词");
        var added = newsroom.editor.post("/api/news/watchlist", word);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(newsroom.editor.post("/api/news/watchlist", word).code()).isEqualTo("word-watched");
        assertThat(newsroom.writer.post("/api/news/watchlist", word).status()).isEqualTo(403);
        var content = Newsroom.content("校对", Newsroom.text("这是慎用的词,真的。").getFirst());
        content.remove("series"); // others write on its parts too
        var story = newsroom.draft(content);
        var path = "/api/news/stories/" + story + "/findings";
        var found = newsroom.writer.get(path).json().path("items");
        assertThat(found.values().stream().map(finding -> finding.path("code").asString()))
                .containsExactly("watched-word", "half-width-mark");
        assertThat(found.get(0).path("message").asString()).contains("慎用");
        var english = newsroom.writer.with("Accept-Language", "en").get(path).json();
        assertThat(english.at("/items/1/message").asString()).contains("full cell");
        var entry = "/api/news/watchlist/" + added.json().path("id").asString();
        var changed = newsroom.editor.with("If-Match", "\"1\"").put(entry, Map.of("kind", "WORD", "text", "另一个词"));
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(newsroom.editor.delete(entry).status()).isEqualTo(204);
        assertThat(newsroom.editor.delete(entry).status()).isEqualTo(404);
    }
}
