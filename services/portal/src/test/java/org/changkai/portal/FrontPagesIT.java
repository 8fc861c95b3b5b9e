package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The order of pages and the secret links, as text and without scripts. */
class FrontPagesIT extends WithoutScripts {

    private static final String FIRST = "11111111-2222-4333-8444-555555555555";
    private static final String SECOND = "22222222-2222-4333-8444-555555555555";

    @Test
    void readersSeeTheOrderThatTheNewsroomMade() {
        var page = reader().get("/news").text();

        assertThat(page.indexOf("href=\"/news/mongol\""))
                .isPositive()
                .isLessThan(page.indexOf("href=\"/news/open-doors\""));
        assertThat(reader().get("/sections/zhendi").text())
                .contains("href=\"/news/mongol\"", "href=\"/sections/zhendi?all=true\"", "feeds/zhendi/atom.xml");
        assertThat(reader().get("/sections/zhendi?all=true").text()).doesNotContain("href=\"/news/mongol\"");
    }

    @Test
    void crawlersAreShownTheSiteMapsAndKeptFromWhatIsNotForThem() {
        var robots = reader().get("/robots.txt");

        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.text())
                .containsPattern("(?m)^Sitemap: http://[^ ]+/api/news/sitemap.xml$")
                .containsPattern("(?m)^Sitemap: http://[^ ]+/api/news/news-sitemap.xml$")
                .contains("Disallow: /staff", "Disallow: /my");
    }

    @Test
    void numbersDecideAndTheRevisionThatWasReadIsNamed() {
        assertThat(publisher().get("/staff/news/order").text())
                .contains("name=\"etag\" value=\"&#34;7&#34;\"", "value=\"2026-12-01T18:00\"");

        var saved = publisher()
                .post(
                        "/staff/news/order",
                        "section",
                        "",
                        "etag",
                        "\"7\"",
                        "story",
                        FIRST,
                        "slot",
                        "2",
                        "until",
                        "",
                        "story",
                        SECOND,
                        "slot",
                        "1",
                        "until",
                        "2026-12-01T18:00",
                        "put",
                        "33333333-2222-4333-8444-555555555555");

        assertThat(saved.status()).isEqualTo(303);
        var call = neighbours.asked("PUT /api/news/desk/front").getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"7\"");
        assertThat(call.body().indexOf(SECOND))
                .isPositive()
                .isLessThan(call.body().indexOf(FIRST));
        assertThat(call.body())
                .contains("\"until\":\"2026-12-01T18:00+08:00\"", "\"slot\":3", "33333333-2222-4333-8444-555555555555");
    }

    @Test
    void anOrderThatSomebodyElseHasChangedKeepsWhatWasTyped() {
        neighbours.say("PUT /api/news/desk/front", Said.problem(412, "precondition-failed", "已被别人修改", "请核对后再保存。"));

        var page = publisher().post("/staff/news/order", "etag", "\"6\"", "story", SECOND, "slot", "5", "until", "");

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.words()).contains("已被别人修改");
        assertThat(page.text())
                .contains("name=\"story\" value=\"" + SECOND + "\"", "name=\"etag\" value=\"&#34;7&#34;\"")
                .doesNotContain("name=\"story\" value=\"" + FIRST + "\"");
    }

    @Test
    void aSecretLinkIsToldOnceAndShowsTheStoryToNobodyElse() {
        var made = publisher().post("/staff/news/" + FIRST + "/previews", "hours", "24");
        assertThat(made.text()).contains("href=\"/preview/s3cret\"");
        assertThat(made.header("cache-control")).contains("no-store");
        assertThat(neighbours
                        .asked("POST /api/news/stories/" + FIRST + "/previews")
                        .getFirst()
                        .body())
                .isEqualTo("{\"hours\":24}");

        var preview = reader().get("/preview/s3cret");
        assertThat(preview.words()).contains("发布前预览", "门开着，人就来了");
        assertThat(preview.header("cache-control")).isEqualTo("no-store");
        assertThat(preview.header("x-robots-tag")).isEqualTo("noindex");
        assertThat(reader().get("/preview/guess").status()).isEqualTo(404);
    }

    @Test
    void theStoriesOfADayAreANewspaperPage() {
        var page = reader().get("/issues/2026-11-23");

        assertThat(page.words()).contains("常开报", "2026 · 11月23日", "门开着，人就来了 ③", "一厅六区，各有各的热闹", "更正");
        assertThat(page.text()).contains("href=\"/api/news/issues/2026-11-23.pdf\"", "href=\"/issues/2026-11-22\"");
        neighbours.say("GET /api/news/issues", Said.json("{\"date\":\"2020-01-01\",\"items\":[]}"));
        assertThat(reader().get("/issues/2020-01-01").words()).contains("这一天没有发布稿件");
        assertThat(reader().get("/issues/yesterday").status()).isEqualTo(404);
    }

    private Reader publisher() {
        return reader().with("Authorization", TestTokens.bearer("publisher", "news:publish"));
    }
}
