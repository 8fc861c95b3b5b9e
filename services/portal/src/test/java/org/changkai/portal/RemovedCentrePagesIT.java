package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is booked at a centre that is gone is not forgotten. */
class RemovedCentrePagesIT extends AtThePortal {

    private Reader manager;

    @BeforeEach
    void aManager() {
        manager = staff("manager", "booking:desk", "booking:manage");
    }

    @Test
    void aCentreThatIsGoneIsListedAsLongAsPeopleAreBookedThereAndOthersAreOffered() {
        assertThat(manager.get("/staff/centres").text()).doesNotContain("已撤销");
        neighbours.say(
                "GET /api/booking/removed-centres",
                Said.json(
                        "{\"items\":[{\"id\":\"wh-c-009\",\"name\":\"旧城服务站\",\"address\":\"旧城路9号\",\"displaced\":2}],\"next\":null}"));
        var list = manager.get("/staff/centres");
        assertThat(list.words()).contains("已撤销但还有预约的服务中心", "旧城服务站", "待改期 2 个");
        assertThat(list.text()).contains("href=\"/staff/centres/wh-c-009/orphans\"");

        neighbours.say(
                "GET /api/booking/centres/wh-c-009/orphaned-appointments",
                Said.json(
                        "{\"items\":[{\"reference\":\"BK7Q2M\",\"services\":[\"social-insurance\"],\"start\":\"2026-11-30T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true}],\"next\":null}"));
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M/new-times",
                Said.json(
                        "{\"items\":[{\"start\":\"2026-11-30T09:00:00+08:00\",\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\",\"address\":\"样板街1号\"}],\"next\":null}"));
        neighbours.say("GET /api/registry/centres/wh-c-009", Said.problem(404, "centre-unknown", "没有这个服务中心", ""));
        var one = manager.get("/staff/centres/wh-c-009/orphans/BK7Q2M");
        assertThat(one.words()).contains("旧城服务站", "这个服务中心已经撤销", "乌海市党群服务中心 样板街1号");
        assertThat(one.text()).contains("name=\"centre\" value=\"wh-c-001\"");
        manager.post(
                "/staff/centres/wh-c-009/orphans/BK7Q2M", "start", "2026-11-30T09:00:00+08:00", "centre", "wh-c-001");
        assertThat(neighbours
                        .asked("POST /api/booking/appointments/BK7Q2M/new-time")
                        .getLast()
                        .body())
                .contains("\"centre\":\"wh-c-001\"");
    }
}
