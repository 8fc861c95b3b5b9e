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

        assertThat(manager.get("/staff/centres").words())
                .contains("旧城服务站", "未发出的消息 1 条")
                .doesNotContain("待改期 0 个");
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

    @Test
    void theVisitorIsToldThatTheCentreIsClosedAndLedOn() {
        visitAtACentreThatIsGone();
        var citizen = somebody();
        var page = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(page.words())
                .contains("这个服务中心已经关闭", "还在，没有作废", "地点 旧城服务站", "0473-555 0199", "乌海市党群服务中心 样板街1号", "10:15")
                .contains("找附近的其他服务中心", "待改期")
                .doesNotContain("wh-c-009", "自己挑时间", "到场出示");
        assertThat(page.text())
                .contains("href=\"/circle?service=social-insurance\"", "name=\"centre\" value=\"wh-c-001\"")
                .doesNotContain("/centres/wh-c-009", "/my/BK7Q2M/reschedule");
        assertThat(citizen.get("/my/BK7Q2M?lang=en").words())
                .contains("This centre is closed for good", "Find other centres near you")
                .doesNotContain("Choose another time yourself");
    }

    @Test
    void whoOpensThePageToMoveSuchAVisitIsToldTheSame() {
        visitAtACentreThatIsGone();
        var unknown = Said.problem(404, "centre-unknown", "没有这个服务中心", "请检查服务中心的编号。");
        neighbours.say("GET /api/booking/centres/wh-c-009/calendar", unknown);
        neighbours.say("POST /api/booking/holds", unknown);
        var citizen = somebody();
        citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words");
        var page = citizen.get("/my/BK7Q2M/reschedule");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("这个服务中心已经关闭", "10:15", "找附近的其他服务中心").doesNotContain("请检查服务中心的编号");

        var sent = citizen.post(
                "/my/BK7Q2M/reschedule",
                "centre",
                "wh-c-009",
                "service",
                "social-insurance",
                "start",
                "2099-12-01T09:00:00+08:00",
                "key",
                "k");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(sent.words()).contains("这个服务中心已经关闭", "找附近的其他服务中心");

        neighbours.fails("registry");
        assertThat(citizen.get("/my/BK7Q2M/reschedule").words())
                .as("booking alone knows that it is gone")
                .contains("这个服务中心已经关闭")
                .doesNotContain("自己挑时间");
    }

    @Test
    void aVisitThatBookingHasNotYetTakenAwayIsNotKeptAtACentreThatIsGone() {
        visitAtACentreThatIsGone();
        neighbours.say("GET /api/booking/appointments/BK7Q2M", Said.json(visit().replace("\"orphaned\":true,", "")));
        var citizen = somebody();
        var page = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(page.words()).contains("这个服务中心已经关闭", "取消预约").doesNotContain("到场出示");
    }

    private void visitAtACentreThatIsGone() {
        neighbours.say("GET /api/registry/centres/wh-c-009", Said.problem(404, "centre-unknown", "没有这个服务中心", ""));
        neighbours.say("GET /api/booking/appointments/BK7Q2M", Said.json(visit()));
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M/new-times",
                Said.json(
                        "{\"items\":[{\"start\":\"2026-12-01T10:15:00+08:00\",\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\",\"address\":\"样板街1号\"}],\"next\":null}"));
    }

    private static String visit() {
        return "{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-009\",\"centreName\":\"旧城服务站\",\"address\":\"旧城路9号\","
                + "\"phone\":\"0473-555 0199\",\"service\":\"social-insurance\",\"services\":[\"social-insurance\"],"
                + "\"start\":\"2099-11-30T09:00:00+08:00\",\"orphaned\":true,\"status\":\"BOOKED\"}";
    }
}
