package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clerk does for a caller: free times, another day, moving and cancelling. */
class DeskPagesIT extends AtThePortal {

    private static final String DESK = "/desk/wh-c-001";
    private static final String ONE = DESK + "/appointments/BK7Q2M";

    private Reader clerk;

    @BeforeEach
    void aClerkAndACaller() {
        clerk = staff("clerk", "booking:desk");
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\","
                        + "\"service\":\"social-insurance\",\"services\":[\"social-insurance\",\"legal-advice\"],"
                        + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"BOOKED\","
                        + "\"contact\":{\"name\":\"王**\"}}"));
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M/contact",
                Said.json("{\"name\":\"王小明\",\"phone\":\"13812345678\"}"));
    }

    @Test
    void anAppointmentIsFoundByItsReferenceOrItsCode() {
        assertThat(clerk.get(DESK + "?counter=2").text())
                .contains("查找、改期或取消预约", "href=\"/desk/wh-c-001/appointments/BK7Q2M?counter=2\"");
        var found = clerk.get(DESK + "/appointments?counter=2&reference=bk7q-2m");
        assertThat(found.header("location")).endsWith(ONE + "?counter=2");
        assertThat(clerk.get(
                                DESK
                                        + "/appointments?counter=2&reference=https%3A%2F%2Fx%2Fmy%3Freference%3DBK7Q2M%26secret%3Dx")
                        .header("location"))
                .endsWith(ONE + "?counter=2");
        var page = clerk.follow(found);
        assertThat(page.words()).contains("预约 BK7Q2M", "社会保险、法律咨询", "王**", "改到这个时间", "取消预约");
        assertThat(neighbours
                        .asked("GET /api/booking/appointments/BK7Q2M")
                        .getLast()
                        .headers())
                .containsKey("authorization");
        assertThat(clerk.post(ONE + "/contact", "counter", "2").words()).contains("王小明", "13812345678", "都会记录");
        assertThat(clerk.get(DESK + "/appointments?counter=2&reference=NOSUCH").status())
                .isEqualTo(404);
        assertThat(somebody().get(ONE).header("location")).isEqualTo("/staff");
    }

    @Test
    void theListOfTheDaySaysWhoHasNoPlaceAndChecksInNobodyWhoIsVisitedAtHome() {
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/agenda",
                Said.json(
                        "{\"items\":[{\"reference\":\"BK7Q2M\",\"services\":[\"social-insurance\"],\"start\":\"2026-11-24T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true},"
                                + "{\"reference\":\"BK7Q2N\",\"services\":[\"home-visit\"],\"start\":\"2026-11-24T10:00:00+08:00\",\"status\":\"BOOKED\",\"priority\":true}],\"next\":null}"));
        var desk = clerk.get(DESK + "?counter=2");
        assertThat(desk.words()).contains("已预约 待改期");
        assertThat(desk.text())
                .contains("name=\"appointment\" value=\"BK7Q2M\"")
                .doesNotContain("name=\"appointment\" value=\"BK7Q2N\"");
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"service\":\"social-insurance\","
                        + "\"services\":[\"social-insurance\"],\"start\":\"2099-11-30T09:00:00+08:00\","
                        + "\"status\":\"BOOKED\",\"orphaned\":true}"));
        assertThat(clerk.get(ONE + "?counter=2").words()).contains("待改期").doesNotContain("上门服务");
    }

    @Test
    void numbersAreGivenOutForWhatIsDoneHereOnly() {
        assertThat(clerk.get(DESK + "?counter=2").text())
                .as("booking does not tell: what registry tells")
                .contains("<option value=\"social-insurance\">");
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/services",
                Said.json(
                        "{\"items\":[{\"code\":\"legal-advice\",\"name\":\"法律咨询\",\"kind\":\"COUNTER\"},{\"code\":\"reading-room\",\"name\":\"阅览室\",\"kind\":\"ROOM\"}],\"next\":null}"));
        var page = clerk.get(DESK + "?counter=2").text();
        for (var choice : List.of("take-service", "transfer-service")) {
            var from = page.substring(page.indexOf("id=\"" + choice + "\""));
            assertThat(from.substring(0, from.indexOf("</select>")))
                    .as(choice)
                    .contains("legal-advice")
                    .doesNotContain("social-insurance", "reading-room");
        }
        assertThat(page)
                .as("a number for what is no longer done here keeps it unless another is chosen")
                .contains("<option value=\"\">社会保险</option>");
        var transfer = "/api/booking/tickets/0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d02/transfer";
        clerk.post(transfer.replace("/api/booking", DESK), "counter", "2", "service", "", "to", "3");
        assertThat(neighbours.asked("POST " + transfer).getLast().body()).isEqualTo("{\"counter\":3}");
    }

    @Test
    void aCallersWholeVisitIsMovedOrCancelled() {
        var moved = clerk.post(
                ONE + "/move", "counter", "2", "key", "k", "date", "2099-12-01", "time", "09:00", "other", "10:20");
        assertThat(moved.header("location")).endsWith(ONE + "?counter=2&note=moved");
        assertThat(neighbours.asked("POST /api/booking/holds").getLast().body())
                .contains("2099-12-01T10:20+08:00", "\"services\":[\"legal-advice\"]");
        assertThat(clerk.follow(moved).words()).contains("已改期，并已通知预约人");

        neighbours.say(
                "POST /api/booking/appointments/BK7Q2M/reschedule",
                Said.problem(409, "changed-meanwhile", "刚刚有变动", "请再看一遍。"));
        var refused = clerk.post(
                ONE + "/move", "counter", "2", "key", "k", "date", tomorrow().toString(), "time", "09:00");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("刚刚有变动");
        assertThat(refused.text()).contains("value=\"09:00\" checked");
        assertThat(neighbours.asked("DELETE /api/booking/holds/")).hasSize(1);
        assertThat(clerk.post(ONE + "/move", "counter", "2", "key", "k", "date", "2099-12-01")
                        .status())
                .isEqualTo(400);

        var cancelled = clerk.post(ONE + "/cancellation", "counter", "2");
        assertThat(cancelled.header("location")).endsWith("note=cancelled");
    }

    @Test
    void whoseCentreIsGoneIsMovedToTheDeskThatLooks() {
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json(
                        "{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-gone\",\"service\":\"social-insurance\","
                                + "\"services\":[\"social-insurance\"],\"start\":\"2099-11-30T09:00:00+08:00\","
                                + "\"status\":\"BOOKED\",\"orphaned\":true,\"contact\":{\"name\":\"王**\",\"area\":\"150302003901\"}}"));
        assertThat(clerk.get(ONE + "?counter=2").words()).contains("下面是本中心的空闲时间");
        clerk.post(ONE + "/move", "counter", "2", "key", "k", "date", "2099-12-01", "time", "09:00");
        assertThat(neighbours.asked("POST /api/booking/holds").getLast().body())
                .contains("\"centre\":\"wh-c-001\"", "\"area\":\"150302003901\"");
    }

    @Test
    void aHomeVisitIsBookedWithItsAreaAndAddress() {
        var where = clerk.get(DESK + "/booking?counter=2&service=home-visit&date=2099-12-01");
        assertThat(where.words()).contains("上门到哪里？");
        assertThat(where.text()).contains("&amp;under=150302000000").doesNotContain("name=\"phone\"");
        var form = clerk.get(DESK + "/booking?counter=2&service=home-visit&date=2099-12-01&area=150302003901");
        assertThat(form.words()).contains("来访人姓名").doesNotContain("您的姓名");
        assertThat(form.text()).contains("name=\"area\" value=\"150302003901\"", "name=\"address\"");
        clerk.post(
                DESK + "/appointments",
                "counter",
                "2",
                "key",
                "k",
                "service",
                "home-visit",
                "date",
                "2099-12-01",
                "time",
                "09:10",
                "area",
                "150302003901",
                "name",
                "王小明",
                "phone",
                "13812345678",
                "address",
                "样板街8号楼301",
                "person",
                "",
                "relation",
                "",
                "channel",
                "PHONE");
        assertThat(neighbours.asked("POST /api/booking/holds").getLast().body()).contains("\"area\":\"150302003901\"");
        assertThat(neighbours.asked("POST /api/booking/appointments").getLast().body())
                .contains("\"address\":\"样板街8号楼301\"");
    }

    @Test
    void theFormForACallerShowsTheDesksFreeTimes() {
        var tomorrow = tomorrow();
        var form =
                clerk.get(DESK + "/booking?counter=2&service=social-insurance&services=legal-advice&date=" + tomorrow);
        assertThat(form.words()).contains("社会保险、法律咨询", "09:00", "其他时间");
        assertThat(form.text()).contains("name=\"time\" value=\"09:00\"", "name=\"services\" value=\"legal-advice\"");
        assertThat(neighbours
                        .asked("GET /api/booking/centres/wh-c-001/calendar")
                        .getLast()
                        .path())
                .contains("desk=true", "services=legal-advice", "from=" + tomorrow);
    }

    @Test
    void theFormForACallerOpensOnTheFirstDateWithAFreeTime() {
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        var address = DESK + "/booking?counter=2&service=social-insurance";
        var form = clerk.get(address);
        assertThat(form.text()).contains("name=\"date\" value=\"" + today.plusDays(1) + "\"");
        assertThat(form.words()).contains("09:00").doesNotContain("这一天没有可以选的空余时间");

        var calendar = "GET /api/booking/centres/wh-c-001/calendar?service=social-insurance&from=";
        var closed = "{\"date\":\"%s\",\"open\":false,\"reason\":\"春节\",\"closed\":\"HOLIDAY\",\"times\":[]}";
        neighbours.say(calendar + today, Said.json("{\"items\":[" + closed.formatted(today) + "]}"));
        neighbours.say(
                calendar + today.plusDays(7),
                Said.json("{\"items\":[" + closed.formatted(today.plusDays(7)) + ","
                        + "{\"date\":\"%1$s\",\"open\":true,\"bookable\":true,\"free\":2,\"times\":[{\"start\":\"%1$sT10:20:00+08:00\",\"free\":2}]}"
                                .formatted(today.plusDays(9))
                        + "]}"));
        var afterwards = clerk.get(address);
        assertThat(afterwards.text())
                .as("a holiday of more than a week")
                .contains("name=\"date\" value=\"" + today.plusDays(9) + "\"", "value=\"10:20\"");

        neighbours.say(calendar + today.plusDays(7), Said.json("{\"items\":[]}"));
        assertThat(clerk.get(address).text()).contains("name=\"date\" value=\"" + today + "\"");
    }

    @Test
    void aFormThatFailedIsShownAgainWithWhatTheCallerSaid() {
        neighbours.say("POST /api/booking/appointments", Said.problem(422, "phone-invalid", "电话号码不对", "请检查电话号码。"));
        var refused = clerk.post(
                DESK + "/appointments",
                "counter",
                "2",
                "key",
                "k",
                "service",
                "social-insurance",
                "date",
                tomorrow().toString(),
                "time",
                "09:00",
                "name",
                "王小明",
                "phone",
                "12",
                "person",
                "",
                "relation",
                "",
                "channel",
                "DOOR");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("请检查电话号码");
        assertThat(refused.text())
                .contains("value=\"王小明\"", "value=\"09:00\" checked", "value=\"DOOR\" selected")
                .doesNotContain("value=\"10:00\" checked");
        assertThat(refused.text())
                .as("a time shown is not one of the clerk's own, which would count before another one shown")
                .contains("name=\"other\" type=\"time\" value=\"\"");
        assertThat(neighbours.asked("DELETE /api/booking/holds/")).hasSize(1);
    }

    @Test
    void aHallThatGivesOutNoMoreNumbersOffersNone() {
        assertThat(clerk.get(DESK + "?counter=2").text()).contains("id=\"take-service\"", DESK + "/closing\"");
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/waiting",
                Said.json("{\"closedAt\":\"2026-11-26T16:00:00+08:00\",\"items\":[]}"));

        var closed = clerk.get(DESK + "?counter=2&note=closed");

        assertThat(closed.text()).doesNotContain("id=\"take-service\"", DESK + "/closing\"");
        assertThat(closed.words()).containsOnlyOnce("今天已停止取号").contains("恢复取号");
        assertThat(clerk.get(DESK + "?counter=2").words()).contains("今天已停止取号");
    }

    @Test
    void theAgendaOfAnotherDayIsOneStepAway() {
        var page = clerk.get(DESK + "?counter=2&date=2026-11-03");
        assertThat(page.words()).contains("11月3日");
        assertThat(page.text()).doesNotContain(">签到取号</button>");
        assertThat(neighbours
                        .asked("GET /api/booking/centres/wh-c-001/agenda")
                        .getLast()
                        .path())
                .contains("date=2026-11-03");
    }

    @Test
    void theQueueAndTheNoteSayHowLongTheWaitIs() {
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/waiting",
                Said.json("{\"items\":[{\"id\":\"0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d05\",\"centre\":\"wh-c-001\","
                        + "\"number\":\"A013\",\"service\":\"social-insurance\",\"first\":false,"
                        + "\"status\":\"WAITING\",\"ahead\":2,\"estimatedWaitMinutes\":25}]}"));
        var page = clerk.get(DESK + "?counter=2&note=taken&said=A013");
        assertThat(page.words()).contains("已取号：A013", "前面还有 2 人，预计等候约 25 分钟", "约 25 分钟");
        assertThat(page.text()).contains("href=\"/number/0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d05\"");
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).plusDays(1);
    }
}
