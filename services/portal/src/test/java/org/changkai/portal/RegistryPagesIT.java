package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** What citizens read of places, organizations and the way to a centre. */
class RegistryPagesIT extends AtThePortal {

    private Reader reader() {
        return somebody();
    }

    @Test
    void aCentreIsOpenWhenItsScheduleSaysSoAndAsRegisteredWithoutOne() {
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/schedule",
                Said.json("{\"patterns\":[{\"hours\":\"Mo-Su 07:00-21:00\"},"
                        + "{\"from\":\"2999-01-01\",\"hours\":\"Mo-Su 06:00-22:00\"}]}"));

        assertThat(reader().get("/centres/wh-c-001").words())
                .contains("07:00–21:00", "这是从今天起 7 天的开放时间")
                .doesNotContain("08:30–12:00", "06:00–22:00");

        neighbours.say("GET /api/booking/centres/wh-c-001/schedule", new Said(204, "application/json", ""));
        assertThat(reader().get("/centres/wh-c-001").words())
                .contains("08:30–12:00", "09:00–12:00")
                .doesNotContain("从今天起 7 天");

        neighbours.asUsual();
        neighbours.fails("booking");
        assertThat(reader().get("/centres/wh-c-001").words()).contains("08:30–12:00");
    }

    @Test
    void aCentreSaysInWordsWhetherItRestsOnHolidays() {
        neighbours.say("GET /api/booking/centres/wh-c-001/schedule", new Said(204, "application/json", ""));
        assertThat(reader().get("/centres/wh-c-001").words()).doesNotContain("法定节假日 休息");

        registered("Mo-Su 08:30-12:00; PH off");
        assertThat(reader().get("/centres/wh-c-001").words()).contains("法定节假日 休息");

        registered("Mo-Su 08:30-12:00; PH 09:00-11:00");
        assertThat(reader().get("/centres/wh-c-001").words()).contains("法定节假日 09:00–11:00");
    }

    @Test
    void aDoorThatIsNeverShutIsSaidInWords() {
        neighbours.say("GET /api/booking/centres/wh-c-001/schedule", new Said(204, "application/json", ""));
        registered("24/7");
        assertThat(reader().get("/centres/wh-c-001").words())
                .contains("星期一 全天开放", "星期日 全天开放", "法定节假日 全天开放")
                .doesNotContain("24:00");
    }

    private void registered(String hours) {
        neighbours.say(
                "GET /api/registry/centres/wh-c-001",
                Said.json("{\"id\":\"wh-c-001\",\"kind\":\"CENTRE\",\"name\":\"乌海市党群服务中心\",\"openingHours\":\"%s\"}"
                        .formatted(hours)));
    }

    @Test
    void aCentreShowsWhoRunsItItsLanguagesAndItsPhotographs() {
        neighbours.say("GET /api/registry/centres/wh-c-001", Said.json("""
            {"id": "wh-c-001", "kind": "CENTRE", "name": "乌海市党群服务中心", "organizationId": "wh-o-city",
             "languages": ["zh", "mn", "ru", "xx"], "photos": ["p-1", "https://example.org/hall.jpg", "p-hidden"]}
            """));
        neighbours.say("GET /api/news/photos/p-1", Said.json("""
            {"id": "p-1", "caption": "大厅一角", "credit": "李云", "alt": "服务大厅", "width": 1200, "height": 800,
             "renditions": [{"name": "w800", "shape": "full", "type": "image/jpeg", "width": 800, "height": 533}]}
            """));

        var page = reader().get("/centres/wh-c-001");

        assertThat(page.words()).contains("所属组织：", "服务语言", "汉语", "蒙古语", "俄语", "xx", "大厅一角", "照片 1（其他网站）");
        assertThat(page.text())
                .contains("href=\"/organizations/wh-o-city\"", "href=\"https://example.org/hall.jpg\"")
                .contains("/api/news/photos/p-1/renditions/w800")
                .doesNotContain("p-hidden", "src=\"https://example.org");
    }

    @Test
    void whoHasSuggestedSomethingHearsOfItAlsoWhenTheCentreIsGone() {
        neighbours.say("GET /api/registry/centres/wh-c-001", Said.problem(404, "centre-unknown", "没有这家中心", "可能已经撤销。"));
        neighbours.say(
                "GET /api/registry/centres/wh-c-001/corrections/c1",
                Said.json("{\"id\":\"c1\",\"state\":\"REJECTED\",\"reason\":\"已合并到新华中心。\"}"));

        var page = reader().get("/centres/wh-c-001/corrections/c1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("这家中心已经撤下。", "核对后没有采纳", "已合并到新华中心。");
    }

    @Test
    void aClosedPlaceLeadsToItsSuccessorsAndShowsItsFormerNames() {
        neighbours.say("GET /api/registry/areas/150430201000", Said.json("""
            {"code": "150430201000", "level": "township", "name": "牛古吐乡", "validTo": "2018-10-31",
             "formerNames": ["牛古吐苏木"], "successors": [
               {"code": "150430109000", "name": "牛古吐镇", "relation": "SPLIT", "since": "2018-10-31"},
               {"code": "150430110000", "name": "古鲁板蒿镇", "relation": "SPLIT", "since": "2018-10-31"}]}
            """));
        neighbours.say("GET /api/registry/areas/150430201000/children", Said.json("{\"items\":[],\"next\":null}"));

        var page = reader().get("/places/150430201000");

        assertThat(page.words()).contains("曾用名：牛古吐苏木", "150430201000 从 2018-10-31 起不再使用", "牛古吐镇", "拆分");
        assertThat(page.text()).contains("href=\"/places/150430109000\"", "href=\"/places/150430110000\"");
    }

    @Test
    void anAreaShowsWhatItsLatestEditionBroughtByKindOfChange() {
        assertThat(reader().get("/places/150300000000").text()).contains("href=\"/places/150300000000/changes\"");
        assertThat(reader().get("/areas/150300000000/changes").header("location"))
                .endsWith("/places/150300000000/changes");

        var page = reader().get("/places/150300000000/changes");

        assertThat(neighbours.asked("GET /api/registry/areas/changes").getLast().path())
                .contains("under=150300000000", "from=2023-06-29", "to=2023-06-30");
        assertThat(page.words())
                .contains("新增 新居社区居委会 150302007006", "撤销 机务段社区居委会")
                .contains("去向： 新居社区居委会 150302007006 并入")
                .contains("改代码 牛古吐村民委员会 150303100201 更名 变更隶属")
                .contains("上级地区： 牛古吐乡 四道沙梁镇", "名称： 牛古吐村委会 牛古吐村民委员会")
                .contains("2023-06-30 起 共 106 个地区 · 新增 1 · 撤销 1");
        assertThat(page.text())
                .contains("?from=2023-06-29&amp;to=2023-06-30&amp;cursor=p2", "/api/registry/areas/changes.csv?from=")
                .contains("?from=2019-10-30&amp;to=2019-10-31");

        reader().get("/places/150300000000/changes?to=2021-01-01");
        assertThat(neighbours.asked("GET /api/registry/areas/changes").getLast().path())
                .as("what the last edition until then brought is told, too")
                .contains("from=2019-10-30", "to=2021-01-01");
    }

    @Test
    void editionsThatCannotBeReadAreNotSaidToBeNone() {
        neighbours.say("GET /api/registry/areas/editions", new Said(503, "text/plain", "down"));

        assertThat(reader().get("/places/150300000000/changes").words())
                .contains("区划版本暂时读不到")
                .doesNotContain("还没有登记区划版本");
    }

    @Test
    void anyTwoDaysOfAnAreaAreComparedAndMistakesAreSaid() {
        neighbours.say("GET /api/registry/areas/changes", Said.json("{\"items\":[],\"next\":null}"));
        var page = reader().get("/places/150300000000/changes?from=2020-01-01&to=2021-01-01&kind=moved");
        assertThat(neighbours.asked("GET /api/registry/areas/changes").getLast().path())
                .contains("from=2020-01-01", "to=2021-01-01", "kind=moved");
        assertThat(page.words()).contains("2020-01-01 至 2021-01-01 没有变更");

        neighbours.say("GET /api/registry/areas/changes", Said.problem(422, "invalid-request", "填写有误", "结束日期不能早于开始日期"));
        assertThat(reader().get("/places/150300000000/changes?from=2022-01-01&to=2021-01-01")
                        .words())
                .contains("结束日期不能早于开始日期");

        neighbours.say("GET /api/registry/areas/editions", Said.json("{\"items\":[],\"next\":null}"));
        assertThat(reader().get("/places/150300000000/changes").words()).contains("还没有登记区划版本");
    }

    @Test
    void anOrganizationShowsItsTreesItsStandingAndWhatHasEnded() {
        neighbours.say("GET /api/registry/organizations/t-1", Said.json("""
            {"id": "t-1", "kind": "PARTY_BRANCH", "name": "春风党支部", "areaCode": "150302001001",
             "areaPath": ["春风社区"], "parentId": "wh-o-city", "gridParentId": "wh-o-city",
             "standing": {"year": 2025, "grade": "EXCELLENT", "stars": 8, "honour": "最强党支部"}, "version": 1}
            """));
        neighbours.say("GET /api/registry/organizations/t-1/path", path("t-1"));
        neighbours.say("GET /api/registry/organizations/t-1/links", Said.json("""
            {"items": [{"type": "MEMBER_OF", "direction": "OUT", "from": "2020-01-01", "to": "2021-01-01",
              "organization": {"id": "t-2", "kind": "ALLIANCE", "name": "奶业共同体", "areaCode": "150302000000"}},
             {"type": "MEMBER_OF", "direction": "OUT", "from": "2999-01-01",
              "organization": {"id": "t-3", "kind": "ALLIANCE", "name": "将来的共同体", "areaCode": "150302000000"}}],
             "next": null}
            """));

        var page = reader().get("/organizations/t-1");

        assertThat(page.words())
                .contains("上级组织（党组织隶属）", "上级组织（网格）", "2025 年评定", "优秀", "8 星", "最强党支部")
                .contains("过去的共建与联系", "奶业共同体")
                .doesNotContain("将来的共同体");
    }

    /** Several trees over the same places: what is below an organization is told for each of them. */
    @Test
    void anOrganizationListsWhatIsBelowItInEachTreeAndItsPathThere() {
        neighbours.say("GET /api/registry/organizations/t-1", Said.json("""
            {"id": "t-1", "kind": "AGENCY", "name": "凤凰岭街道办事处", "areaCode": "150302001000",
             "administrativeParentId": "wh-o-city", "children": 0,
             "childrenByTree": {"PARTY": 0, "ADMINISTRATIVE": 3, "GRID": 1}, "version": 1}
            """));
        neighbours.say("GET /api/registry/organizations/t-1/children", Said.json("""
            {"items": [{"id": "t-mill", "kind": "ENTERPRISE", "name": "面粉厂", "areaCode": "150302001002"}], "next": null}
            """));
        neighbours.say("GET /api/registry/organizations/t-1/path", path("t-1"));
        neighbours.say("GET /api/registry/organizations/t-1/standings", Said.json("""
            {"items": [{"year": 2025, "grade": "EXCELLENT", "stars": 8}, {"year": 2024, "grade": "GOOD", "honour": "先进集体"}],
             "next": null}
            """));

        var page = reader().get("/organizations/t-1");

        assertThat(page.words())
                .contains("上级组织（行政隶属） 乌海市委 › 海勃湾区委")
                .contains("下级组织（行政隶属，3 个） 面粉厂 企业", "下级组织（网格，1 个）")
                .contains("历年评定", "2025 优秀 8 星", "2024 良好 先进集体")
                .doesNotContain("下级组织（党组织隶属", "上级组织（网格）");
        assertThat(page.text()).contains("href=\"/organizations/t-mill\"");
        assertThat(neighbours.asked("GET /api/registry/organizations/t-1/children").stream()
                        .map(Neighbourhood.Asked::path))
                .satisfiesExactlyInAnyOrder(
                        asked -> assertThat(asked).contains("tree=ADMINISTRATIVE"),
                        asked -> assertThat(asked).contains("tree=GRID"));

        neighbours.say("GET /api/registry/organizations/t-1/children", Said.problem(500, "internal-error", "出错了", ""));
        assertThat(reader().get("/organizations/t-1").words()).contains("下级组织（行政隶属，3 个）");
    }

    private static Said path(String id) {
        return Said.json("""
            {"items": [{"id": "o-1", "kind": "PARTY_COMMITTEE", "name": "乌海市委"},
              {"id": "o-2", "kind": "PARTY_COMMITTEE", "name": "海勃湾区委"}, {"id": "%s", "name": "自己"}], "next": null}
            """.formatted(id));
    }

    @Test
    void aCentreShowsAZoneOfItsOwnByItsName() {
        neighbours.say("GET /api/registry/centres/wh-c-001", Said.json("""
            {"id": "wh-c-001", "kind": "CENTRE", "name": "乌海市党群服务中心", "zones": ["reading", "蒙医药体验区"]}
            """));

        assertThat(reader().get("/centres/wh-c-001").words()).contains("阅读区 蒙医药体验区");
    }

    @Test
    void theCircleOffersFiveToThirtyMinutes() {
        var page = reader().get("/circle?lat=39.6&lon=106.8&minutes=5").text();
        assertThat(page)
                .contains("<option value=\"5\" selected>", "<option value=\"30\">")
                .doesNotContain("value=\"45\"");
        assertThat(reader().get("/circle?lat=39.6&lon=106.8&minutes=45").text())
                .as("an address that somebody kept")
                .contains("<option value=\"45\" selected>");
    }

    @Test
    void aNearestCentreAcrossARiverIsNoWalk() {
        neighbours.say("GET /api/registry/circle", Said.json("""
            {"origin": {"lat": 39.6, "lon": 106.8}, "minutes": 15, "pace": "normal", "method": "walk-network",
             "centres": [], "within1km": [], "nearest": {"id": "wh-c-001", "kind": "CENTRE", "name": "对岸中心",
             "address": "", "phone": "0473-1", "lat": 39.6, "lon": 106.801, "distance": 80, "method": "estimated",
             "homeVisits": false}}
            """));

        assertThat(reader().get("/circle?lat=39.6&lon=106.8").words())
                .contains("对岸中心", "没有查到步行的路，只有直线距离")
                .doesNotContain("步行 1 分钟");
    }
}
