package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a correction may put right, and what becomes of two at once. */
@ServiceTest
class CorrectionIT {

    @Autowired
    ServiceClient client;

    Newsroom newsroom;
    String slug = "";
    String correction = "";

    @BeforeEach
    void publishes() {
        newsroom = new Newsroom(client);
        newsroom.editor.put("/api/news/sections/gengzheng", Map.of("name", "更正"));
        slug = newsroom.published(Newsroom.content("归错了栏目的稿件"));
        correction = "/api/news/stories/" + newsroom.id(slug) + "/correction";
    }

    @Test
    void aCorrectionPutsRightWhereAStoryBelongsAndWhatItIsAbout() {
        var corrected = newsroom.editor.post(
                correction,
                Map.of(
                        "note",
                        "栏目、期号和地点有误",
                        "section",
                        "gengzheng",
                        "series",
                        Map.of("slug", "wuhua", "number", 4),
                        "place",
                        "",
                        "about",
                        List.of(),
                        "tags",
                        List.of("更正过的"),
                        "source",
                        "本报"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        var shown = client.get("/api/news/stories/" + slug).json();
        assertThat(shown.path("section").asString()).isEqualTo("gengzheng");
        assertThat(shown.at("/series/label").asString()).isEqualTo("④");
        assertThat(shown.has("place")).isFalse();
        assertThat(shown.path("about").size()).isZero();
        assertThat(shown.at("/tags/0").asString()).isEqualTo("更正过的");
        assertThat(shown.path("source").asString()).isEqualTo("本报");
        assertThat(client.get("/api/news/stories?section=gengzheng").text()).contains(slug);
        assertThat(client.get("/api/news/stories?section=shidian").text()).doesNotContain(slug);
        assertThat(client.get("/api/news/feeds/gengzheng/atom.xml").text()).contains(slug);
        assertThat(client.get("/api/news/feeds/shidian/atom.xml").text()).doesNotContain(slug);
    }

    @Test
    void aCorrectionTakesAStoryOutOfItsSeriesAndNamesNoPartWithoutANumber() {
        var incomplete = newsroom.editor.post(correction, Map.of("note", "期号", "series", Map.of("slug", "wuhua")));
        assertThat(incomplete.text()).contains("/series/number");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(newsroom.editor
                        .post(correction, Map.of("note", "栏目", "section", "nowhere"))
                        .code())
                .isEqualTo("section-unknown");

        newsroom.editor.post(correction, Map.of("note", "不属于系列", "series", Map.of("slug", "")));
        assertThat(client.get("/api/news/stories/" + slug).json().has("series")).isFalse();
    }

    @Test
    void aNoteAloneIsAClarificationAndLeavesTheStoryAsItIs() {
        var before = client.get("/api/news/stories/" + slug).json();

        var clarified = newsroom.editor.post(correction, Map.of("note", "文中“中心”指区党群服务中心。"));

        assertThat(clarified.status()).as(clarified.text()).isEqualTo(200);
        var shown = client.get("/api/news/stories/" + slug).json();
        assertThat(shown.at("/corrections/0/note").asString()).isEqualTo("文中“中心”指区党群服务中心。");
        assertThat(shown.path("body")).isEqualTo(before.path("body"));
        assertThat(shown.path("headline")).isEqualTo(before.path("headline"));
        assertThat(deeds()).contains("CLARIFIED").doesNotContain("CORRECTED_ON_SHORT_PATH");

        newsroom.editor.post(correction, Map.of("note", "导语有误", "lead", "更正过的导语"));
        assertThat(deeds()).contains("CLARIFIED", "CORRECTED_ON_SHORT_PATH");
    }

    private List<String> deeds() {
        return newsroom
                .editor
                .get(correction.replace("correction", "sign-off-sheet"))
                .json()
                .path("log")
                .values()
                .stream()
                .map(deed -> deed.path("action").asString())
                .toList();
    }

    @Test
    void aCorrectionThatChangesNothingIsRefusedAndReadersAreToldNothing() {
        var before = client.get("/api/news/stories/" + slug).json();

        var same = Map.of("note", "导语已更正", "lead", before.path("lead").asString(), "tags", List.of("15分钟服务圈"));
        var refused = newsroom.editor.post(correction, same);

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("correction-changes-nothing");
        assertThat(client.get("/api/news/stories/" + slug).json()).isEqualTo(before);
    }

    @Test
    void ofTwoCorrectionsOnOneVersionTheSecondHearsWhatTheFirstChanged() {
        var read = newsroom.editor.with("If-Match", "\"1\"");
        assertThat(read.post(correction, Map.of("note", "更正一", "lead", "第一位编辑的导语"))
                        .status())
                .isEqualTo(200);
        var second = read.post(correction, Map.of("note", "更正二", "lead", "第二位编辑的导语"));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(second.json().path("changes").toString()).contains("第一位编辑");
        assertThat(second.json().at("/current/lead").asString()).isEqualTo("第一位编辑的导语");
        assertThat(client.get("/api/news/stories/" + slug).json().path("lead").asString())
                .isEqualTo("第一位编辑的导语");
    }

    @Test
    void whoDoesNotPublishForASectionPutsNoStoryThere() {
        var founded = newsroom.editor.put("/api/news/sections/bieren", Map.of("name", "别人的栏目"));
        newsroom.editor
                .with("If-Match", String.valueOf(founded.header("ETag")))
                .put(
                        "/api/news/sections/bieren/duties",
                        Map.of("items", List.of(Map.of("duty", "PUBLISH", "account", "somebody", "name", "值班编辑"))));
        assertThat(newsroom.editor
                        .post(correction, Map.of("note", "换栏目", "section", "bieren"))
                        .code())
                .isEqualTo("not-on-duty");
    }

    @Test
    void aWithdrawnStorySaysSinceWhenAndNothingOfItself() {
        newsroom.editor.post(correction.replace("correction", "withdrawal"), Map.of("reason", "事实有误，特此撤稿"));

        var gone = client.get("/api/news/stories/" + slug);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).doesNotContain("归错了栏目的稿件");
        assertThat(gone.json().path("withdrawnAt").asString()).endsWith("+08:00");
    }
}
