package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** Who was displaced and has booked anew, and the centre, are told which visit stands for which. */
class ReplacedPagesIT extends AtThePortal {

    @Test
    void theNewVisitNamesTheOldOne() {
        booked("BOOKED", "\"replaces\":\"BK9OLD\"");
        var citizen = somebody();
        opened(citizen);
        for (var path : List.of("/book/done", "/my/BK7Q2M")) {
            assertThat(citizen.get(path).words()).as(path).contains("原来待改期的预约 BK9OLD 已经取消");
        }
    }

    @Test
    void theOldVisitNamesTheNewOne() {
        booked("CANCELLED", "\"replacedBy\":\"BK9NEW\"");
        var citizen = somebody();
        opened(citizen);
        assertThat(citizen.get("/my/BK7Q2M").words()).contains("您已另约同样的事项（BK9NEW）", "不算您取消");
        var english = somebody().with("Accept-Language", "en");
        opened(english);
        assertThat(english.get("/my/BK7Q2M").words()).contains("anew (BK9NEW)");

        neighbours.say(
                "GET /api/booking/centres/wh-c-001/agenda",
                Said.json("{\"items\":[{\"reference\":\"BK7Q2M\",\"services\":[\"social-insurance\"],"
                        + "\"start\":\"2026-11-24T09:00:00+08:00\",\"status\":\"CANCELLED\","
                        + "\"replacedBy\":\"BK9NEW\"}],\"next\":null}"));
        assertThat(staff("manager", "booking:manage", "booking:desk")
                        .get("/staff/centres/wh-c-001?date=2026-11-24")
                        .words())
                .contains("本人已另约 BK9NEW");
        var clerk = staff("clerk", "booking:desk");
        assertThat(clerk.get("/desk/wh-c-001?counter=2").words()).contains("本人已另约 BK9NEW");
        assertThat(clerk.get("/desk/wh-c-001/appointments/BK7Q2M?counter=2").words())
                .contains("本人已另约 BK9NEW");
    }

    private void booked(String status, String link) {
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json(("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\","
                                + "\"service\":\"social-insurance\",\"services\":[\"social-insurance\"],"
                                + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"%s\",%s}")
                        .formatted(status, link)));
    }

    private static void opened(Reader reader) {
        reader.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words");
    }
}
