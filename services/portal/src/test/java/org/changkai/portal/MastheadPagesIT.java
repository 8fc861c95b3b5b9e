package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** Sections, and who has which duty in them. */
class MastheadPagesIT extends WithoutScripts {

    @Test
    void whoOnlyReviewsSeesTheirOwnDutiesAndGivesOneBack() {
        assertThat(staff("news:review").get("/staff/news").text()).contains("href=\"/staff/news/duties\"");
        assertThat(staff("news:review").get("/staff/news/duties").words()).contains("我的分工", "阵地 一审 交还");

        var given = staff("news:review").post("/staff/news/duties", "section", "zhendi", "duty", "FIRST_REVIEW");

        assertThat(given.header("location")).endsWith("/staff/news/duties?done=true");
        assertThat(neighbours.asked("DELETE /api/news/desk/duties/zhendi/FIRST_REVIEW"))
                .hasSize(1);
        neighbours.say(
                "DELETE /api/news/desk/duties/zhendi/FIRST_REVIEW", Said.problem(404, "not-found", "没有找到", "也许已经交还。"));
        var gone = staff("news:review").post("/staff/news/duties", "section", "zhendi", "duty", "FIRST_REVIEW");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.words()).contains("也许已经交还");
        assertThat(staff("booking:desk").get("/staff/news/duties").status()).isEqualTo(403);
    }

    @Test
    void whoWasSlowerKeepsWhatWasTypedBesideWhatSomebodyElseSaved() {
        neighbours.say(
                "PUT /api/news/sections/zhendi", Said.problem(412, "precondition-failed", "内容已被他人修改", "请合并后再保存。"));
        neighbours.say("GET /api/news/sections", Said.json("""
            {"items": [{"slug": "zhendi", "name": "主阵地", "description": "一线的声音", "revision": 5},
              {"slug": "shidian", "name": "视点", "revision": 1}], "next": null}"""));

        var page = staff("news:publish")
                .post(
                        "/staff/news/masthead/sections",
                        "slug",
                        "zhendi",
                        "name",
                        "新阵地",
                        "revision",
                        "4",
                        "description",
                        "一线的声音");

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.words()).contains("栏目“新阵地”没有保存", "别人已经改过", "现在写的是： 主阵地").doesNotContain("现在写的是： 一线的声音");
        assertThat(page.text())
                .contains(
                        "<a href=\"#sections-zhendi\">",
                        "<details class=\"chooser\" id=\"sections-zhendi\" open>",
                        "<details class=\"chooser\" id=\"sections-shidian\"><summary>",
                        "name=\"slug\" value=\"zhendi\"><input type=\"hidden\" name=\"revision\" value=\"5\">",
                        "value=\"新阵地\"");
    }

    @Test
    void whatWasTypedForANewOneStaysWhereItsAddressIsTakenOrNewsIsAway() {
        neighbours.say(
                "PUT /api/news/series/fifteen-minutes",
                Said.problem(428, "precondition-required", "需要说明版本", "If-Match"));
        var taken = staff("news:publish")
                .post("/staff/news/masthead/series", "slug", "fifteen-minutes", "title", "十五分钟", "revision", "0");
        assertThat(taken.status()).isEqualTo(428);
        assertThat(taken.words())
                .contains("系列“十五分钟”没有保存", "网址名“fifteen-minutes”已经有了")
                .doesNotContain("If-Match");
        assertThat(taken.text()).contains("<a href=\"#series-new\">", "value=\"十五分钟\"");

        neighbours.say("PUT /api/news/sections/zhendi", new Said(503, "text/plain", "down"));
        neighbours.say("GET /api/news/sections", new Said(503, "text/plain", "down"));
        var away = staff("news:publish")
                .post("/staff/news/masthead/sections", "slug", "zhendi", "name", "新阵地", "revision", "4");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.words()).contains("栏目“新阵地”没有保存");
        assertThat(away.text()).contains("name=\"revision\" value=\"4\"", "value=\"新阵地\"");
    }

    @Test
    void sectionsAreFoundedAndDutiesGivenOnTheRevisionThatWasRead() {
        assertThat(staff("news:write").get("/staff/news/masthead").status()).isEqualTo(403);
        assertThat(staff("news:publish").get("/staff/news/masthead").words()).contains("阵地", "走进十五分钟服务圈");

        staff("news:publish")
                .post(
                        "/staff/news/masthead/sections",
                        "slug",
                        "shidian",
                        "name",
                        "视点",
                        "revision",
                        "0",
                        "description",
                        "");
        var founded = neighbours.asked("PUT /api/news/sections/shidian").getFirst();
        assertThat(founded.headers()).doesNotContainKey("if-match");
        assertThat(founded.body()).isEqualTo("{\"name\":\"视点\"}");

        var duties = "/staff/news/masthead/sections/zhendi/duties";
        assertThat(staff("news:publish").get(duties).text()).contains("value=\"王责编\"", "name=\"read\" value=\"3\"");
        staff("news:publish")
                .post(
                        duties, "read", "3", "duty", "WRITE", "account", "li", "name", "李春燕", "duty", "PUBLISH",
                        "account", "", "name", "");
        var given = neighbours.asked("PUT /api/news/sections/zhendi/duties").getFirst();
        assertThat(given.headers()).containsEntry("if-match", "\"3\"");
        assertThat(given.body()).contains("\"account\":\"li\"").doesNotContain("PUBLISH");
    }
}
