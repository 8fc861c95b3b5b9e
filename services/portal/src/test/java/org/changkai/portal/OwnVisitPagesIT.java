package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen may still do where a visit was refused or displaced. */
class OwnVisitPagesIT extends AtThePortal {

    private static final String[] CHOSEN = {
        "centre", "wh-c-001",
        "service", "social-insurance",
        "start", "2099-11-25T09:00:00+08:00",
        "hold", "h1",
        "until", "2099-11-24T10:00:00+08:00",
        "name", "王秀兰",
        "phone", "138 0000 5678",
        "key", "k1"
    };

    private Reader citizen;

    @BeforeEach
    void aCitizen() {
        citizen = somebody();
    }

    @Test
    void whoHasAnAppointmentThatDayBooksForSomebodyElseWithTheSamePlace() {
        assertThat(citizen.post("/book/confirm", CHOSEN).words())
                .contains("确认预约")
                .doesNotContain("按原样再提交一次");
        neighbours.say(
                "POST /api/booking/appointments",
                Said.problem(422, "already-booked-that-day", "当天已经约过这项服务", "家人共用手机号的，请选“替别人预约”。"));

        var refused = citizen.post("/book/appointments", CHOSEN);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "<button class=\"button\" form=\"book\" formaction=\"/book/confirm#whom\" name=\"back\" value=\"other\">",
                        "<form id=\"book\"");
        assertThat(refused.words())
                .containsSubsequence("当天已经约过", "替别人预约，填写姓名", "名额已为您保留到", "返回修改", "按原样再提交一次")
                .doesNotContain("确认预约");

        var other = citizen.post("/book/confirm", with("back", "other"));
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text()).contains("name=\"forOther\" value=\"true\" checked", "id=\"whom\"", "value=\"王秀兰\"");
        assertThat(other.field("hold")).isEqualTo("h1");
        assertThat(other.words()).contains("名额已为您保留到").doesNotContain("请填写办事人姓名");
        assertThat(neighbours.asked("DELETE /api/booking/holds/")).isEmpty();

        assertThat(citizen.post(
                                "/book/appointments",
                                with("forOther", "true", "personName", "李大山", "relation", "spouse", "consent", "true"))
                        .words())
                .as("it is somebody else's already")
                .contains("当天已经约过", "返回修改")
                .doesNotContain("替别人预约，填写姓名");
    }

    @Test
    void aDisplacedVisitIsNotShownAsOneToComeTo() {
        var kept = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(kept.words()).contains("到场出示", "到场时出示二维码，或报预约编号签到", "加到手机日历");

        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"service\":\"social-insurance\","
                        + "\"start\":\"2026-11-30T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true}"));
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M/new-times",
                Said.json(
                        "{\"items\":[{\"start\":\"2026-12-02T08:30:00+08:00\"},{\"start\":\"2026-12-01T10:30:00+08:00\"},"
                                + "{\"start\":\"2026-12-01T09:30:00+08:00\"}],\"next\":null}"));
        var displaced = citizen.get("/my/BK7Q2M");
        assertThat(displaced.words())
                .containsSubsequence("点一下就换好", "09:30", "10:30", "08:30", "待改期", "取消预约")
                .doesNotContain("到场出示", "报预约编号签到", "加到手机日历");
        assertThat(displaced.text()).doesNotContain("class=\"qr\"", "calendar.ics");
    }

    private static String[] with(String... more) {
        var fields = Arrays.copyOf(CHOSEN, CHOSEN.length + more.length);
        System.arraycopy(more, 0, fields, CHOSEN.length, more.length);
        return fields;
    }
}
