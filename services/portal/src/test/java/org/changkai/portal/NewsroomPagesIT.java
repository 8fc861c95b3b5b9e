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

    @Test
    void aStoryThatHasItsTimeIsOfferedNoEmbargoThatNewsWouldRefuse() {
        var embargo = "\"hash\":\"a\",\"embargoUntil\":\"2099-01-05T06:00:00+08:00\"";
        neighbours.say("GET " + AT_NEWS + "/draft", Said.json(draft("SCHEDULED", embargo)));
        var scheduled = staff("news:publish").get(STORY);
        assertThat(scheduled.text()).contains("/call-back").doesNotContain("/embargo");
        assertThat(scheduled.words()).contains("1月5日", "前不得发布");
        neighbours.say("GET " + AT_NEWS + "/draft", Said.json(draft("APPROVED", embargo)));
        assertThat(staff("news:publish").get(STORY).text()).contains("/embargo");
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
    void aTimeIsScheduledAsTheClocksHereShowIt() {
        staff("news:publish").post(STORY + "/publication", "when", "then", "at", "2099-01-05T06:00:00");
        staff("news:publish").post(STORY + "/publication", "when", "now", "at", "");

        assertThat(neighbours.asked("POST " + AT_NEWS + "/publication"))
                .extracting(Neighbourhood.Asked::body)
                .containsExactly("{\"at\":\"2099-01-05T06:00+08:00\"}", "{}");
    }
}
