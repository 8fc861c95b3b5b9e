package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The registry office's pages, as text and without scripts. */
class OfficePagesIT extends AtThePortal {

    private static final String CENTRE = "/staff/office/centres/wh-c-001";

    @Test
    void onlyTheOfficeGetsIn() {
        assertThat(somebody().get("/staff/office").status()).isEqualTo(401);
        assertThat(staff("writer", "news:write").get("/staff/office").status()).isEqualTo(403);
    }

    @Test
    void theOfficeListsWhatLiesInAnAreaAndFindsByName() {
        assertThat(clerk().get("/staff/office").words()).contains("乌海市党群服务中心", "新华街道工作委员会");
        assertThat(clerk().get("/staff/office?q=%E5%85%9A%E7%BE%A4").text()).contains("href=\"" + CENTRE + "\"");
    }

    @Test
    void anImportShowsItsBadRowsByLineColumnAndReason() {
        assertThat(clerk().get("/staff/office/imports/i1").words())
                .contains("没有导入", "120 / 120 行", "出错 2 处", "17 area_code 没有这个区划代码 150302009999");

        var begun = clerk().send("/staff/office/imports?kind=centres&key=k1", "centres.csv");
        assertThat(begun.header("location")).endsWith("/staff/office/imports/i1");
        assertThat(neighbours.asked("POST /api/registry/imports/centres").getFirst())
                .satisfies(call -> {
                    assertThat(call.path()).contains("partial=false", "preview=true");
                    assertThat(call.headers()).containsEntry("idempotency-key", "k1preview");
                    assertThat(call.body()).contains("filename=\"centres.csv\"");
                });
    }

    @Test
    void aPreviewShowsWhatWouldChangeAndIsConfirmed() {
        assertThat(clerk().get("/staff/office/imports/i2").words())
                .contains("预览完毕", "将会这样改动", "wh-c-001 更改", "电话： 0473-555 0101 0473-555 0199", "确认导入");

        assertThat(clerk().post("/staff/office/imports/i2/confirmation").header("location"))
                .endsWith("/staff/office/imports/i2");
        neighbours.say(
                "POST /api/registry/imports/i2/confirmation",
                Said.problem(409, "nothing-to-confirm", "已有变化", "请重新预览。"));
        assertThat(clerk().post("/staff/office/imports/i2/confirmation").words())
                .contains("已有变化", "将会这样改动");
    }

    @Test
    void linksAndStandingAreRowsAndTheRestOfTheOrganizationStays() {
        var ties = "/staff/office/organizations/wh-o-city/ties";
        assertThat(clerk().get(ties).text()).contains("value=\"wh-o-court\"", "value=\"最强党支部\"", "海勃湾区人民法院");

        clerk().post(
                        ties,
                        "read",
                        "3",
                        "type",
                        "CO_BUILDING",
                        "target",
                        "wh-o-court",
                        "role",
                        "普法",
                        "from",
                        "2023-03-01",
                        "to",
                        "",
                        "type",
                        "MEMBER_OF",
                        "target",
                        "",
                        "role",
                        "",
                        "from",
                        "",
                        "to",
                        "",
                        "year",
                        "2026",
                        "grade",
                        "GOOD",
                        "stars",
                        "",
                        "honour",
                        "");

        var call = neighbours.asked("PUT /api/registry/organizations/wh-o-city").getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"3\"");
        assertThat(call.body())
                .contains(
                        "{\"type\":\"CO_BUILDING\",\"targetId\":\"wh-o-court\",\"role\":\"普法\",\"from\":\"2023-03-01\"}",
                        "{\"grade\":\"GOOD\",\"year\":2026}",
                        "新华街道工作委员会")
                .doesNotContain("MEMBER_OF");
    }

    @Test
    void everyChangeIsToldAndTwoMomentsAreCompared() {
        var page = clerk().get(CENTRE + "/history?from=2026-01-01T00:00&to=2026-11-26T00:00");

        assertThat(page.words()).contains("两个时间之间的变化", "电话 0473-555 0101 0473-555 0199", "clerk-haibowan", "社会保险、法律咨询");
        assertThat(neighbours
                        .asked("GET /api/registry/centres/wh-c-001/history/diff")
                        .getFirst()
                        .path())
                .contains("from=2026-01-01T00%3A00%2B08%3A00", "to=2026-11-26T00%3A00%2B08%3A00");
    }

    @Test
    void whatTheReaderChangedIsSuggestedAndNothingElse() {
        var reader = somebody();
        var form = reader.get("/centres/wh-c-001/corrections");
        assertThat(form.text()).contains("value=\"0473-555 0101\"");

        var sent = reader.post(
                "/centres/wh-c-001/corrections",
                "key",
                form.field("key"),
                "name",
                "乌海市党群服务中心",
                "phone",
                "0473-555 0199",
                "phones",
                "0473-5550102（夜间）， 0473-5550103，",
                "note",
                "门口贴着新号码。");

        assertThat(sent.header("location")).endsWith("/centres/wh-c-001/corrections/c1");
        assertThat(reader.follow(sent).words()).contains("核对后没有采纳", "电话已核实");
        var call = neighbours
                .asked("POST /api/registry/centres/wh-c-001/corrections")
                .getFirst();
        assertThat(call.headers())
                .containsEntry("idempotency-key", form.field("key"))
                .doesNotContainKey("authorization");
        assertThat(call.body())
                .contains("0473-555 0199", "门口贴着新号码", "\"phones\":[\"0473-5550102（夜间）\",\"0473-5550103\"]")
                .doesNotContain("\"name\"");
        assertThat(reader.post("/centres/wh-c-001/corrections", "key", "k", "name", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aClerkAcceptsOrRejectsWithAReason() {
        assertThat(clerk().get("/staff/office/corrections").words())
                .contains("乌海市党群服务中心", "门口贴着新号码", "电话 0473-555 0101 0473-555 0199");

        assertThat(clerk().post("/staff/office/corrections/c1/rejection", "reason", "已核实")
                        .status())
                .isEqualTo(303);
        assertThat(clerk().post("/staff/office/corrections/c1/acceptance").status())
                .isEqualTo(303);
        assertThat(neighbours
                        .asked("POST /api/registry/corrections/c1/rejection")
                        .getFirst()
                        .body())
                .isEqualTo("{\"reason\":\"已核实\"}");
    }

    @Test
    void plannersSeeSharesAndBlindSpotsWithTheirNearestCentre() {
        var page = clerk().get("/staff/office/coverage?minutes=15");

        assertThat(page.words())
                .contains("乌海市", "76%", "74 / 98", "赛汗嘎查", "3.8 公里", "步行时间按距离估算", "海勃湾区", "2025-11-26 61% 60 / 98");
        assertThat(page.text()).contains("class=\"dot blind\"", "<title>新地村</title>");
        assertThat(page.words()).doesNotContain("按步行 15 分钟统计");
        assertThat(clerk().get("/staff/office/coverage?minutes=60").words())
                .as("what was written down day by day is a walk of 15 minutes")
                .contains("按步行 15 分钟统计");
    }

    @Test
    void plannersSeeWhatOneMoreCentreAddsAndTheBestPlacesWithTheirBound() {
        var page = clerk().get("/staff/office/plan?count=2&lat=39.7&lon=106.9");

        assertThat(page.words()).contains("赛汗嘎查", "24", "17", "19", "63%", "乌兰木头村");
        assertThat(page.text()).contains("class=\"dot best\"", "class=\"dot centre\"");
        assertThat(neighbours
                        .asked("GET /api/registry/coverage/what-if")
                        .getFirst()
                        .path())
                .contains("lat=39.7", "lon=106.9", "minutes=15");
        assertThat(neighbours
                        .asked("GET /api/registry/coverage/best-places")
                        .getFirst()
                        .path())
                .contains("count=2");
        assertThat(clerk().get("/staff/office/plan?lat=x&lon=y").words()).contains("经纬度没能识别");
        assertThat(clerk().get("/staff/office/plan?lat=39.7").words()).contains("经纬度没能识别");
        assertThat(clerk().get("/staff/office/plan").words()).doesNotContain("经纬度没能识别");
        assertThat(clerk().get("/staff/office/plan?count=1&minutes=60").text())
                .contains("<option value=\"60\" selected");
        assertThat(neighbours
                        .asked("GET /api/registry/coverage/best-places")
                        .getLast()
                        .path())
                .contains("minutes=60");
    }

    @Test
    void whatTheRulesCannotDecideIsDecidedByAPerson() {
        assertThat(clerk().get("/staff/office/checks").words())
                .contains("牛古吐乡", "牛古吐镇 150430109000", "赛汗嘎查党群服务站", "按 GCJ-02 读就对得上")
                .contains("位置不在所属旗县内的区划", "新地村 150304008202 · 42.26, 118.9 · 在别的旗县", "按 BD-09 读就对得上")
                .contains("只列出前 50 个");

        var decided = clerk().post(
                        "/staff/office/checks/150430201000",
                        "closedOn",
                        "2018-01-01",
                        "successor",
                        "150430109000",
                        "relation",
                        "RENUMBERED");

        assertThat(decided.status()).isEqualTo(303);
        assertThat(neighbours
                        .asked("PUT /api/registry/areas/150430201000/successor")
                        .getFirst()
                        .body())
                .contains(
                        "\"closedOn\":\"2018-01-01\"", "\"successor\":\"150430109000\"", "\"relation\":\"RENUMBERED\"");
    }

    private Reader clerk() {
        return staff("clerk", "registry:write");
    }
}
