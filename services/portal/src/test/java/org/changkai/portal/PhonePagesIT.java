package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen does with a telephone and a code instead of an account. */
class PhonePagesIT extends AtThePortal {

    private static final String[] CONTACT = {
        "centre", "wh-c-001",
        "service", "social-insurance",
        "start", "2099-11-25T09:00:00+08:00",
        "hold", "h1",
        "until", "2099-11-24T10:00:00+08:00",
        "name", "王秀兰",
        "phone", "138 0000 5678",
        "forOther", "true",
        "personName", "李大山",
        "relation", "spouse",
        "consent", "true",
        "priority", "true",
        "key", "k1"
    };

    private Reader citizen;

    @BeforeEach
    void aCitizen() {
        citizen = somebody().with("X-Forwarded-Host", "changkai.example").with("X-Forwarded-For", "203.0.113.9");
    }

    @Test
    void whoHasLostReferenceAndSecretFindsTheAppointmentsByTelephone() {
        assertThat(citizen.get("/my").text()).contains("href=\"/my/phone\"");
        assertThat(citizen.get("/my/list").header("location")).isEqualTo("/my/phone");

        var asked = citizen.post("/my/phone", "phone", "138 0000 5678");
        assertThat(asked.words()).contains("验证码已发到 13800005678", "短信里的 6 位数字");
        assertThat(asked.header("cache-control")).contains("no-store");
        assertThat(neighbours.asked("POST /api/booking/phone-codes").getLast().headers())
                .as("booking limits codes by the reader's address, not by ours")
                .containsEntry("x-forwarded-for", "203.0.113.9")
                .containsEntry("x-forwarded-host", "changkai.example");

        var wrong = citizen.post("/my/phone/verification", "phone", "13800005678", "code", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("验证码不对", "重新发送");

        var verified = citizen.post("/my/phone/verification", "phone", "13800005678", "code", "123 456");
        assertThat(verified.header("location")).isEqualTo("/my/list");
        assertThat(verified.header("set-cookie")).contains("phone=t0ken", "HttpOnly", "SameSite=Lax", "Path=/my");
        var list = citizen.follow(verified);
        assertThat(list.words()).contains("社会保险", "乌海市党群服务中心", "已预约", "待改期", "李**（王**代约）", "换一个新的预约密码");
        assertThat(list.text()).doesNotContain("s3cret-words", "13800005678");

        var opened = citizen.post("/my/list/BK7Q2M");
        assertThat(opened.header("location")).isEqualTo("/my/BK7Q2M");
        assertThat(citizen.follow(opened).words()).contains("改期", "取消预约", "加到手机日历");

        citizen.post("/my/list/forget");
        assertThat(citizen.get("/my/list").header("location")).isEqualTo("/my/phone");
    }

    @Test
    void theVisitsOfAFamilyAreToldApart() {
        var visits = new StringJoiner(",", "{\"items\":[", "],\"next\":null}");
        for (var relation : List.of("child", "parent", "spouse", "relative", "volunteer", "other", "boss")) {
            visits.add(displaced().replace("\"李**\"", "\"李*%1$s\",\"relation\":\"%1$s\"".formatted(relation)));
        }
        neighbours.say("GET /api/booking/my-appointments", Said.json(visits.toString()));

        var list = citizen.follow(citizen.post("/my/phone/verification", "phone", "13800005678", "code", "123456"));

        assertThat(list.words())
                .contains("李*child（王**为父母代约）", "李*parent（王**为子女代约）", "李*spouse（王**为配偶代约）")
                .contains("李*relative（王**为亲属代约）", "李*volunteer（志愿者王**代约）")
                .as("nothing that says more")
                .contains("李*other（王**代约）", "李*boss（王**代约）");
    }

    @Test
    void tooManyCodesAreSaidPlainly() {
        neighbours.say("POST /api/booking/phone-codes", Said.problem(429, "too-many-codes", "获取验证码太频繁", "请稍后再试。"));

        var refused = citizen.post("/my/phone", "phone", "13800005678");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("获取验证码太频繁", "预约时留的手机号");
    }

    @Test
    void aServiceThatWantsAVerifiedTelephoneIsBookedWithACode() {
        neighbours.say("POST /api/booking/appointments", Said.problem(422, "phone-not-verified", "手机号还没有验证", "请先验证。"));
        var why = citizen.post("/book/appointments", CONTACT);
        assertThat(why.words()).contains("这项服务预约前要先验证手机号", "138 0000 5678");
        assertThat(citizen.post("/book/code", CONTACT).words()).contains("验证码已发到", "验证并预约");
        assertThat(citizen.post("/book/appointments", with("code", "111111")).words())
                .contains("验证码不对");

        neighbours.asUsual();
        var booked = citizen.post("/book/appointments", with("code", "123456"));
        assertThat(booked.header("location")).isEqualTo("/book/done");
        assertThat(neighbours.asked("POST /api/booking/appointments").getLast().body())
                .contains("\"phoneToken\":\"t0ken\"", "\"phone\":\"13800005678\"");
    }

    @Test
    void anOfferOfTheWaitListIsAcceptedWithACodeWhereTheServiceWantsOne() {
        var accept = "/wait/W7Q2M9XA/acceptance";
        neighbours.say(
                "POST /api/booking/waitlist/W7Q2M9XA/acceptance",
                Said.problem(422, "phone-not-verified", "手机号还没有验证", "请先验证。"));
        assertThat(citizen.post(accept, "secret", "s3cret-words").words()).contains("登记候补时留的手机号", "发送验证码");
        assertThat(citizen.post("/wait/W7Q2M9XA/code", "secret", "s3cret-words", "phone", "138 0000 5678")
                        .words())
                .contains("验证码已发到 13800005678", "验证并预约");

        neighbours.asUsual();
        var booked = citizen.post(accept, "secret", "s3cret-words", "phone", "13800005678", "code", "123456");
        assertThat(booked.header("location")).isEqualTo("/book/done");
        assertThat(neighbours
                        .asked("POST /api/booking/waitlist/W7Q2M9XA/acceptance")
                        .getLast()
                        .headers())
                .containsEntry("phone-token", "t0ken");
    }

    @Test
    void whoBooksForAnotherHasAskedAndBookingIsToldSo() {
        var withoutConsent = CONTACT.clone();
        withoutConsent[withoutConsent.length - 5] = "false";
        var refused = citizen.post("/book/confirm", withoutConsent);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("请先征得本人同意并勾选");

        assertThat(citizen.post("/book/confirm", CONTACT).words()).contains("李大山（您是其配偶）", "已征得本人同意", "优先办理");
        citizen.post("/book/appointments", CONTACT);
        assertThat(neighbours.asked("POST /api/booking/appointments").getLast().body())
                .contains(
                        "\"forPerson\":{",
                        "\"consent\":true",
                        "\"relation\":\"spouse\"",
                        "\"priority\":true",
                        "\"language\":\"zh\"");
    }

    @Test
    void anAppointmentWhoseTimeIsGoneShowsNewTimesAndTakesOneWithOneTap() {
        neighbours.say("GET /api/booking/appointments/BK7Q2M", Said.json(displaced()));
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M/new-times",
                Said.json("{\"items\":[{\"start\":\"2026-12-01T10:15:00+08:00\"}],\"next\":null}"));
        var opened = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(opened.words()).contains("这个时间办不了了", "还在，没有作废", "10:15", "12月1日（周二）", "自己挑时间", "李**");

        var taken = citizen.post("/my/BK7Q2M/new-time", "start", "2026-12-01T10:15:00+08:00");
        assertThat(taken.header("location")).isEqualTo("/my/BK7Q2M?note=rescheduled");
        assertThat(neighbours.asked("POST /api/booking/appointments/BK7Q2M/new-time"))
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("2026-12-01T10:15:00+08:00"));

        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M/new-times",
                Said.json(
                        "{\"items\":[{\"start\":\"2026-12-01T10:15:00+08:00\",\"centre\":\"wh-c-002\",\"centreName\":\"新城服务站\",\"address\":\"新城路2号\"}],\"next\":null}"));
        assertThat(citizen.get("/my/BK7Q2M").words())
                .as("its own centre is gone")
                .contains("新城服务站 新城路2号");
        citizen.post("/my/BK7Q2M/new-time", "start", "2026-12-01T10:15:00+08:00", "centre", "wh-c-002");
        assertThat(neighbours
                        .asked("POST /api/booking/appointments/BK7Q2M/new-time")
                        .getLast()
                        .body())
                .contains("\"centre\":\"wh-c-002\"");

        neighbours.say(
                "POST /api/booking/appointments/BK7Q2M/new-time", Said.problem(409, "slot-taken", "已约满", "请另选。"));
        assertThat(citizen.post("/my/BK7Q2M/new-time", "start", "2026-12-01T10:15:00+08:00")
                        .words())
                .contains("这个时间刚刚被约走了", "这件事这里办不了了");
    }

    @Test
    void whoWasSentHomeIsTakenCareOfTheSameWay() {
        var lapsed = displaced().replace("BOOKED", "UNSERVED");
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json(lapsed.replace("\"orphaned\":true", "\"orphaned\":false")));
        neighbours.say("GET /api/booking/appointments/BK7Q2M/new-times", Said.json("{\"items\":[],\"next\":null}"));

        var opened = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));

        assertThat(opened.words()).contains("大厅提前停止办理", "不算您爽约", "自己挑时间", "未能办理");

        neighbours.say("GET /api/booking/appointments/BK7Q2M", Said.json(lapsed));
        assertThat(citizen.get("/my/BK7Q2M").words())
                .contains("服务中心调整了安排", "不算您爽约", "自己挑时间")
                .doesNotContain("大厅提前停止办理");
    }

    @Test
    void aRefusalLeadsToWhatCanBeDone() {
        neighbours.say(
                "POST /api/booking/appointments",
                Said.problem(422, "too-many-open", "未办理的预约太多", "同一手机号最多可以有 5 个未办理的预约。"));

        assertThat(citizen.post("/book/appointments", CONTACT).text())
                .contains("同一手机号最多可以有 5 个", "<a href=\"/my/phone\">查看我已有的预约</a>");
    }

    @Test
    void aHomeVisitSaysWhereToComeAndBookingIsAskedForThatPlace() {
        assertThat(citizen.get("/book?centre=wh-c-001&service=home-visit").text())
                .contains("上门到哪里？", "/book?centre=wh-c-001&amp;service=home-visit&amp;under=150302000000");

        var times = citizen.get("/book?centre=wh-c-001&service=home-visit&area=150302003901");
        assertThat(times.words()).contains("上门到： 明珠社区", "门牌号在填写联系方式时再填");
        neighbours.say(
                "POST /api/booking/holds", Said.problem(422, "outside-home-visit-area", "不在上门服务范围内", "该服务中心不到这一地区上门。"));
        var refused = citizen.post(
                "/book/hold",
                "centre",
                "wh-c-001",
                "service",
                "home-visit",
                "area",
                "150302003901",
                "start",
                "2099-11-25T09:00:00+08:00",
                "key",
                "k");
        assertThat(refused.text()).contains("不在上门服务范围内", "找别的服务中心");
        var asked = neighbours.asked("POST /api/booking/holds").getLast();
        assertThat(asked.body()).contains("\"area\":\"150302003901\"");
        assertThat(asked.headers())
                .as("booking limits holds by the reader's address, not by ours")
                .containsEntry("x-forwarded-for", "203.0.113.9")
                .containsEntry("x-forwarded-host", "changkai.example");

        neighbours.say(
                "GET /api/booking/centres/wh-c-001/counters", Said.json("{\"homeVisitAreas\":[\"150302003901\"]}"));
        assertThat(citizen.get("/book?centre=wh-c-001&service=home-visit").header("location"))
                .as("one village only: nothing to choose")
                .isEqualTo("/book?centre=wh-c-001&service=home-visit&area=150302003901");
    }

    @Test
    void aHomeVisitNeedsAnAddressAndNoOtherVisitAsksForOne() {
        var rest = "&start=2099-11-25T09:00:00%2B08:00&hold=h&until=2099-11-25T08:00:00%2B08:00";
        var contact = "/book/contact?centre=wh-c-001&service=home-visit" + rest;
        assertThat(citizen.get(contact).text()).doesNotContain("name=\"address\" autocomplete");
        assertThat(citizen.get(contact + "&area=150302003901").text())
                .contains("name=\"address\" autocomplete", "上门地址", "加密保存");
        var home = with("area", "150302003901");
        assertThat(citizen.post("/book/confirm", home).words()).contains("请填写上门地址");
        var fields = Arrays.copyOf(home, home.length + 2);
        fields[home.length] = "address";
        fields[home.length + 1] = "样板街8号楼301";
        assertThat(citizen.post("/book/confirm", fields).words()).contains("样板街8号楼301");
        citizen.post("/book/appointments", fields);
        assertThat(neighbours.asked("POST /api/booking/appointments").getLast().body())
                .contains("\"address\":\"样板街8号楼301\"");
    }

    @Test
    void noPointerIsShownToAPerson() {
        neighbours.say(
                "POST /api/booking/appointments",
                new Said(
                        422,
                        "application/problem+json",
                        "{\"code\":\"invalid-request\",\"title\":\"有内容填写不正确\",\"status\":422,"
                                + "\"errors\":[{\"pointer\":\"/colour\",\"message\":\"没有这一项\"},"
                                + "{\"pointer\":\"/hold\",\"message\":\"占位的服务事项不同\"}]}"));
        assertThat(citizen.post("/book/appointments", CONTACT).words())
                .contains("没有这一项", "所选时间：占位的服务事项不同")
                .doesNotContain("/colour", "/hold");
    }

    private static String displaced() {
        return "{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"service\":\"social-insurance\",\"start\":\"2026-11-30T09:00:00+08:00\",\"status\":\"BOOKED\",\"orphaned\":true,\"contact\":{\"name\":\"王**\",\"visitor\":\"李**\"}}";
    }

    private static String[] with(String field, String value) {
        var fields = Arrays.copyOf(CONTACT, CONTACT.length + 2);
        fields[CONTACT.length] = field;
        fields[CONTACT.length + 1] = value;
        return fields;
    }
}
