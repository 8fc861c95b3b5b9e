package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The registry office's pages about who is tied to whom, who may edit what, and where closed codes went. */
class OfficeTreesPagesIT extends AtThePortal {

    @Test
    void aSuccessorThatIsNotInTheListIsNamedByItsCode() {
        clerk().post(
                        "/staff/office/checks/150430201000",
                        "closedOn",
                        "2018-01-01",
                        "successor",
                        "150430109000",
                        "others",
                        "150430110000、150429101000",
                        "relation",
                        "SPLIT");

        assertThat(neighbours
                        .asked("PUT /api/registry/areas/150430201000/successor")
                        .getFirst()
                        .body())
                .contains(
                        "\"successors\":[\"150430109000\",\"150430110000\",\"150429101000\"]",
                        "\"relation\":\"SPLIT\"");
    }

    @Test
    void linksThatHaveEndedOrAreStillToBeginAreRowsToo() {
        neighbours.say("GET /api/registry/organizations/wh-o-city/links", Said.json("{\"items\":[],\"next\":null}"));
        neighbours.say("GET /api/registry/organizations/wh-o-city/links?all=true", Said.json("""
            {"items": [{"type": "CO_BUILDING", "direction": "OUT", "role": "", "from": "2021-01-01",
              "to": "2022-01-01", "organization": {"id": "wh-o-old", "kind": "AGENCY", "name": "旧单位",
              "areaCode": "150302000000", "removed": false}},
             {"type": "CO_BUILDING", "direction": "OUT", "role": "", "from": "2021-01-01",
              "organization": {"id": "wh-o-gone", "kind": "AGENCY", "name": "撤销单位",
              "areaCode": "150302000000", "removed": true}}], "next": null}
            """));

        assertThat(clerk().get("/staff/office/organizations/wh-o-city/ties").text())
                .contains("value=\"wh-o-old\"", "value=\"2022-01-01\"")
                .doesNotContain("wh-o-gone");
    }

    @Test
    void anAreaHasItsHistoryAndItsPagesLeadThere() {
        var history = "/staff/office/areas/150300000000/history";
        neighbours.say("GET /api/registry/areas/150300000000/history", Said.json("""
            {"items": [{"at": "2018-11-02T10:00:00+08:00", "by": "registrar", "action": "CHANGED",
              "validFrom": "2018-10-31", "changes": [
              {"field": "parentCode", "from": "150000000000", "to": "150000000001"},
              {"field": "succession", "to": {"since": "2018-10-31", "relation": "SPLIT", "successors":
                ["150430109000", "150430110000"]}}]}], "next": null}
            """));
        neighbours.say("GET /api/registry/areas/150300000000/history/diff", Said.json("""
            {"existed": true, "exists": true, "changes": [{"field": "name", "from": "旧名", "to": "新名"}]}
            """));

        neighbours.say(
                "GET /api/registry/areas/150430109000", Said.json("{\"code\": \"150430109000\", \"name\": \"新惠镇\"}"));

        var page = clerk().get(history + "?from=2018-01-01T00:00&to=2019-01-01T00:00");
        assertThat(page.words())
                .contains("历史记录 乌海市 150300000000", "registrar", "上级区划代码 150000000000 150000000001", "名称 旧名 新名")
                .contains("2018-10-31 起生效", "由谁接替 2018-10-31 拆分 新惠镇 150430109000、150430110000");
        assertThat(page.text()).contains("href=\"/staff/office/coverage?area=150300000000\"");
        for (var from : List.of("/staff/office?area=150300000000", "/staff/office/coverage?area=150300000000")) {
            assertThat(clerk().get(from).text()).as(from).contains("href=\"" + history + "\"");
        }
        assertThat(clerk().get("/staff/office/checks").text())
                .containsPattern("href=\"/staff/office/areas/\\d{12}/history\"");
    }

    @Test
    void historiesSayInWordsWhatTheRegisterKeepsAsCodes() {
        neighbours.say("GET /api/registry/organizations/wh-o-city/history", Said.json("""
            {"items": [{"at": "2026-11-02T10:00:00+08:00", "by": "registrar", "action": "CHANGED", "changes": [
              {"field": "standing", "to": {"year": 2022, "grade": "EXCELLENT", "stars": 9, "honour": "最强党支部",
                "organization_id": "wh-o-city"}},
              {"field": "link", "from": {"role": null, "type": "DUAL_REPORT", "to_id": "w4-grid", "from_id": "wh-o-city",
                "valid_to": "2024-01-01", "valid_from": "2023-01-01"}},
              {"field": "editors", "to": [{"account": "clerk", "tree": "GRID"}]},
              {"field": "kind", "from": "STATION", "to": "PARTY_BRANCH"},
              {"field": "level", "from": "township", "to": "village"},
              {"field": "accessibility", "to": ["wheelchair", "own-ramp"]},
              {"field": "homeVisits", "from": false, "to": true}]}], "next": null}
            """));

        neighbours.say(
                "GET /api/registry/organizations/w4-grid",
                Said.json("{\"id\": \"w4-grid\", \"kind\": \"GRID\", \"name\": \"第四网格\"}"));

        assertThat(clerk().get("/staff/office/organizations/wh-o-city/history").words())
                .contains("评定 2022 优秀 9 星 最强党支部 联系 双报到 第四网格 w4-grid 2023-01-01 起 至 2024-01-01 编辑权限")
                .contains("网格", "类型 服务站 党支部", "级别 乡级 村级", "可借轮椅、own-ramp", "可上门服务 否 是")
                .doesNotContain("EXCELLENT", "DUAL_REPORT", "wheelchair", "false");
    }

    @Test
    void aSuggestionAboutARemovedCentreCanOnlyBeRejected() {
        neighbours.say("GET /api/registry/corrections", Said.json("""
            {"items": [{"correction": {"id": "c9", "centre": "wh-c-009", "note": "", "state": "OPEN"},
             "centreName": "旧站", "centreRemoved": true, "changes": []}], "next": null}
            """));

        var page = clerk().get("/staff/office/corrections");

        assertThat(page.words()).contains("旧站", "这家中心已经撤下，只能答复不采纳");
        assertThat(page.text()).contains("corrections/c9/rejection").doesNotContain("corrections/c9/acceptance");
    }

    @Test
    void allLinksAndStandingsAreRowsHoweverManyThereAre() {
        var registry = "GET /api/registry/organizations/wh-o-city/";
        var link = """
            {"items": [{"type": "CO_BUILDING", "direction": "OUT", "from": "2021-01-01", "organization":
              {"id": "%s", "kind": "AGENCY", "name": "单位", "areaCode": "150302000000"}}], "next": %s}
            """;
        neighbours.say(registry + "links?all=true&limit=200&cursor=", Said.json(link.formatted("wh-o-1", "\"p2\"")));
        neighbours.say(registry + "links?all=true&limit=200&cursor=p2", Said.json(link.formatted("wh-o-2", "null")));
        var standing = "{\"items\": [{\"year\": %d, \"stars\": 5}], \"next\": %s}";
        neighbours.say(registry + "standings?limit=200&cursor=", Said.json(standing.formatted(2025, "\"p2\"")));
        neighbours.say(registry + "standings?limit=200&cursor=p2", Said.json(standing.formatted(1999, "null")));

        assertThat(clerk().get("/staff/office/organizations/wh-o-city/ties").text())
                .contains("value=\"wh-o-1\"", "value=\"wh-o-2\"", "value=\"2025\"", "value=\"1999\"");
    }

    @Test
    void aFileSaysItsDatumAndItsPreviewWarnsOfRowsThatAreOutOfPlace() {
        assertThat(clerk().get("/staff/office/imports").text()).contains("name=\"datum\"", "value=\"gcj02\"");
        clerk().send("/staff/office/imports?kind=centres&key=k1&datum=gcj02", "centres.csv");
        assertThat(neighbours
                        .asked("POST /api/registry/imports/centres")
                        .getFirst()
                        .path())
                .contains("datum=gcj02");

        neighbours.say("GET /api/registry/imports/i2", Said.json("""
            {"id": "i2", "kind": "CENTRES", "state": "PREVIEWED", "badRows": [], "warnings": [{"line": 7,
             "column": "lat", "code": "misplaced-gcj02", "reason": "位置不在所在地的旗县内", "value": "39.7, 106.9"}]}
            """));
        assertThat(clerk().get("/staff/office/imports/i2").words())
                .contains("请核对 1 处", "7 lat 位置不在所在地的旗县内 39.7, 106.9", "这些行照常导入");
    }

    @Test
    void withoutBoundariesTheOfficeDoesNotSayThatAllIsWell() {
        neighbours.say(
                "GET /api/registry/centres/misplaced", Said.json("{\"items\":[],\"next\":null,\"boundaries\":false}"));

        assertThat(clerk().get("/staff/office/checks").words()).contains("系统里没有旗县界线");
    }

    @Test
    void theRightToEditIsGivenAndTakenBack() {
        var editors = "/staff/office/organizations/wh-o-city/editors";
        var registry = "/api/registry/organizations/wh-o-city/editors";
        neighbours.say(
                "GET " + registry,
                Said.json(
                        "{\"items\":[{\"organizationId\":\"wh-o-city\",\"account\":\"wang\",\"tree\":\"GRID\",\"grantedAt\":\"2026-01-05T09:00:00+08:00\",\"grantedBy\":\"clerk\"}],\"next\":null}"));
        neighbours.say("PUT " + registry, new Said(204, "application/json", ""));
        neighbours.say("DELETE " + registry, new Said(204, "application/json", ""));

        assertThat(clerk().get(editors).words()).contains("wang 网格", "由 clerk 授权");
        assertThat(clerk().post(editors, "account", " li ", "tree", "PARTY").status())
                .isEqualTo(303);
        assertThat(neighbours.asked("PUT " + registry + "/li/PARTY")).hasSize(1);
        assertThat(clerk().post(editors + "/removal", "account", "wang", "tree", "GRID")
                        .status())
                .isEqualTo(303);
        assertThat(neighbours.asked("DELETE " + registry + "/wang/GRID")).hasSize(1);

        neighbours.say("PUT " + registry, Said.problem(403, "outside-area", "不在管辖范围内", "这个组织不归您管。"));
        var refused = clerk().post(editors, "account", "li", "tree", "PARTY");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("不在管辖范围内");
    }

    private Reader clerk() {
        return staff("clerk", "registry:write");
    }
}
