package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The newsroom's pages, as text and without scripts. */
class NewsroomPagesIT extends WithoutScripts {

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";
    private static final String AT_NEWS = "/api/news/stories/11111111-2222-4333-8444-555555555555";

    @Test
    void nobodyElseGetsIn() {
        assertThat(reader().get("/staff/news").status()).isEqualTo(401);
        assertThat(staff("booking:desk").get("/staff/news").status()).isEqualTo(403);
        assertThat(staff("news:review").get(STORY + "/edit").status()).isEqualTo(403);
        assertThat(neighbours.asked("GET /api/news/desk")).isEmpty();
    }

    @Test
    void theListShowsWhatWaitsForItsReaderAsNewsTellsIt() {
        neighbours.say(
                "GET /api/news/desk/stories",
                Said.json("{\"items\":["
                        + line("IN_REVIEW", "等我审的稿件", "\"REVIEW/FIRST\"", true) + ","
                        + line("IN_REVIEW", "等别人审的稿件", "\"REVIEW/SECOND\"", false) + "]}"));
        neighbours.say(
                "GET /api/news/desk/stories?state=APPROVED",
                Said.json("{\"items\":["
                        + line("APPROVED", "图说改过的稿件", "\"PROOF/FIRST\"", true) + ","
                        + line("APPROVED", "等签发的稿件", "", false) + "]}"));
        neighbours.say("GET /api/news/desk/stories?state=SCHEDULED", Said.json("{\"items\":[]}"));

        var page = staff("news:review").get("/staff/news");

        assertThat(page.words())
                .contains("等我处理", "等待审校", "等我审的稿件", "图说改过的稿件", "一校", "签署后有改动")
                .doesNotContain("等别人审的稿件", "等签发的稿件", "等待签发");
        assertThat(neighbours.asked("GET /api/news/desk/stories"))
                .extracting(Neighbourhood.Asked::path)
                .noneMatch(path -> path.contains("state=DRAFT"));
    }

    @Test
    void whyAStoryCameBackIsToldOnItsPageAndOnTheDesk() {
        var returned =
                "\"returned\":{\"kind\":\"REVIEW\",\"round\":\"FIRST\",\"by\":\"王责编\",\"at\":\"2026-11-22T10:20:00+08:00\",\"note\":\"导语太长\"}";
        neighbours.say("GET " + AT_NEWS + "/draft", Said.json(draft("DRAFT", returned)));
        neighbours.say(
                "GET /api/news/desk/stories",
                Said.json("{\"items\":[" + line("DRAFT", "退回的稿件", "", true).replace("\"open\"", returned + ",\"open\"")
                        + "]}"));

        for (var address : List.of(STORY, "/staff/news")) {
            assertThat(staff("news:write").get(address).words()).contains("一审（初审）退回 · 王责编", "导语太长");
        }
    }

    @Test
    void aStoryWhoseRoundsStandOpenAgainIsReviewedAndNotPublished() {
        var failed = "\"failedSchedule\":{\"at\":\"2026-11-22T06:00:00+08:00\",\"reason\":\"rounds-incomplete\"}";
        for (var state : List.of("APPROVED", "SCHEDULED")) {
            neighbours.say("GET " + AT_NEWS + "/draft", Said.json(draft(state, failed)));
            var page = staff("news:review news:publish").get(STORY);
            assertThat(page.text()).contains("name=\"round\" value=\"FIRST\"");
            assertThat(page.words())
                    .contains("原来的签署不再有效", "定时发布没有成功", "到点时审校没有完成")
                    .doesNotContain("现在发布");
        }
    }

    @Test
    void whatPublishesNowStandsApartFromTheTimeBelowIt() {
        var passed = draft("APPROVED", "\"hash\":\"a\"").replace("[\"REVIEW/FIRST\"]", "[]");
        neighbours.say("GET " + AT_NEWS + "/draft", Said.json(passed.replace("false", "true")));
        assertThat(staff("news:publish").get(STORY).text())
                .containsPattern("<p class=\"actions\"><button [^>]*value=\"now\"");
    }

    private static String line(String state, String headline, String open, boolean waiting) {
        return "{\"id\":\"11111111-2222-4333-8444-555555555555\",\"slug\":\"a\",\"version\":1,\"state\":\"" + state
                + "\",\"headline\":\"" + headline + "\",\"section\":\"zhendi\",\"open\":[" + open + "],\"waiting\":"
                + waiting
                + "}";
    }

    private static String draft(String state, String more) {
        return "{\"id\":\"11111111-2222-4333-8444-555555555555\",\"slug\":\"a\",\"version\":1,\"state\":\"" + state
                + "\",\"content\":{\"form\":\"BRIEF\",\"headline\":\"简讯\",\"section\":\"zhendi\",\"body\":{\"version\":1,\"blocks\":[]}},"
                + "\"reviews\":[{\"round\":\"FIRST\",\"passed\":false}],\"proofs\":[],\"yours\":[\"REVIEW/FIRST\"],"
                + more + "}";
    }

    @Test
    void aStoryIsSeenAsReadersWouldWithItsRoundsAndWhoIsWriting() {
        var page = staff("news:review").get(STORY);

        assertThat(page.words())
                .contains("门开着，人就来了", "一审（初审）", "王责编", "数字已核对", "李春燕 正在编辑", "一厅六区")
                .doesNotContain("现在发布");
        assertThat(page.text()).contains("name=\"round\" value=\"SECOND\"", "name=\"read\" value=\"4\"");
        assertThat(page.header("cache-control")).contains("no-store");
    }

    @Test
    void whoMayNotSignTheOpenRoundsIsToldSoAndOfferedNoVerdict() {
        neighbours.say(
                "GET " + AT_NEWS + "/draft",
                Said.json(draft("IN_REVIEW", "\"hash\":\"a\"").replace("[\"REVIEW/FIRST\"]", "[]")));

        var page = staff("news:review").get(STORY);

        assertThat(page.text()).doesNotContain("name=\"verdict\"");
        assertThat(page.words()).contains("不由您签署");
    }

    @Test
    void aVerdictIsBoundToTheVersionThatWasRead() {
        var said = staff("news:review")
                .post(STORY + "/reviews", "round", "SECOND", "verdict", "RETURN", "note", "请核实时间", "read", "4");

        assertThat(said.status()).isEqualTo(303);
        assertThat(said.header("location")).endsWith("?done=returned");
        var call = neighbours.asked("POST " + AT_NEWS + "/reviews").getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"4\"");
        assertThat(call.body()).contains("\"round\":\"SECOND\"", "\"verdict\":\"RETURN\"", "请核实时间");
    }

    @Test
    void aVerdictThatIsRefusedKeepsTheNoteThatWasTyped() {
        neighbours.say("POST " + AT_NEWS + "/reviews", Said.problem(409, "reviewer-twice", "同一人不能审两轮", "请换一位审稿人。"));

        var page = staff("news:review")
                .post(STORY + "/reviews", "round", "SECOND", "verdict", "PASS", "note", "写了很久的意见", "read", "4");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.words()).contains("同一人不能审两轮", "写了很久的意见");
    }

    @Test
    void twoVersionsAreComparedWordByWordAndAnOldOneRestored() {
        var page = staff("news:write").get(STORY + "/versions");

        assertThat(page.text()).contains("夜校<del>周二</del><ins>周三</ins>晚七点开课。", "人<ins>就</ins>来了");
        assertThat(staff("news:write")
                        .post(STORY + "/versions/3/restoration", "read", "4")
                        .header("location"))
                .endsWith("?done=restored");
        assertThat(neighbours
                        .asked("POST " + AT_NEWS + "/versions/3/restoration")
                        .getFirst()
                        .headers())
                .containsEntry("if-match", "\"4\"");
    }

    @Test
    void whatIsComparedIsSaidInWords() {
        neighbours.say("GET " + AT_NEWS + "/versions/3/changes/4", Said.json("""
                {"from": 3, "to": 4, "fields": [
                 {"pointer": "/byline", "words": [{"kind": "REMOVED", "text": "REPORTER"},
                  {"kind": "ADDED", "text": "CORRESPONDENT"}, {"kind": "SAME", "text": " 巴图"}]},
                 {"pointer": "/form", "words": [{"kind": "REMOVED", "text": "FEATURE"},
                  {"kind": "ADDED", "text": "BRIEF"}]},
                 {"pointer": "/section", "words": [{"kind": "REMOVED", "text": "zhendi"},
                  {"kind": "ADDED", "text": "guanchao"}]},
                 {"pointer": "/series", "words": [{"kind": "SAME", "text": "fifteen-minutes "},
                  {"kind": "REMOVED", "text": "②"}, {"kind": "ADDED", "text": "③"}]},
                 {"pointer": "/about", "words": [{"kind": "REMOVED", "text": "centre:wh-c-999"},
                  {"kind": "ADDED", "text": "centre:wh-c-001"}]},
                 {"pointer": "/place", "words": [{"kind": "ADDED", "text": "150300000000"}]},
                 {"pointer": "/tags", "words": [{"kind": "ADDED", "text": "夜校"}]}],
                 "blocks": [{"kind": "CHANGED", "type": "gallery", "words": [
                  {"kind": "SAME", "text": "00000000-0000-4000-8000-00000000000"}, {"kind": "REMOVED", "text": "1"},
                  {"kind": "ADDED", "text": "2"}]}]}"""));

        var page = staff("news:write").get(STORY + "/versions?from=3&to=4");

        assertThat(page.text())
                .contains(
                        "<del>本报记者 巴图</del><ins>通讯员 巴图</ins>",
                        "<del>通讯</del><ins>简讯</ins>",
                        "<del>阵地</del><ins>观潮</ins>",
                        "<del>走进十五分钟服务圈②</del><ins>走进十五分钟服务圈③</ins>",
                        "<del>服务中心 wh-c-999</del><ins>服务中心 乌海市党群服务中心</ins>",
                        "<b>地点</b><p><ins>地区 乌海市</ins>",
                        "<b>标签</b><p><ins>夜校</ins>",
                        "<del><a href=\"/staff/photos/00000000-0000-4000-8000-000000000001\">查看照片</a></del>",
                        "<ins><a href=\"/staff/photos/00000000-0000-4000-8000-000000000002\">查看照片</a></ins>");
        assertThat(page.words()).doesNotContain("FEATURE", "REPORTER", "zhendi", "fifteen-minutes", "-4000-8000-");
    }

    @Test
    void aLongHistoryIsReadPageByPage() {
        neighbours.say("GET " + AT_NEWS + "/versions", Said.json("""
                {"items": [{"version": 52, "savedAt": "2026-11-22T15:00:00+08:00", "savedBy": "巴图", "hash": "a",
                 "headline": "第五十二稿"}], "next": "52"}"""));

        var page = staff("news:review").get(STORY + "/versions?cursor=53&from=3&to=4");

        assertThat(page.text())
                .contains("第五十二稿", "/versions?from=3&to=4&cursor=52", "name=\"cursor\" value=\"53\"")
                .as("the two that are compared can be chosen on every page")
                .contains("<option value=\"3\" selected>", "<option value=\"52\">");
        assertThat(neighbours.asked("GET " + AT_NEWS + "/versions").getFirst().path())
                .contains("limit=50", "cursor=53");
    }

    @Test
    void whatTheRegistryDoesNotKnowIsNamedWhenAStoryIsHandedIn() {
        neighbours.say(
                "POST " + AT_NEWS + "/submission",
                new Said(
                        422,
                        "application/problem+json",
                        "{\"code\": \"entry-unknown\", \"title\": \"登记系统中没有\", \"unknown\": [\"centre:wh-c-999\", \"area:999999999999\"]}"));

        var page = staff("news:write").post(STORY + "/submission", "read", "4");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words())
                .contains("登记系统中没有", "服务中心 wh-c-999", "地区 999999999999")
                .doesNotContain("centre:", "area:");
    }

    @Test
    void theSignOffSheetTellsEveryVerdictAndDeed() {
        assertThat(staff("news:publish").get(STORY + "/sheet").words())
                .contains("审稿单", "第二段的开课时间和课表不一致", "退回", "a3f1c2d4e5b6", "提交审校", "负责人签字")
                .contains("一审（初审）：第二段的开课时间", "二校")
                .doesNotContain("FIRST", "SECOND")
                .contains("2026年12月1日 08:30:00", "2026年11月22日 12:00:09 定时", "恢复旧版本 李春燕 第 4 版 第 2 版", "解除禁发")
                .contains("2026年11月22日 16:20:37", "说明（稿件未改动） 孙总编")
                .contains("轮次 结论 签署人 时间 版本 审校意见", "时间 事项 经手人 版本 备注")
                .doesNotContain("T08:30", "123456");
    }

    @Test
    void aTimeIsScheduledAsTheClocksHereShowIt() {
        staff("news:publish").post(STORY + "/publication", "when", "then", "at", "2099-01-05T06:00:00");
        staff("news:publish").post(STORY + "/publication", "when", "now", "at", "");

        assertThat(neighbours.asked("POST " + AT_NEWS + "/publication"))
                .extracting(Neighbourhood.Asked::body)
                .containsExactly("{\"at\":\"2099-01-05T06:00+08:00\"}", "{}");
    }

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
