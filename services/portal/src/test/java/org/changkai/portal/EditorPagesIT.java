package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The editor and what becomes of what is typed there, without scripts. */
class EditorPagesIT extends WithoutScripts {

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";
    private static final String AT_NEWS = "/api/news/stories/11111111-2222-4333-8444-555555555555";

    private Reader.Sheet edited(String... fields) {
        return edited(List.of(), fields);
    }

    /** The page after the form of the story's fourth version was sent with these fields and blocks. */
    private Reader.Sheet edited(List<List<String>> blocks, String... fields) {
        var form = new ArrayList<>(List.of("read", "4"));
        form.addAll(List.of(fields));
        blocks.forEach(form::addAll);
        return staff("news:write").post(STORY + "/edit", form.toArray(String[]::new));
    }

    private static List<String> block(String type, String text) {
        return List.of("block-type", type, "block-text", text, "block-by", "");
    }

    @Test
    void blocksAreMovedWithoutScriptsAndNothingIsSaved() {
        var page = edited(
                List.of(block("paragraph", "第一段"), block("crosshead", "小标题")),
                "headline",
                "标题",
                "form",
                "FEATURE",
                "section",
                "zhendi",
                "language",
                "zh",
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
    void aDocumentBecomesTheBlocksOfANewStoryAndNothingIsKept() {
        var page = staff("news:write").send("/staff/news/import", "story.docx");

        assertThat(page.text())
                .contains(">贴进来的小标题</textarea>", "action=\"/staff/news/new\"", ">时段 | 人次\n上午 | 126</textarea>");
        assertThat(page.words()).contains("以下内容没有读入", "图片：image1.png");
        assertThat(neighbours.asked("POST /api/news/stories")).hasSize(1);
        neighbours.say("POST /api/news/stories/import", Said.problem(415, "document-unknown", "不是文档", "只收 docx。"));
        assertThat(staff("news:write").send("/staff/news/import", "story.exe").words())
                .contains("不是文档");
    }

    @Test
    void aWholeTextBecomesAParagraphForEachLine() {
        var page = edited("headline", "标题", "whole", "第一段。\r\n\r\n 第二段。 ", "do", "split");

        assertThat(page.text()).contains(">第一段。</textarea>", ">第二段。</textarea>");
    }

    @Test
    void whatWasFoundInTheLibraryIsPutIn() {
        var found = edited("photo-q", "读书", "do", "find-photos", "headline", "标题");
        assertThat(found.words()).contains("市民夜校里，学员跟着老师练书法");

        var put = edited("photo-add", "00000000-0000-4000-8000-000000000001", "do", "put-photos", "headline", "标题");
        assertThat(put.text()).contains("00000000-0000-4000-8000-000000000001</textarea>", "value=\"photo\" selected");
    }

    @Test
    void theEnterKeyLooksForWhatASearchFieldNewlyAsksForAndSavesOtherwise() {
        var page = staff("news:write").get(STORY + "/edit").text();
        assertThat(page.substring(page.indexOf("data-editor")))
                .as("the form's first button is what the Enter key presses")
                .containsPattern("(?s)^[^>]*>\\s*<button [^>]*name=\"do\" value=\"enter\"");

        var found = edited("photo-q", "读书", "do", "enter", "headline", "还没有写完");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.words()).contains("市民夜校里，学员跟着老师练书法");
        assertThat(found.text()).contains("value=\"还没有写完\"");
        assertThat(found.field("photo-q-found")).isEqualTo("读书");
        var places = edited("about-q", "乌海", "photo-q", "读书", "photo-q-found", "读书", "do", "enter");
        assertThat(places.field("about-q-found")).isEqualTo("乌海");

        var saved = edited("photo-q", "读书", "photo-q-found", "读书", "headline", "写完了", "do", "enter");
        assertThat(saved.header("location")).endsWith(STORY + "?done=saved");
    }

    @Test
    void whatAStoryIsAboutIsShownByItsName() {
        var page = edited("about", "centre:wh-c-001", "place", "150300000000", "do", "down:0");

        assertThat(page.words()).contains("乌海市党群服务中心").doesNotContain("wh-c-001");
        assertThat(page.text())
                .contains("name=\"about\" value=\"centre:wh-c-001\"", "value=\"150300000000\">")
                .containsPattern("value=\"150300000000\"><p class=\"hint\">乌海市</p>");
    }

    @Test
    void whatBothHaveChangedIsSaidInWords() {
        neighbours.say("PUT " + AT_NEWS, Said.problem(412, "precondition-failed", "已有更新的版本", "李春燕刚刚保存过。"));
        neighbours.say("POST " + AT_NEWS + "/merge", Said.json("""
                {"version": 5, "content": {"form": "BRIEF", "headline": "标题", "section": "zhendi"}, "conflicts": [
                 {"pointer": "/form", "base": "FEATURE", "mine": "BRIEF", "theirs": "COMMENTARY"},
                 {"pointer": "/series", "base": "", "mine": "{\\"number\\":3,\\"slug\\":\\"fifteen-minutes\\"}", "theirs": ""},
                 {"pointer": "/about", "base": "", "mine": "centre:wh-c-001", "theirs": "centre:wh-c-999"},
                 {"pointer": "/tags", "base": "", "mine": "夜校", "theirs": "早市"},
                 {"pointer": "/body/blocks/0", "base": "", "mine": "{\\"type\\":\\"table\\",\\"rows\\":[[\\"时段\\",\\"上午\\"]]}",
                  "theirs": "{\\"type\\":\\"photo\\",\\"photo\\":\\"00000000-0000-4000-8000-000000000001\\"}"}]}"""));

        var page = edited("headline", "标题", "do", "save");

        assertThat(page.text())
                .contains(
                        "<dd>简讯</dd>",
                        "<dd>评论</dd>",
                        "<dd>走进十五分钟服务圈③</dd>",
                        "<dd>服务中心 乌海市党群服务中心</dd>",
                        "<dd>服务中心 wh-c-999</dd>",
                        "<dd>表格\n时段 上午</dd>",
                        "<dd>照片</dd>",
                        "<a href=\"#tags\">标签</a>")
                .doesNotContain("&#34;slug&#34;", "{&quot;", "<dd>BRIEF");
    }

    @Test
    void savingNamesTheVersionThatWasRead() {
        var saved = edited("headline", "新标题", "form", "BRIEF", "do", "save");

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

        var page = edited(List.of(block("paragraph", "我写的这一段")), "headline", "我的标题", "do", "save");

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.words()).contains("别人已经保存了第 5 版", "我写的话", "对方写的话", "两个人写的话都在这里。", "我写的这一段", "我的标题");
        assertThat(page.field("read")).isEqualTo("5");
        assertThat(neighbours.asked("POST " + AT_NEWS + "/merge").getFirst().body())
                .contains("\"base\":4", "我写的这一段");
    }

    @Test
    void whatWasSentIsShownBlockByBlockAndInWords() {
        neighbours.say("PUT " + AT_NEWS, Said.problem(412, "precondition-failed", "已有更新的版本", "李春燕刚刚保存过。"));
        var photo = "00000000-0000-4000-8000-000000000001";
        var page = edited(
                List.of(block("paragraph", "我写的第一段"), block("photo", photo), block("paragraph", "我写的第二段")),
                "headline",
                "我的标题",
                "do",
                "save");

        assertThat(page.text())
                .contains("<p><b>我的标题</b></p>", "<p>我写的第一段</p>", "<p>我写的第二段</p>")
                .contains("<p><a href=\"/staff/photos/" + photo + "\">查看照片</a> </p>");
    }

    @Test
    void whoWasSlowerKeepsTheOwnTextWhereNothingCanBePutTogether() {
        neighbours.say("PUT " + AT_NEWS, Said.problem(412, "precondition-failed", "已有更新的版本", "请合并。"));
        neighbours.say("POST " + AT_NEWS + "/merge", new Said(503, "text/plain", "down"));

        var page = edited(List.of(block("paragraph", "我写的这一段")), "headline", "我的标题", "do", "save");

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

        var page = edited("headline", "", "do", "save");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.words()).contains("填写有误", "标题：不能为空");
    }
}
