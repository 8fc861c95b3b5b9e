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
    void aSlotSaysWhichStoryItHoldsAndThatReadersDoNotSeeIt() {
        assertThat(publisher().get("/staff/news/order").words()).contains("老街的一盏灯 没有发布（待签发），读者看不到", "门开着，人就来了 已发布");

        neighbours.say("PUT /api/news/desk/front", Said.problem(412, "precondition-failed", "已被别人修改", "请核对后再保存。"));
        assertThat(publisher()
                        .post("/staff/news/order", "etag", "\"6\"", "story", SECOND, "slot", "1", "until", "")
                        .words())
                .contains("老街的一盏灯 没有发布（待签发），读者看不到");

        neighbours.say(
                "GET /api/news/desk/front",
                Said.json("{\"items\":[{\"slot\":1,\"story\":\"%s\",\"headline\":\"一盏灯\",\"state\":\"WITHDRAWN\"}]}"
                        .formatted(SECOND)));
        assertThat(publisher().get("/staff/news/order").words()).contains("一盏灯 已撤回，读者看不到");
    }

    @Test
    void aSectionIsOfferedItsOwnStoriesFirst() {
        publisher().get("/staff/news/order?section=zhendi");
        assertThat(neighbours.asked("GET /api/news/desk/stories"))
                .hasSize(3)
                .allMatch(call -> call.path().contains("&section=zhendi&"));
        neighbours.asUsual();

        publisher().get("/staff/news/order?section=zhendi&q=%E9%97%A8");
        assertThat(neighbours.asked("GET /api/search"))
                .hasSize(2)
                .allMatch(call -> call.path().contains("type=story"))
                .anyMatch(call -> call.path().contains("section=zhendi"));
    }

    @Test
    void aStoryOfAnyAgeIsFoundByItsHeadline() {
        var page = publisher().get("/staff/news/order?q=%E9%97%A8");

        assertThat(page.text())
                .contains("name=\"put\" value=\"a1\"", "type=\"hidden\" name=\"q\" value=\"门\"")
                .doesNotContain("name=\"put\" value=\"22221111-2222-4333-8444-555555555555\"");
        assertThat(page.words()).contains("另有1篇已经在这个版面上");
        neighbours.say("GET /api/search", new Said(503, "text/plain", "down"));
        assertThat(publisher().get("/staff/news/order?q=%E6%97%A0").words()).contains("没有找到“无”", "有的稿件暂时查不到");
    }

    @Test
    void aStoryIsFoundByItsAddressOrId() {
        neighbours.say("GET /api/news/desk/stories", Said.json("""
                {"items": [{"id": "a1", "slug": "open-doors", "state": "PUBLISHED", "headline": "门开着"},
                 {"id": "a2", "slug": "taken-back", "state": "WITHDRAWN", "headline": "撤回的稿件"}]}"""));
        neighbours.say(
                "GET /api/news/stories/33333333-2222-4333-8444-555555555555/draft",
                Said.json(
                        "{\"id\":\"33333333-2222-4333-8444-555555555555\",\"state\":\"SCHEDULED\",\"content\":{\"headline\":\"明天见报\"}}"));

        assertThat(publisher()
                        .get("/staff/news/order?q=https%3A%2F%2Fexample.org%2Fnews%2Fopen-doors%3Flang%3Den")
                        .text())
                .contains("name=\"put\" value=\"a1\"");
        var byId = publisher().get("/staff/news/order?q=33333333-2222-4333-8444-555555555555");
        assertThat(byId.text()).contains("name=\"put\" value=\"33333333-2222-4333-8444-555555555555\"");
        assertThat(byId.words()).contains("明天见报 定时发布");
        assertThat(publisher().get("/staff/news/order?q=%2Fnews%2Ftaken-back").words())
                .contains("没有找到“/news/taken-back”");
    }

    @Test
    void aStoryIsFoundByTheNumberOnItsSignOffSheet() {
        neighbours.say("GET /api/news/desk/stories", Said.json("""
                {"items": [{"id": "a8", "slug": "20261129-abcdefg", "state": "APPROVED", "headline": "明天见报"}]}"""));

        assertThat(publisher().get("/staff/news/order?q=20261129-abcdefg").text())
                .contains("name=\"put\" value=\"a8\"");
        assertThat(neighbours.asked("GET /api/news/desk/stories"))
                .as("asked for by its number, not looked for among the latest")
                .singleElement()
                .satisfies(call -> assertThat(call.path()).endsWith("/desk/stories?slug=20261129-abcdefg"));
        neighbours.say("GET /api/news/desk/stories", Said.json("{\"items\": []}"));
        assertThat(publisher().get("/staff/news/order?q=20261128-rsjjm83").words())
                .contains("没有找到“20261128-rsjjm83”");
    }

    @Test
    void wordsThatStandInNoHeadlineFindNothingAndTheHeadlineThatWasTypedComesFirst() {
        neighbours.say("GET /api/search", Said.json("""
                {"items": [{"type": "story", "id": "b1", "title": "一篇关于门的报道"},
                 {"type": "story", "id": "b2", "title": "老街的一盏灯亮了"},
                 {"type": "story", "id": "b3", "title": "老街的一盏灯"}]}"""));

        var nothing = publisher().get("/staff/news/order?q=%E6%A0%B9%E6%9C%AC%E6%B2%A1%E6%9C%89xyz");
        assertThat(nothing.words()).contains("没有找到“根本没有xyz”");
        assertThat(nothing.text()).doesNotContain("name=\"put\"");
        var found = publisher()
                .get("/staff/news/order?q=%E8%80%81%E8%A1%97%E7%9A%84%E4%B8%80%E7%9B%8F%E7%81%AF")
                .text();
        assertThat(found)
                .containsSubsequence("name=\"put\" value=\"b3\"", "name=\"put\" value=\"b2\"")
                .doesNotContain("name=\"put\" value=\"b1\"");
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
        assertThat(page.text()).contains("href=\"/issues/2026-11-23/paper\"", "href=\"/issues/2026-11-22\"");
        neighbours.say("GET /api/news/issues", Said.json("{\"date\":\"2020-01-01\",\"items\":[]}"));
        assertThat(reader().get("/issues/2020-01-01").words()).contains("这一天没有发布稿件");
        assertThat(reader().get("/issues/yesterday").status()).isEqualTo(404);
    }

    @Test
    void aPaperThatIsStillBeingSetSaysSoAndOpensByItself() {
        var address = "/issues/2026-11-23/paper";
        var pdf = "HEAD /api/news/issues/2026-11-23.pdf";
        neighbours.say(pdf, new Said(202, "text/plain", ""));
        var waiting = reader().get(address);
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.words()).contains("11月23日（周一）的报纸正在排版", "排好后会自动打开");
        assertThat(waiting.text()).contains("<meta http-equiv=\"refresh\" content=\"3\">");
        assertThat(neighbours.asked(pdf))
                .extracting(asked -> asked.headers().get("prefer"))
                .containsExactly("respond-async");

        neighbours.say(pdf, new Said(200, "application/pdf", ""));
        var set = reader().get(address);
        assertThat(set.status()).isEqualTo(303);
        assertThat(set.header("location")).endsWith("/api/news/issues/2026-11-23.pdf");

        neighbours.say(pdf, new Said(404, "application/problem+json", ""));
        assertThat(reader().get(address).status()).isEqualTo(404);
        assertThat(reader().get("/issues/yesterday/paper").status()).isEqualTo(404);
    }

    private Reader publisher() {
        return reader().with("Authorization", TestTokens.bearer("publisher", "news:publish"));
    }
}
