package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.changkai.platform.kit.TestTokens;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A centre's plan, its displaced visitors, its day and its figures. */
class ManagerPagesIT extends AtThePortal {

    private static final String CENTRE = "/staff/centres/wh-c-001";
    private static final String BOOKING = "/api/booking/centres/wh-c-001";

    private Reader manager;

    @Autowired
    MeterRegistry metrics;

    @BeforeEach
    void aManager() {
        manager = staff("manager", "booking:desk", "booking:manage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CENTRE + "/schedule",
                CENTRE + "/closures",
                CENTRE + "/counters",
                CENTRE + "/limits",
                "/staff/numbers",
                "/staff/holidays/2027"
            })
    void theseAreForManagersOnly(String path) {
        assertThat(manager.get(path).status()).isEqualTo(200);
        assertThat(somebody().get(path).status()).isEqualTo(401);
        assertThat(staff("clerk", "booking:desk").get(path).status()).isEqualTo(403);
    }

    @Test
    void aCentreIsChosenByAreaOrNameAndShowsItsDay() {
        assertThat(manager.get("/staff").text()).contains("href=\"/staff/centres\"");
        assertThat(manager.get("/staff/centres?q=x").text()).contains("href=\"" + CENTRE + "\"");

        var today = manager.get(CENTRE);
        assertThat(today.words())
                .contains("乌海市党群服务中心", "王** 138****5678", "社会保险", "待改期 1", "提前停止取号", "没有发出的短信和邮件", "请改期");
        manager.get(CENTRE + "?date=2026-12-01");
        assertThat(neighbours.asked("GET " + BOOKING + "/agenda").getLast().path())
                .endsWith("date=2026-12-01");
        assertThat(neighbours.asked("GET " + BOOKING + "/agenda").getLast().headers())
                .containsKey("authorization");
        assertThat(neighbours.asked("GET /api/booking/services").getLast().headers())
                .as("what needs no authority is asked without")
                .doesNotContainKey("authorization");
        assertThat(manager.post(CENTRE + "/messages/0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d07")
                        .header("location"))
                .endsWith("note=retried");
    }

    @Test
    void aClerkIsLedNowhereThatIsForManagers() {
        var clerk = staff("clerk", "booking:desk");
        assertThat(clerk.get(CENTRE).text()).contains("提前停止取号").doesNotContain("/closures", "/schedule");
        assertThat(manager.get(CENTRE).text()).contains(CENTRE + "/closures\">闭馆和加开</a></p>");
        assertThat(clerk.get("/staff").words()).contains("当日预约、叫号、待改期").doesNotContain("开放时间、窗口");
        assertThat(manager.get("/staff").words()).contains("开放时间、窗口、待改期、数据");
    }

    @Test
    void aHallIsClosedEarlyWithPeopleWaitingAndOpenedAgain() {
        var closed = manager.post(CENTRE + "/closing", "sendHome", "true");
        assertThat(manager.follow(closed).words()).contains("等候的人已请回并收到短信");
        assertThat(neighbours.asked("POST " + BOOKING + "/closing").getLast().body())
                .contains("\"sendHome\":true");

        neighbours.say(
                "GET " + BOOKING + "/waiting",
                Said.json(
                        "{\"closedAt\":\"2026-11-26T16:00:00+08:00\",\"items\":[{\"id\":\"t\",\"number\":\"A1\",\"status\":\"WAITING\"}]}"));
        assertThat(manager.get(CENTRE).words()).contains("今天已停止取号，还有 1 人等候", "恢复取号");
        assertThat(manager.post(CENTRE + "/reopening").header("location")).endsWith("note=reopened");
        assertThat(neighbours.asked("DELETE " + BOOKING + "/closing")).hasSize(1);
    }

    @Test
    void weeklyHoursAreSetDayByDayWithTheRevisionThatWasRead() {
        var form = manager.get(CENTRE + "/schedule");
        assertThat(form.text())
                .contains("name=\"day1\" maxlength=\"100\" value=\"08:30-12:00,14:30-17:30\"", "value=\"2027-07-01\"");
        assertThat(form.words())
                .contains("有 1 个预约落在新安排之外", "隔周")
                .contains("不再向群众显示： 周一-周五 08:30-12:00,14:30-17:30; 周六 09:00-12:00");

        var saved = manager.post(
                CENTRE + "/schedule",
                "etag",
                "\"7\"",
                "from",
                "",
                "until",
                "",
                "everyWeeks",
                "",
                "day1",
                "08：30—12：00，14：30—17：30",
                "day2",
                "08:30-12:00",
                "makeUpDay",
                "FRIDAY");
        assertThat(saved.header("location")).isEqualTo(CENTRE + "/schedule?done=true");
        assertThat(manager.follow(saved).words()).contains("已保存");
        assertThat(neighbours.asked("PUT " + BOOKING + "/schedule"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.headers())
                            .containsEntry("if-match", "\"7\"")
                            .containsKey("authorization");
                    assertThat(call.body())
                            .contains(
                                    "Mo 08:30-12:00,14:30-17:30; Tu 08:30-12:00; We-Su off",
                                    "\"makeUpDay\":\"FRIDAY\"");
                });
    }

    @Test
    void whoSavesOverAnotherSeesBothAndDecides() {
        neighbours.say("PUT " + BOOKING + "/closures", Said.problem(412, "revision-stale", "已被更改", "请重新读取。"));

        var stale = manager.post(
                CENTRE + "/closures",
                "etag",
                "\"6\"",
                "closedFrom",
                "2026-12-31",
                "closedTo",
                "",
                "reason",
                "盘点",
                "date",
                "",
                "hours",
                "");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.words()).contains("您填写期间，别人已经改过这一页", "用我的安排替换", "对方保存的");
        assertThat(stale.text()).contains("value=\"盘点\"", "value=\"设备检修\"", "<fieldset disabled>");
        assertThat(stale.field("etag")).isEqualTo("&#34;7&#34;");
    }

    @Test
    void whatBookingRefusesStaysInTheForm() {
        neighbours.say(
                "PUT " + BOOKING + "/counters",
                new Said(
                        422,
                        "application/problem+json",
                        "{\"code\":\"invalid-request\",\"title\":\"内容不正确\",\"detail\":\"\",\"errors\":[{\"pointer\":\"/counters/0/number\",\"message\":\"窗口编号重复\"}]}"));

        var refused = manager.post(
                CENTRE + "/counters",
                "etag",
                "\"7\"",
                "number",
                "3",
                "name",
                "三号",
                "publicCapacity",
                "2",
                "staffCapacity",
                "",
                "does0",
                "legal-advice");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("窗口 第 1 行：窗口编号重复");
        assertThat(refused.text()).contains("value=\"三号\"", "value=\"legal-advice\" checked");
    }

    @Test
    void aPartThatNobodyHasSetSaysWhatCountsInstead() {
        neighbours.say("GET " + BOOKING + "/schedule", new Said(204, "application/json", "", "\"0\""));
        assertThat(manager.get(CENTRE + "/schedule").words()).contains("还没有单独设置", "周一-周五 08:30-12:00");

        manager.post(CENTRE + "/limits", "etag", "\"0\"", "service", "", "leadWorkingDays", "2");
        assertThat(neighbours.asked("PUT " + BOOKING + "/limits").getLast().body())
                .contains("\"leadWorkingDays\":2")
                .doesNotContain("maxOpen");
    }

    @Test
    void aDisplacedVisitorIsCalledOrGivenANewTime() {
        var list = manager.get(CENTRE + "/orphans");
        assertThat(list.words()).contains("王** 138****5678", "看可改的时间").doesNotContain("13812345678");
        assertThat(manager.post(CENTRE + "/orphans/BK7Q2M/contact").words()).contains("13812345678", "点一下就改好");

        var moved = manager.post(CENTRE + "/orphans/BK7Q2M", "start", "2026-12-01T10:15:00+08:00");
        assertThat(manager.follow(moved).words()).contains("BK7Q2M 已改期，并通知了本人");
        assertThat(neighbours
                        .asked("POST /api/booking/appointments/BK7Q2M/new-time")
                        .getLast()
                        .headers())
                .containsKey("authorization");
    }

    @Test
    void figuresAreListedAndToBeHadAsCsv() {
        var page = manager.get("/staff/numbers?area=150300000000&from=2026-11-01&to=2026-11-26&by=service");

        assertThat(page.words()).contains("社会保险", "73 %", "19 5 %", "655");
        assertThat(page.text())
                .contains(
                        "/api/booking/numbers.csv?area=150300000000&amp;from=2026-11-01&amp;to=2026-11-26&amp;by=service");
        assertThat(metrics.getMeters().stream()
                        .map(meter -> String.valueOf(meter.getId().getTag("uri"))))
                .as("a series for the call, not for each period")
                .contains("/api/booking/numbers?area={area}&from={from}&to={to}&by={by}")
                .noneMatch(uri -> uri.contains("from=2026"));

        neighbours.say(
                "GET /api/booking/numbers",
                Said.json("{\"items\":[{\"key\":\"150302000000\",\"booked\":7}],\"next\":null}"));
        var below = manager.get("/staff/numbers?area=150300000000&from=2026-11-01&to=2026-11-26&by=area");
        assertThat(below.words()).contains("海勃湾区");
        assertThat(below.text()).contains("/staff/numbers?area=150302000000");

        neighbours.say(
                "GET /api/booking/numbers",
                Said.json("{\"items\":[{\"key\":\"150000000000\",\"booked\":7}],\"next\":null}"));
        neighbours.say(
                "GET /api/registry/areas/150000000000",
                Said.json("{\"code\":\"150000000000\",\"level\":\"province\",\"name\":\"内蒙古自治区\"}"));
        assertThat(manager.get("/staff/numbers?by=area").words()).contains("内蒙古自治区");
    }

    @Test
    void whoManagesSeveralAreasChoosesAmongThem() {
        neighbours.say(
                "GET /api/registry/areas/150400000000",
                Said.json("{\"code\":\"150400000000\",\"level\":\"city\",\"name\":\"赤峰市\"}"));
        neighbours.say(
                "GET /api/registry/areas/150300000000",
                Said.json("{\"code\":\"150300000000\",\"level\":\"city\",\"name\":\"乌海市\"}"));
        var both = somebody()
                .with(
                        "Authorization",
                        TestTokens.bearerIn(List.of("150300000000", "150400000000"), "manager", "booking:manage"));
        var page = both.get("/staff/numbers?from=2026-11-01&to=2026-11-26&by=service");
        assertThat(page.words()).contains("乌海市", "赤峰市");
        assertThat(page.text())
                .contains(
                        "href=\"/staff/numbers?area=150400000000&amp;from=2026-11-01&amp;to=2026-11-26&amp;by=service\"");
        assertThat(manager.get("/staff/numbers").text()).doesNotContain("我管理的地区");

        var centres = both.get("/staff/centres?area=150400000000");
        assertThat(centres.text())
                .contains(
                        "<a href=\"/staff/centres?area=150300000000\">乌海市</a>",
                        "<a href=\"/staff/centres?area=150400000000\" aria-current=\"true\">赤峰市</a>");
        assertThat(manager.get("/staff/centres").text()).doesNotContain("我管理的地区");
    }

    @Test
    void aNewerNoticeIsTypedAndBroughtInForAll() {
        assertThat(manager.get("/staff/holidays/2027").words()).contains("元旦", "上班（调休）", "还没有公布");

        assertThat(manager.get("/staff/holidays/2027").text())
                .as("what is not announced is not made so unless somebody says it is")
                .contains("name=\"published\" value=\"true\"")
                .doesNotContain("value=\"true\" checked");

        var done = manager.post(
                "/staff/holidays/2027",
                "etag",
                "\"7\"",
                "lines",
                "2027-01-01 元旦 休\n2027-02-20 春节 班",
                "published",
                "true");
        assertThat(manager.follow(done).words()).contains("已录入");
        assertThat(neighbours
                        .asked("PUT /api/booking/national-calendar/2027")
                        .getLast()
                        .body())
                .contains("\"published\":true", "春节", "\"isOffDay\":false");

        neighbours.say(
                "PUT /api/booking/national-calendar/2027", Said.problem(412, "revision-stale", "已被更改", "请重新读取。"));
        var stale = manager.post("/staff/holidays/2027", "etag", "\"6\"", "lines", "2027-01-01 元旦 休");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.words()).contains("别人已录入这一年");
    }
}
