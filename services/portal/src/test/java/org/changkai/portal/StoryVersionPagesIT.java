package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** A story's versions: told apart in words, restored, and read page by page. */
class StoryVersionPagesIT extends WithoutScripts {

    private static final String STORY = "/staff/news/11111111-2222-4333-8444-555555555555";
    private static final String AT_NEWS = "/api/news/stories/11111111-2222-4333-8444-555555555555";

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
}
