package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose centre does it no longer is led to others that do. */
class ElsewherePagesIT extends AtThePortal {

    private static final String VISIT = "/api/booking/appointments/BK7Q2M";

    private Reader citizen;

    @BeforeEach
    void aVisitThatItsCentreDoesNoLonger() {
        citizen = somebody();
        neighbours.say(
                "GET " + VISIT,
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"service\":\"social-insurance\","
                        + "\"services\":[\"social-insurance\"],"
                        + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true}"));
        neighbours.say(
                "GET " + VISIT + "/new-times", Said.json("{\"items\":[" + timeAt("wh-c-002") + "],\"next\":null}"));
    }

    @Test
    void timesAtOthersAreOfferedByTheirNames() {
        var page = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(page.words())
                .contains("这件事这里办不了了", "没有作废", "新华街道党群服务中心", "10:15", "找附近的其他服务中心")
                .doesNotContain("自己挑时间");
        assertThat(page.text())
                .contains("href=\"/circle?service=social-insurance\"", "name=\"centre\" value=\"wh-c-002\"")
                .doesNotContain("/my/BK7Q2M/reschedule");
        assertThat(citizen.get("/my/BK7Q2M?lang=en").words()).contains("this is no longer done there");
    }

    @Test
    void aTimeAtTheOwnCentreIsOnlyAnotherTime() {
        neighbours.say(
                "GET " + VISIT + "/new-times", Said.json("{\"items\":[" + timeAt("wh-c-001") + "],\"next\":null}"));
        var page = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(page.words()).contains("这个时间办不了了", "自己挑时间").doesNotContain("这里办不了了", "找附近的其他服务中心");
    }

    @Test
    void whoWantsToChooseATimeThereFindsTheWayToOthers() {
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/calendar",
                Said.problem(422, "service-not-offered", "这里不办这个事项", "请选择其他服务中心或其他事项。"));
        citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words");
        var moving = citizen.get("/my/BK7Q2M/reschedule");
        assertThat(moving.words()).contains("请选择其他服务中心", "找附近的其他服务中心", "这一次会自动取消");
        assertThat(moving.text()).contains("href=\"/circle?service=social-insurance\"");
        assertThat(citizen.get("/book?centre=wh-c-001&service=social-insurance").words())
                .contains("找附近的其他服务中心")
                .doesNotContain("这一次会自动取消");
    }

    @Test
    void theManagerSeesAtWhichCentreATimeIs() {
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/orphaned-appointments",
                Said.json(
                        "{\"items\":[{\"reference\":\"BK7Q2M\",\"services\":[\"social-insurance\"],"
                                + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true}],\"next\":null}"));
        var manager = staff("manager", "booking:desk", "booking:manage");
        var page = manager.get("/staff/centres/wh-c-001/orphans/BK7Q2M");
        assertThat(page.words()).contains("新华街道党群服务中心 新华街2号", "10:15");
        assertThat(page.text()).contains("name=\"centre\" value=\"wh-c-002\"");
    }

    @Test
    void aVisitAtHomeIsNotSaidToBeAtTheCentre() {
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\","
                        + "\"service\":\"home-visit\",\"services\":[\"home-visit\"],"
                        + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true}"));
        assertThat(staff("clerk", "booking:desk")
                        .get("/desk/wh-c-001/appointments/BK7Q2M?counter=2")
                        .words())
                .contains("地点 上门服务 服务中心 乌海市党群服务中心");
    }

    private static String timeAt(String centre) {
        return "{\"start\":\"2099-12-01T10:15:00+08:00\",\"centre\":\"" + centre
                + "\",\"centreName\":\"新华街道党群服务中心\",\"address\":\"新华街2号\"}";
    }
}
