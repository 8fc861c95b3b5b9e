package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of a hall and its call screen. */
class HallPagesIT extends AtThePortal {

    private static final String TICKET = "0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d02";

    private Reader clerk;

    @BeforeEach
    void aClerk() {
        clerk = staff("clerk", "booking:desk");
    }

    @Test
    void theScreenShowsTheCallsAndAsksAgainWithoutScripts() {
        var page = somebody().get("/screen/wh-c-001");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Y012", "2 号窗口", "等候人数 6");
        assertThat(page.text())
                .contains("http-equiv=\"refresh\"", "data-board=\"/api/booking/centres/wh-c-001/board\"")
                .contains("data-closed hidden>今天已停止取号<");
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/board", Said.json("{\"calls\":[],\"waiting\":0,\"closed\":true}"));
        assertThat(somebody().get("/screen/wh-c-001").text()).contains("data-closed>今天已停止取号<");
        neighbours.fails("booking");
        assertThat(somebody().get("/screen/wh-c-001").status()).isEqualTo(200);
    }

    @Test
    void theDeskIsForClerksOnly() {
        assertThat(somebody().get("/desk/wh-c-001").header("location")).isEqualTo("/staff");
        var page = clerk.get("/desk/wh-c-001?counter=2");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("2 号窗口", "Y012", "已呼叫", "A007", "重新排队", "王** 138****5678", "每次查看联系方式都会记录");
        assertThat(neighbours
                        .asked("GET /api/booking/centres/wh-c-001/waiting")
                        .getLast()
                        .headers())
                .containsKey("authorization");
    }

    @Test
    void everyNumberThatACounterMayHaveCanBeTyped() {
        assertThat(clerk.get("/desk/wh-c-001?counter=2").text())
                .contains(
                        "id=\"counter\" name=\"counter\" type=\"number\" min=\"1\" max=\"999\"",
                        "id=\"to\" name=\"to\" type=\"number\" min=\"1\" max=\"999\"");
    }

    @Test
    void aClerkCallsServesAndGivesNumbersOut() {
        var called = clerk.post("/desk/wh-c-001/next", "counter", "2");
        assertThat(called.status()).isEqualTo(303);
        assertThat(clerk.follow(called).words()).contains("已呼叫 Y012");
        assertThat(clerk.post("/desk/wh-c-001/tickets/" + TICKET + "/serve", "counter", "2")
                        .status())
                .isEqualTo(303);
        clerk.post(
                "/desk/wh-c-001/tickets",
                "counter",
                "2",
                "service",
                "social-insurance",
                "appointment",
                "https://changkai.example/my?reference=BK7Q2M&secret=x",
                "key",
                "once-only");
        assertThat(clerk.get("/desk/wh-c-001?counter=2").text()).contains("name=\"key\"");
        assertThat(neighbours
                        .asked("POST /api/booking/centres/wh-c-001/tickets")
                        .getLast()
                        .headers())
                .containsEntry("idempotency-key", "once-only");
        assertThat(neighbours
                        .asked("POST /api/booking/centres/wh-c-001/tickets")
                        .getLast()
                        .body())
                .contains("reference=BK7Q2M");
        neighbours.say(
                "POST /api/booking/centres/wh-c-001/counters/2/next",
                Neighbourhood.Said.problem(409, "nobody-waiting", "没有人在等候", "目前没有人等候。"));
        var refused = clerk.post("/desk/wh-c-001/next", "counter", "2");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("没有人在等候");
    }

    @Test
    void aTransferThatIsRefusedSaysOnceWhy() {
        neighbours.say(
                "POST /api/booking/tickets/" + TICKET + "/transfer",
                Neighbourhood.Said.problem(409, "transfer-changes-nothing", "没有转到别处", "请选择其他事项，或填写其他窗口的编号。"));
        var nowhere = clerk.post(
                "/desk/wh-c-001/tickets/" + TICKET + "/transfer", "counter", "2", "service", "social-insurance");
        assertThat(nowhere.status()).isEqualTo(409);
        assertThat(neighbours
                        .asked("POST /api/booking/tickets/" + TICKET + "/transfer")
                        .getLast()
                        .body())
                .isEqualTo("{\"service\":\"social-insurance\"}");
        assertThat(nowhere.words()).containsOnlyOnce("没有转到别处").contains("填写其他窗口的编号");

        neighbours.say(
                "POST /api/booking/tickets/" + TICKET + "/transfer",
                new Neighbourhood.Said(
                        422,
                        "application/problem+json",
                        "{\"code\":\"service-not-offered\",\"title\":\"该服务中心不办理这项服务\",\"status\":422,"
                                + "\"detail\":\"请选择其他服务中心或其他事项。\",\"errors\":[{\"pointer\":\"/service\","
                                + "\"message\":\"该服务中心不办理这项服务\"}]}"));
        assertThat(clerk.post("/desk/wh-c-001/tickets/" + TICKET + "/transfer", "counter", "2", "service", "flying")
                        .words())
                .as("a field's message that the title says already")
                .containsOnlyOnce("该服务中心不办理这项服务");
    }

    @Test
    void aContactIsOpenedByPostAndSaysThatItIsWrittenDown() {
        var opened = clerk.post("/desk/wh-c-001/contacts/BK7Q2M", "counter", "2");
        assertThat(opened.words()).contains("王小明", "13812345678", "代 王大爷 预约，关系：子女", "都会记录");
    }

    @Test
    void aClerkBooksForWhoTelephones() {
        var booked = clerk.post(
                "/desk/wh-c-001/appointments",
                "counter",
                "2",
                "key",
                "3f0e",
                "service",
                "social-insurance",
                "date",
                "2026-11-30",
                "time",
                "09:10",
                "name",
                "王小明",
                "phone",
                "13812345678",
                "person",
                "王大爷",
                "relation",
                "child",
                "consent",
                "true",
                "channel",
                "PHONE");
        assertThat(booked.status()).isEqualTo(303);
        assertThat(booked.header("location")).contains("note=booked&said=BK7Q2M");
        assertThat(neighbours.asked("POST /api/booking/holds").getLast().body()).contains("2026-11-30T09:10+08:00");
        assertThat(neighbours.asked("POST /api/booking/appointments").getLast().body())
                .contains("\"consent\":true", "\"channel\":\"PHONE\"");
        assertThat(clerk.post("/desk/wh-c-001/appointments", "counter", "2", "key", "k", "date", "x", "time", "y")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theQueueStandsAsBookingOrdersItEachWithItsEstimate() {
        neighbours.say(
                "GET /api/booking/centres/wh-c-001/waiting",
                Neighbourhood.Said.json("{\"items\":[" + waiting("B002", 0, 3) + "," + waiting("A001", 1, 9) + ","
                        + waiting("Y003", 2, 15) + "]}"));
        assertThat(clerk.get("/desk/wh-c-001?counter=2").words())
                .containsSubsequence("B002", "约 3 分钟", "A001", "约 9 分钟", "Y003", "约 15 分钟");
    }

    private static String waiting(String number, int ahead, int minutes) {
        return "{\"id\":\"%s\",\"number\":\"%s\",\"service\":\"social-insurance\",\"status\":\"WAITING\",\"ahead\":%d,\"estimatedWaitMinutes\":%d}"
                .formatted(TICKET, number, ahead, minutes);
    }
}
