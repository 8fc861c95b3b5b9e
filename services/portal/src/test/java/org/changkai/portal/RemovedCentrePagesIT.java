package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is booked at a centre that is gone is not forgotten. */
class RemovedCentrePagesIT extends AtThePortal {

    private static final String MESSAGE = "0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d07";

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
        assertThat(list.words()).contains("已撤销但还有事要办的服务中心", "旧城服务站", "待改期 2 个");
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

    @Test
    void messagesThatDidNotReachItsPeopleAreSeenAndSentAgain() {
        neighbours.say(
                "GET /api/booking/removed-centres",
                Said.json(
                        "{\"items\":[{\"id\":\"wh-c-009\",\"name\":\"旧城服务站\",\"address\":\"旧城路9号\",\"displaced\":0,\"deadMessages\":1}],\"next\":null}"));
        neighbours.say(
                "GET /api/booking/centres/wh-c-009/dead-messages",
                Said.json(
                        "{\"items\":[{\"id\":\"%s\",\"kind\":\"ORPHANED\",\"channel\":\"SMS\",\"subject\":\"BK7Q2M\",\"attempts\":12}],\"next\":null}"
                                .formatted(MESSAGE)));
        neighbours.say(
                "GET /api/booking/centres/wh-c-009/orphaned-appointments", Said.json("{\"items\":[],\"next\":null}"));
        var unknown = Said.problem(404, "centre-unknown", "没有这个服务中心", "");
        neighbours.say("GET /api/registry/centres/wh-c-009", unknown);
        neighbours.say("GET /api/booking/centres/wh-c-009/waiting", unknown);

        assertThat(manager.get("/staff/centres").words()).contains("旧城服务站", "未发出的消息 1 条");
        var page = manager.get("/staff/centres/wh-c-009/orphans");
        assertThat(page.words()).contains("旧城服务站", "没有发出的短信和邮件", "BK7Q2M", "试过 12 次");
        var retry = "/staff/centres/wh-c-009/orphans/messages/" + MESSAGE;
        assertThat(page.text()).contains("action=\"" + retry + "\"");
        var sent = manager.post(retry);
        assertThat(sent.header("Location")).endsWith("/staff/centres/wh-c-009/orphans?note=retried");
        assertThat(neighbours.asked("POST /api/booking/messages/" + MESSAGE + "/retry"))
                .isNotEmpty();
        assertThat(manager.get("/staff/centres/wh-c-009/orphans?note=retried").words())
                .contains("已重新发送");
        assertThat(manager.get("/staff/centres/wh-c-009").header("Location"))
                .as("the day of a centre that is gone")
                .endsWith("/staff/centres/wh-c-009/orphans");
    }
}
