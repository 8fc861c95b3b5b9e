package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.changkai.portal.stand.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The newsroom's pages, as text and without scripts. */
@PortalTest
class NewsroomPagesIT {

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";
    private static final String AT_NEWS = "/api/news/stories/11111111-2222-4333-8444-555555555555";

    private final Neighbourhood neighbours = Neighbourhood.open();

    @LocalServerPort
    private int port;

    @BeforeEach
    void asUsual() {
        neighbours.asUsual();
    }

    @Test
    void nobodyElseGetsIn() {
        assertThat(new Reader(port).get("/staff/news").status()).isEqualTo(401);
        assertThat(staff("booking:desk").get("/staff/news").status()).isEqualTo(403);
        assertThat(staff("news:review").get(STORY + "/edit").status()).isEqualTo(403);
        assertThat(neighbours.asked("GET /api/news/desk")).isEmpty();
    }

    @Test
    void theListAsksOnlyForWhatWaitsForItsReader() {
        var page = staff("news:review").get("/staff/news");

        assertThat(page.words()).contains("等我处理", "等待审校", "门开着，人就来了", "阵地");
        assertThat(neighbours.asked("GET /api/news/desk/stories"))
                .singleElement()
                .satisfies(call -> assertThat(call.path()).contains("state=IN_REVIEW"));
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
    void blocksAreMovedWithoutScriptsAndNothingIsSaved() {
        var page = staff("news:write")
                .post(
                        STORY + "/edit",
                        "read",
                        "4",
                        "headline",
                        "标题",
                        "form",
                        "FEATURE",
                        "section",
                        "zhendi",
                        "language",
                        "zh",
                        "block-type",
                        "paragraph",
                        "block-text",
                        "第一段",
                        "block-by",
                        "",
                        "block-type",
                        "crosshead",
                        "block-text",
                        "小标题",
                        "block-by",
                        "",
                        "do",
                        "up:1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text().indexOf("小标题</textarea>"))
                .isPositive()
                .isLessThan(page.text().indexOf("第一段</textarea>"));
        assertThat(neighbours.asked("PUT " + AT_NEWS))
                .allMatch(call -> call.path().endsWith("/editing"));
    }

    @Test
    void aWholeTextBecomesAParagraphForEachLine() {
        var page = staff("news:write")
                .post(STORY + "/edit", "read", "4", "headline", "标题", "whole", "第一段。\r\n\r\n 第二段。 ", "do", "split");

        assertThat(page.text()).contains(">第一段。</textarea>", ">第二段。</textarea>");
    }

    @Test
    void whatWasFoundInTheLibraryIsPutIn() {
        var found = staff("news:write")
                .post(STORY + "/edit", "read", "4", "photo-q", "读书", "do", "find-photos", "headline", "标题");
        assertThat(found.words()).contains("市民夜校里，学员跟着老师练书法");

        var put = staff("news:write")
                .post(
                        STORY + "/edit",
                        "read",
                        "4",
                        "photo-add",
                        "00000000-0000-4000-8000-000000000001",
                        "do",
                        "put-photos",
                        "headline",
                        "标题");
        assertThat(put.text()).contains("00000000-0000-4000-8000-000000000001</textarea>", "value=\"photo\" selected");
    }

    @Test
    void savingNamesTheVersionThatWasRead() {
        var saved = staff("news:write")
                .post(STORY + "/edit", "read", "4", "headline", "新标题", "form", "BRIEF", "do", "save");

        assertThat(saved.header("location")).endsWith(STORY + "?done=saved");
        var call = neighbours.asked("PUT " + AT_NEWS).stream()
                .filter(asked -> !asked.path().endsWith("/editing"))
                .findFirst()
                .orElseThrow();
        assertThat(call.headers()).containsEntry("if-match", "\"4\"");
        assertThat(call.body()).contains("\"headline\":\"新标题\"");
    }

    @Test
    void whoWasSlowerGetsBothTextsPutTogetherAndLosesNoWord() {
        neighbours.say("PUT " + AT_NEWS, Said.problem(412, "precondition-failed", "已有更新的版本", "李春燕刚刚保存过。"));

        var page = staff("news:write")
                .post(
                        STORY + "/edit",
                        "read",
                        "4",
                        "headline",
                        "我的标题",
                        "do",
                        "save",
                        "block-type",
                        "paragraph",
                        "block-text",
                        "我写的这一段",
                        "block-by",
                        "");

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.words()).contains("别人已经保存了第 5 版", "我写的话", "对方写的话", "两个人写的话都在这里。", "我写的这一段", "我的标题");
        assertThat(page.field("read")).isEqualTo("5");
        assertThat(neighbours.asked("POST " + AT_NEWS + "/merge").getFirst().body())
                .contains("\"base\":4", "我写的这一段");
    }

    @Test
    void whoWasSlowerKeepsTheOwnTextWhereNothingCanBePutTogether() {
        neighbours.say("PUT " + AT_NEWS, Said.problem(412, "precondition-failed", "已有更新的版本", "请合并。"));
        neighbours.say("POST " + AT_NEWS + "/merge", new Said(503, "text/plain", "down"));

        var page = staff("news:write")
                .post(
                        STORY + "/edit",
                        "read",
                        "4",
                        "headline",
                        "我的标题",
                        "do",
                        "save",
                        "block-type",
                        "paragraph",
                        "block-text",
                        "我写的这一段",
                        "block-by",
                        "");

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.text()).contains("我写的这一段</textarea>", "value=\"我的标题\"");
        assertThat(page.field("read")).isEqualTo("4");
    }

    @Test
    void aNewStoryIsBegunOnceHoweverOftenTheFormIsSent() {
        var writer = staff("news:write");
        var key = writer.get("/staff/news/new").field("key");
        for (var i = 0; i < 2; i++) {
            assertThat(writer.post("/staff/news/new", "key", key, "headline", "新稿", "do", "save")
                            .status())
                    .isEqualTo(303);
        }

        assertThat(key).isNotEmpty();
        assertThat(neighbours.asked("POST /api/news/stories"))
                .extracting(call -> call.headers().get("idempotency-key"))
                .containsExactly(key, key);
    }

    @Test
    void wrongFieldsAreNamedInWords() {
        neighbours.say(
                "PUT " + AT_NEWS,
                new Said(
                        400,
                        "application/problem+json",
                        "{\"title\":\"填写有误\",\"status\":400,\"code\":\"invalid\",\"errors\":[{\"pointer\":\"/headline\",\"message\":\"不能为空\"}]}"));

        var page = staff("news:write").post(STORY + "/edit", "read", "4", "headline", "", "do", "save");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.words()).contains("填写有误", "标题：不能为空");
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
    void theSignOffSheetTellsEveryVerdictAndDeed() {
        assertThat(staff("news:publish").get(STORY + "/sheet").words())
                .contains("审稿单", "第二段的开课时间和课表不一致", "退回", "a3f1c2d4e5b6", "提交审校", "负责人签字");
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
    void aCorrectionChangesOnlyWhatItMay() {
        var done = staff("news:publish")
                .post(
                        STORY + "/correction",
                        "read",
                        "4",
                        "note",
                        "时间应为周三",
                        "headline",
                        "标题",
                        "do",
                        "save",
                        "block-type",
                        "paragraph",
                        "block-text",
                        "周三开课。",
                        "block-by",
                        "");

        assertThat(done.header("location")).endsWith("?done=corrected");
        assertThat(neighbours
                        .asked("POST " + AT_NEWS + "/correction")
                        .getFirst()
                        .body())
                .contains("\"note\":\"时间应为周三\"", "周三开课。", "\"lead\":\"\"")
                .doesNotContain("\"section\"", "\"tags\"");
    }

    @Test
    void photographsAreSentOneByOneAndOneThatFailsKeepsNoOtherBack() {
        var page = staff("news:write").send("/staff/photos", "a.jpg", "b.jpg");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("a.jpg", "b.jpg", "已上传，去填写说明", "库里已有相同或很像的照片");
        assertThat(neighbours.asked("POST /api/news/photos")).hasSize(2);

        neighbours.say("POST /api/news/photos", Said.problem(415, "photo-type-unknown", "不是照片", "只收 JPEG、PNG、WebP。"));
        assertThat(staff("news:write").send("/staff/photos", "a.svg").words()).contains("a.svg", "不是照片");
    }

    @Test
    void whatIsSaidAboutAPhotographIsSavedOnTheRevisionThatWasRead() {
        var photo = "/staff/photos/00000000-0000-4000-8000-000000000001";
        assertThat(staff("news:write").get(photo).text()).contains("name=\"read\" value=\"2\"", "苏日娜");

        staff("news:write")
                .post(photo, "read", "2", "caption", "新图说", "credit", "苏日娜", "rights", "own", "consent", "given");

        var call = neighbours.asked("PUT /api/news/photos/").getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"2\"");
        assertThat(call.body()).contains("新图说", "\"consent\":\"given\"");
    }

    private Reader staff(String scope) {
        return new Reader(port).with("Authorization", TestTokens.bearer("writer", scope));
    }
}
