package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** The form of a centre in the registry office. */
class CentreFormIT extends AtThePortal {

    private static final String CENTRE = "/staff/office/centres/wh-c-001";

    @Test
    void whatACentreHasIsTickedByItsName() {
        var page = clerk().get(CENTRE);

        assertThat(page.text())
                .contains(
                        "name=\"zones\" value=\"hall\" checked",
                        "name=\"services\" value=\"legal-advice\" checked",
                        "name=\"accessibility\" value=\"hearing-loop\" checked")
                .doesNotContain("value=\"parking\" checked");
        assertThat(page.words()).contains("办事大厅", "无障碍停车位", "其他（没有列出的）");
    }

    @Test
    void whoseCentreLiesOutsideItsCountyIsToldWhichDatumWouldMakeItFit() {
        var centre =
                "{\"id\":\"wh-c-001\",\"kind\":\"CENTRE\",\"name\":\"春风\",\"lat\":39.7,\"lon\":106.9,\"version\":3";
        neighbours.say(
                "GET /api/registry/centres/wh-c-001",
                Said.json(centre + ",\"misplaced\":{\"fittingDatum\":\"gcj02\",\"fitsSwapped\":false}}"));

        assertThat(clerk().get(CENTRE + "?done=true").words()).contains("位置不在所在地的旗县内。 坐标很可能是 GCJ-02 的");
        clerk().post(CENTRE, "read", "3", "kind", "CENTRE", "name", "春风", "lat", "39.7", "lon", "106.9");
        assertThat(neighbours
                        .asked("PUT /api/registry/centres/wh-c-001")
                        .getFirst()
                        .body())
                .doesNotContain("misplaced");

        neighbours.say(
                "GET /api/registry/centres/wh-c-001", Said.json(centre + ",\"misplaced\":{\"fitsSwapped\":true}}"));
        assertThat(clerk().get(CENTRE).words()).contains("经度和纬度可能写反了");
        neighbours.say("GET /api/registry/centres/wh-c-001", Said.json(centre + "}"));
        assertThat(clerk().get(CENTRE).words()).doesNotContain("位置不在所在地的旗县内");
    }

    @Test
    void savingACentreKeepsWhatTheFormDoesNotShow() {
        assertThat(clerk().get(CENTRE).field("read")).isEqualTo("3");

        var saved = clerk().post(
                        CENTRE, "read", "3", "kind", "CENTRE", "name", "新名字", "lat", "39.7", "lon", "106.9", "datum",
                        "gcj02", "zones", "hall", "zones", "reading", "phone", "");

        assertThat(saved.header("location")).endsWith(CENTRE + "?done=true");
        var call = neighbours.asked("PUT /api/registry/centres/wh-c-001").getFirst();
        assertThat(call.headers()).containsEntry("if-match", "\"3\"");
        assertThat(call.body())
                .contains(
                        "\"name\":\"新名字\"",
                        "\"lat\":39.7",
                        "\"datum\":\"gcj02\"",
                        "\"zones\":[\"hall\",\"reading\"]",
                        "\"openingHours\":\"Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00\"")
                .doesNotContain("areaPath", "\"version\"", "\"phone\"");
    }

    @Test
    void whoWasSlowerSeesWhatStandsThereNowBesideWhatWasTyped() {
        neighbours.say(
                "PUT /api/registry/centres/wh-c-001", Said.problem(412, "precondition-failed", "已被别人修改", "请核对后再保存。"));

        var page = clerk().post(CENTRE, "read", "2", "kind", "CENTRE", "name", "新名字", "lat", "39.7", "lon", "106.9");

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.text()).contains("value=\"新名字\"");
        assertThat(page.words()).contains("已被别人修改", "现在写的是： 乌海市党群服务中心");
        assertThat(page.field("read")).isEqualTo("3");
    }

    private Reader clerk() {
        return staff("clerk", "registry:write");
    }
}
