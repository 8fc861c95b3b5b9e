package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.changkai.portal.stand.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What readers of the newspaper get, as text. */
@PortalTest
class NewspaperPagesIT {

    private final Neighbourhood neighbours = Neighbourhood.open();

    @LocalServerPort
    private int port;

    private Reader reader;

    @BeforeEach
    void aNewReader() {
        neighbours.asUsual();
        reader = new Reader(port);
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

        assertThat(new Reader(port).with("If-None-Match", mark).get("/news/open-doors"))
                .satisfies(same -> {
                    assertThat(same.status()).isEqualTo(304);
                    assertThat(same.text()).isEmpty();
                });
        neighbours.say("GET /api/news/stories/open-doors", Said.json(corrected()));
        assertThat(new Reader(port).with("If-None-Match", mark).get("/news/open-doors"))
                .satisfies(other -> {
                    assertThat(other.status()).isEqualTo(200);
                    assertThat(other.words()).contains("又一处更正");
                });
        assertThat(new Reader(port)
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
    void anOrganizationShowsItsPlaceInTheTreeItsLinksAndItsStories() {
        var page = reader.get("/organizations/wh-o-city");

        assertThat(page.words()).contains("新华街道工作委员会", "党委", "联建共建", "海勃湾区人民法院", "送法进社区", "下级组织（12 个）");
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
