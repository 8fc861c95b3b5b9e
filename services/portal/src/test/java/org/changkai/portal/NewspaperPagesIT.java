package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers of the newspaper get, as text. */
class NewspaperPagesIT extends AtThePortal {

    private Reader reader;

    @BeforeEach
    void aNewReader() {
        reader = somebody();
    }

    @Test
    void aStoryCarriesItsCorrectionItsSeriesItsPhotosAndItselfForMachines() {
        var page = reader.get("/news/open-doors");

        assertThat(page.words())
                .contains(
                        "门开着，人就来了 ③",
                        "本报记者 李春燕",
                        "通讯员 巴图",
                        "更正",
                        "夜校开课时间",
                        "（苏日娜 摄）",
                        "一厅六区",
                        "去预约",
                        "下一篇： 路远，就把服务送上门④");
        assertThat(page.text())
                .contains(
                        "\"@type\":\"NewsArticle\"",
                        "\"@type\":\"CorrectionComment\"",
                        "\"@type\":\"CreativeWorkSeries\"",
                        "\"@id\":\"http://localhost:8080/centres/wh-c-001\"",
                        "property=\"og:title\"",
                        "renditions/w640.jpg 640w",
                        "href=\"/book?centre=wh-c-001\"");
    }

    @Test
    void aPageThatIsStillTheSameIsNotSentAgainAndACorrectedOneIs() {
        var first = reader.get("/news/open-doors");
        var mark = first.header("etag");
        assertThat(mark).startsWith("W/\"");

        assertThat(somebody().with("If-None-Match", mark).get("/news/open-doors"))
                .satisfies(same -> {
                    assertThat(same.status()).isEqualTo(304);
                    assertThat(same.text()).isEmpty();
                });
        neighbours.say("GET /api/news/stories/open-doors", Said.json(corrected()));
        assertThat(somebody().with("If-None-Match", mark).get("/news/open-doors"))
                .satisfies(other -> {
                    assertThat(other.status()).isEqualTo(200);
                    assertThat(other.words()).contains("又一处更正");
                });
        assertThat(somebody()
                        .with("If-None-Match", mark)
                        .get("/news/open-doors?lang=en")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get("/staff").header("etag")).isEmpty();
    }

    private static String corrected() {
        return "{\"id\":\"a1\",\"slug\":\"open-doors\",\"headline\":\"门开着，人就来了\",\"corrections\":[{\"note\":\"又一处更正\",\"correctedAt\":\"2026-11-24T09:00:00+08:00\"}]}";
    }

    @Test
    void aWithdrawnStorySaysWhichItWasAndSinceWhen() {
        var page = reader.get("/news/taken-back");

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.words()).contains("撤回时间：", "10:00", "谨向读者致歉");
    }

    @Test
    void anOrganizationShowsItsPlaceInTheTreeItsLinksAndItsStories() {
        var page = reader.get("/organizations/wh-o-city");

        assertThat(page.words()).contains("新华街道工作委员会", "党委", "联建共建", "海勃湾区人民法院", "送法进社区", "下级组织（党组织隶属，12 个）");
        assertThat(page.text()).contains("href=\"/news/open-doors\"", "href=\"/organizations/wh-o-court\"");
        assertThat(neighbours.asked("GET /api/news/stories").getFirst().path()).contains("about=wh-o-city");
        assertThat(reader.get("/organizations/unknown").status()).isEqualTo(404);
    }

    @Test
    void aPhotographHasAPageOfItsOwnUnlessItLacksItsCaption() {
        var page = reader.get("/photos/00000000-0000-4000-8000-000000000001");

        assertThat(page.words()).contains("居民在乌海市党群服务中心的阅读区读书", "（苏日娜 摄）");
        assertThat(page.text()).contains("\"@type\":\"ImageObject\"", "\"creditText\":\"苏日娜\"");
        neighbours.say("GET /api/news/photos/", Said.json("{\"id\":\"p\",\"caption\":\"\",\"credit\":\"苏日娜\"}"));
        assertThat(reader.get("/photos/00000000-0000-4000-8000-000000000001").status())
                .isEqualTo(404);
    }

    @Test
    void aStoryLinksAllThatItIsAboutItsPlaceAndItsTags() {
        var page = reader.get("/news/open-doors");

        assertThat(page.words()).contains("相关组织", "新华街道工作委员会", "地点", "乌海市", "标签", "夜校");
        assertThat(page.text())
                .contains(
                        "href=\"/centres/wh-c-001\"",
                        "href=\"/organizations/wh-o-city\"",
                        "href=\"/search?kind=story&amp;q=%E5%A4%9C%E6%A0%A1\"")
                .containsOnlyOnce("href=\"/places/150300000000\"")
                .as("what the registry does not have any more")
                .doesNotContain("href=\"/organizations/wh-o-gone\"");
        neighbours.say("GET /api/registry/", new Said(503, "text/plain", ""));
        assertThat(reader.get("/news/open-doors").words()).contains("相关组织", "wh-o-city");
    }

    @Test
    void theNewspaperHasOneNameForReadersAndForMachines() {
        assertThat(reader.get("/news").text()).contains("<h1>常开报</h1>", "title=\"常开报 · 最新稿件\"");
        assertThat(reader.get("/news/open-doors").text()).contains("property=\"og:site_name\" content=\"常开报\"");
    }

    @Test
    void creditsSayOnceThatSomebodyTookThePhoto() {
        for (var credit : List.of("江砚 摄", "常开示例图库", "临河区委组织部供图")) {
            neighbours.say(
                    "GET /api/news/photos/",
                    Said.json(
                            "{\"id\":\"p\",\"caption\":\"图说\",\"credit\":\"" + credit
                                    + "\",\"alt\":\"门\",\"renditions\":[{\"name\":\"a\",\"url\":\"/a.jpg\",\"type\":\"image/jpeg\",\"width\":320,\"height\":200}]}"));
            assertThat(reader.get("/photos/00000000-0000-4000-8000-000000000001")
                            .words())
                    .contains("（" + credit + "）");
        }
    }

    @Test
    void sectionsSeriesAndCentresSayWhereTheirFeedsAre() {
        assertThat(reader.get("/sections/zhendi").text())
                .contains(
                        "type=\"application/rss+xml\"",
                        "/api/news/feeds/zhendi/rss.xml",
                        "/api/news/feeds/zhendi/feed.json");
        assertThat(reader.get("/series/fifteen-minutes").text())
                .contains(
                        "/api/news/feeds/atom.xml?series=fifteen-minutes",
                        "/api/news/feeds/rss.xml?series=fifteen-minutes");
        assertThat(reader.get("/centres/wh-c-001").text())
                .contains("/api/news/feeds/atom.xml?about=centre%3Awh-c-001", "type=\"application/feed+json\"");
    }

    @Test
    void theNewspaperPageLosesNothingOfAStory() {
        var page = reader.get("/issues/2026-11-23");

        assertThat(page.words()).contains("居民王秀兰", "时段", "126", "文中人物均为示例");
        assertThat(page.text().split("/photos/00000000-0000-4000-8000-000000000002\"", -1))
                .as("the gallery's photograph, in both stories")
                .hasSize(3);
    }

    @Test
    void aWithdrawnStorySaysSo() {
        var page = reader.get("/news/taken-back");

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.words()).contains("本稿已撤回", "谨向读者致歉");
    }

    @Test
    void traceGoesOnToTheNeighbours() {
        reader.get("/news/open-doors");

        assertThat(neighbours
                        .asked("GET /api/news/stories/open-doors")
                        .getFirst()
                        .headers())
                .containsKey("traceparent");
    }
}
