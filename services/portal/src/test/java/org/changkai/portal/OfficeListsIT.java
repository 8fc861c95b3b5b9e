package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.platform.kit.TestTokens;
import org.changkai.platform.security.Caller;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** What the registry office looks through: imports, suggestions, days of coverage. */
class OfficeListsIT extends WithoutScripts {

    @Test
    void importsAreFoundAgain() {
        var page = staff("registry:write").get("/staff/office/imports");

        assertThat(page.words())
                .contains("海勃湾区服务中心2026.csv 服务中心和服务站 · 没有导入", "出错 1 处", "clerk-haibowan")
                .contains("i2 行政区划 · 已完成 · 新增 3、更改 2、不变 105、撤下 1 · 请核对 2 处");
        assertThat(page.text())
                .contains("href=\"/staff/office/imports/i1\"", "href=\"/staff/office/imports?cursor=bmV4dA#jobs\"");
        staff("registry:write").get("/staff/office/imports?cursor=bmV4dA");
        assertThat(neighbours.asked("GET /api/registry/imports").getLast().path())
                .contains("cursor=bmV4dA");

        neighbours.say("GET /api/registry/imports", Said.problem(500, "internal-error", "出错了", ""));
        assertThat(staff("registry:write").get("/staff/office/imports").words()).contains("选文件");
    }

    @Test
    void plannersCompareTwoDays() {
        assertThat(staff("registry:write").get("/staff/office/coverage").words())
                .contains("比较两天")
                .doesNotContain("不再覆盖的");
        assertThat(neighbours.asked("GET /api/registry/coverage/comparison")).isEmpty();

        var page = staff("registry:write").get("/staff/office/coverage?from=2025-11-26&to=2026-11-26");

        assertThat(page.words())
                .contains("61% 2025-11-26：60 / 98", "76% 2026-11-26：74 / 98")
                .contains("新覆盖的嘎查村、社区（1） 新地村 150302003203", "不再覆盖的嘎查村、社区（0） 没有。");
        assertThat(neighbours
                        .asked("GET /api/registry/coverage/comparison")
                        .getFirst()
                        .path())
                .contains("from=2025-11-26", "to=2026-11-26");

        neighbours.say(
                "GET /api/registry/coverage/comparison", Said.problem(422, "invalid-request", "日期有误", "前一天应当在后一天之前。"));
        assertThat(staff("registry:write")
                        .get("/staff/office/coverage?from=2026-11-26&to=2025-11-26")
                        .words())
                .contains("日期有误", "76%");
    }

    @Test
    void aDayBeforeTheFirstRecordIsNotZeroPercent() {
        neighbours.say("GET /api/registry/coverage/comparison", Said.json("""
            {"firstDay": "2026-11-27", "before": {"day": "2025-11-26"}, "after": {"day": "2026-11-27",
             "villages": {"total": 0, "known": 0, "covered": 0}}, "gained": [], "lost": []}
            """));
        neighbours.say("GET /api/registry/coverage/history", Said.json("""
            {"firstDay": "2026-11-27", "items": [{"day": "2025-11-26"}, {"day": "2026-11-27",
             "villages": {"total": 0, "known": 0, "covered": 0}}]}
            """));
        neighbours.say("GET /api/registry/coverage", Said.json("""
            {"area": "150300000000", "name": "乌海市", "minutes": 15, "method": "none", "blindSpotCount": 0,
             "villages": {"total": 0, "known": 0, "covered": 0}, "grid": {"step": 250, "points": 0, "covered": 0},
             "children": [{"code": "150301000000", "name": "市辖区", "villages": {"total": 0, "known": 0, "covered": 0},
               "grid": {"points": 0, "covered": 0}, "blindSpotCount": 0}]}
            """));

        var page = staff("registry:write").get("/staff/office/coverage?from=2025-11-26&to=2026-11-27");

        assertThat(page.words())
                .contains("2025-11-26 没有记录", "从 2026-11-27 起才有记录", "市辖区 无可统计 0 / 0")
                .doesNotContain("0%", "新覆盖的");
    }

    @Test
    void suggestionsGoOnOnTheNextPageAndNameWhatIsTicked() {
        neighbours.say("GET /api/registry/corrections", Said.json("""
            {"items": [{"correction": {"id": "c9", "centre": "wh-c-001", "state": "OPEN"}, "centreName": "乌海市党群服务中心",
              "changes": [{"field": "services", "now": ["evening-class"], "suggested": ["evening-class", "legal-advice"]}]}],
             "next": "bmV4dA"}
            """));

        var page = staff("registry:write").get("/staff/office/corrections?state=REJECTED");

        assertThat(page.words()).contains("服务事项 市民夜校 市民夜校、法律咨询", "后面的意见");
        assertThat(page.text()).contains("href=\"/staff/office/corrections?state=REJECTED&cursor=bmV4dA\"");
        staff("registry:write").get("/staff/office/corrections?state=REJECTED&cursor=bmV4dA");
        assertThat(neighbours.asked("GET /api/registry/corrections").getLast().path())
                .contains("state=REJECTED", "cursor=bmV4dA");
    }

    /** Whose rights come from a subtree of organizations has no area to ask about. */
    @Test
    void whoHasASubtreeAloneIsAskedForNoArea() {
        var department = reader().with(
                        "Authorization", TestTokens.bearerIn(List.of(Caller.NOWHERE), "department", "registry:write"));

        assertThat(department.get("/staff/office/checks").words()).contains("赛汗嘎查党群服务站");
        assertThat(neighbours
                        .asked("GET /api/registry/centres/misplaced")
                        .getLast()
                        .path())
                .doesNotContain("area=");
    }

    @Test
    void whatWasTypedIsKeptOnlyWhereSomethingWasTyped() {
        neighbours.fails("registry");
        neighbours.say("PUT /api/registry/", new Said(503, "text/plain", "down"));
        var read = staff("registry:write").get("/staff/office/checks");
        assertThat(read.words()).contains("现在读不到").doesNotContain("填写的内容都在");

        var sent = staff("registry:write")
                .post(
                        "/staff/office/checks/150430201000",
                        "closedOn",
                        "2018-01-01",
                        "successor",
                        "150430109000",
                        "relation",
                        "RENUMBERED");
        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.header("retry-after")).isEqualTo("30");
        assertThat(sent.words()).contains("没有办成", "现在读不到");
    }
}
