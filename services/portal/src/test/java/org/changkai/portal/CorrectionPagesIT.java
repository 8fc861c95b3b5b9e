package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** How a published story is put right, without scripts. */
class CorrectionPagesIT extends WithoutScripts {

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";
    private static final String AT_NEWS = "/api/news/stories/11111111-2222-4333-8444-555555555555";

    private static final String SHORT = """
            {"id": "11111111-2222-4333-8444-555555555555", "slug": "20261123-open", "version": 4, "state": "PUBLISHED",
             "content": {"form": "FEATURE", "headline": "标题", "language": "zh", "body": {"version": 1, "blocks": []}}}
            """;

    @Test
    void aCorrectionChangesOnlyWhatItMay() {
        var form = staff("news:publish").get(STORY + "/correction").text();
        assertThat(form)
                .contains("name=\"section\"", "name=\"number\"", "name=\"place\"", "name=\"tags\"", "name=\"source\"")
                .contains("name=\"about\" value=\"centre:wh-c-001\"", "name=\"by-name\" maxlength")
                .doesNotContain("<select id=\"form\"", "<select id=\"language\"");
        var done = staff("news:publish")
                .post(
                        STORY + "/correction",
                        "read",
                        "4",
                        "note",
                        "时间应为周三",
                        "headline",
                        "标题",
                        "form",
                        "FEATURE",
                        "language",
                        "zh",
                        "section",
                        "zhendi",
                        "series",
                        "fifteen-minutes",
                        "number",
                        "4",
                        "tags",
                        "夜校",
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
                .contains("\"section\":\"zhendi\"", "\"number\":4", "\"tags\":[\"夜校\"]", "\"place\":\"\"")
                .doesNotContain("\"form\"", "\"language\"");
    }

    @Test
    void aClarificationSendsItsNoteAlone() {
        assertThat(staff("news:publish").get(STORY + "/correction").text())
                .contains("type=\"checkbox\" name=\"clarifies\" value=\"yes\">");
        neighbours.say("GET " + AT_NEWS + "/draft", Said.json(SHORT));

        clarified("标题");

        var call = neighbours.asked("POST " + AT_NEWS + "/correction").getFirst();
        assertThat(call.body()).isEqualTo("{\"note\":\"文中的中心是区级中心。\"}");
        assertThat(call.headers()).containsEntry("if-match", "\"4\"");
    }

    @Test
    void aClarificationBesideAChangeAsksToDecideAndKeepsWhatWasTyped() {
        neighbours.say("GET " + AT_NEWS + "/draft", Said.json(SHORT));

        var page = clarified("改过的标题");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("请决定：要更正稿件，请取消勾选");
        assertThat(page.text()).contains("文中的中心是区级中心。", "改过的标题").contains("name=\"clarifies\" value=\"yes\" checked");
        assertThat(neighbours.asked("POST " + AT_NEWS + "/correction")).isEmpty();
    }

    @Test
    void aStaleCorrectionIsPutTogetherWithWhatWasCorrectedMeanwhile() {
        neighbours.say("POST " + AT_NEWS + "/correction", Said.problem(412, "precondition-failed", "已有更新的版本", "请合并。"));

        var page = staff("news:publish")
                .post(
                        STORY + "/correction",
                        "read",
                        "4",
                        "note",
                        "更正",
                        "headline",
                        "标题",
                        "form",
                        "FEATURE",
                        "language",
                        "zh",
                        "section",
                        "zhendi",
                        "do",
                        "save");

        assertThat(page.status()).isEqualTo(412);
        assertThat(neighbours.asked("POST " + AT_NEWS + "/merge").getFirst().body())
                .contains("\"base\":4", "\"form\":\"FEATURE\"", "\"section\":\"zhendi\"");
        assertThat(page.text()).contains("name=\"read\" value=\"5\"", "name=\"note\"", "更正");
    }

    /** The note of a clarification, sent beside this headline. */
    private Reader.Sheet clarified(String headline) {
        return staff("news:publish")
                .post(
                        STORY + "/correction",
                        "read",
                        "4",
                        "note",
                        "文中的中心是区级中心。",
                        "clarifies",
                        "yes",
                        "headline",
                        headline,
                        "do",
                        "save");
    }
}
