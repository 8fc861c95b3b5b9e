package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting for a day or a time that is full. */
class WaitPagesIT extends AtThePortal {

    private Reader citizen;

    @BeforeEach
    void aCitizen() {
        citizen = somebody();
    }

    @Test
    void whoHasLostTheSecretOfTheWaitListOpensTheEntryAnewByTelephone() {
        assertThat(citizen.get("/wait").text()).contains("href=\"/my/phone\"");
        assertThat(citizen.post("/my/list/waiting/W7Q2M9XA").header("location")).isEqualTo("/my/phone");

        var list = citizen.follow(citizen.post("/my/phone/verification", "phone", "13800005678", "code", "123456"));
        assertThat(list.words()).contains("我的候补", "法律咨询", "候补中", "前面还有 3 人", "换一个新的候补密码");
        assertThat(list.text()).doesNotContain("s3cret-words");

        var opened = citizen.post("/my/list/waiting/W7Q2M9XA");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("cache-control")).contains("no-store");
        assertThat(opened.words()).contains("W7Q2M9XA", "s3cret-words", "取消候补");
        assertThat(neighbours
                        .asked("POST /api/booking/my-waitlist/W7Q2M9XA/secret")
                        .getLast()
                        .headers())
                .containsEntry("phone-token", "t0ken");

        neighbours.say(
                "POST /api/booking/my-waitlist/W7Q2M9XA/secret",
                Said.problem(404, "waitlist-entry-unknown", "没有找到这个候补", "请检查候补编号。"));
        var refused = citizen.post("/my/list/waiting/W7Q2M9XA");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.words()).contains("没有找到这个候补", "候补密码");
    }

    @Test
    void whereNobodyKnowsTheCentreThePageIsNotThereAndLeadsToThoseThereAre() {
        neighbours.say(
                "GET /api/booking/centres/nowhere/calendar",
                Said.problem(404, "centre-unknown", "没有这个服务中心", "请检查服务中心的编号。"));
        for (var path : List.of(
                "/book?centre=nowhere&service=social-insurance",
                "/book?centre=nowhere&service=home-visit",
                "/wait?centre=nowhere&service=social-insurance")) {
            var page = citizen.get(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.words()).as(path).contains("没有找到这个页面", "找服务中心").doesNotContain("nowhere");
            assertThat(page.text()).contains("href=\"/circle\"");
        }
        neighbours.fails("registry");
        assertThat(citizen.get("/wait?centre=wh-c-001&service=social-insurance").status())
                .as("registry is away and says nothing")
                .isEqualTo(200);
    }

    @Test
    void aDayWithPlacesLeadsToTheWaitListForATimeThatIsTaken() {
        var times = citizen.get("/book?centre=wh-c-001&service=social-insurance");
        assertThat(times.words()).contains("想要的时间已约满？登记候补");
        var link = Pattern.compile("href=\"(/wait\\?[^\"]*)\"").matcher(times.text());
        assertThat(link.find()).isTrue();
        var date = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).plusDays(1);
        assertThat(citizen.get(link.group(1).replace("&amp;", "&")).text())
                .contains("name=\"from\" type=\"date\" required value=\"" + date + "\"", "name=\"fromTime\"");
        assertThat(citizen.get("/book?centre=wh-c-001&service=social-insurance&services=legal-advice")
                        .text())
                .as("one waits for a single service")
                .doesNotContain("/wait?");
    }

    @Test
    void theListOfMistakesIsThePagesOwn() {
        assertThat(citizen.get("/wait?centre=wh-c-001&service=social-insurance&date=2026-11-27")
                        .text())
                .contains("action=\"/wait\" novalidate");
        var refused = citizen.post("/wait", "centre", "wh-c-001", "service", "social-insurance", "phone", "电话");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("请改正下面几处", "请填写姓名", "请填写正确的电话号码");
    }

    @Test
    void aFullDayLeadsToTheWaitListWhosePlaceIsAccepted() {
        assertThat(citizen.get("/wait?centre=wh-c-001&service=social-insurance&date=2026-11-27")
                        .words())
                .contains("候补登记", "最早几点", "当天其他时间有空");
        var joined = citizen.post(
                "/wait",
                "centre",
                "wh-c-001",
                "service",
                "social-insurance",
                "from",
                "2026-11-27",
                "to",
                "2026-11-27",
                "fromTime",
                "",
                "toTime",
                "12:00",
                "name",
                "王小明",
                "phone",
                "13812345678",
                "key",
                "3f0e");
        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.words()).contains("有空位了", "W7Q2M9XA", "确认预约");
        assertThat(joined.header("cache-control")).contains("no-store");
        assertThat(neighbours.asked("POST /api/booking/waitlist").getLast().body())
                .as("the form names the last start, booking the end of the span")
                .contains("\"toTime\":\"12:01\"")
                .doesNotContain("fromTime");
        var accepted = citizen.post("/wait/W7Q2M9XA/acceptance", "secret", "s3cret-words");
        assertThat(accepted.header("location")).isEqualTo("/book/done");
        assertThat(citizen.follow(accepted).words()).contains("约好了", "BK7Q2M");
        assertThat(citizen.post("/wait/open", "reference", "W7Q2M9XA", "secret", "wrong")
                        .status())
                .isEqualTo(404);
        assertThat(citizen.post("/wait/W7Q2M9XA/refusal", "secret", "s3cret-words")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anEntrySaysForWhichDaysAndHoursOneWaits() {
        neighbours.say(
                "GET /api/booking/waitlist/W7Q2M9XA",
                Said.json(
                        "{\"reference\":\"W7Q2M9XA\",\"service\":\"social-insurance\",\"status\":\"WAITING\",\"wishes\":["
                                + "{\"from\":\"2026-11-27\",\"to\":\"2026-11-27\",\"fromTime\":\"00:00:00\"},"
                                + "{\"from\":\"2026-11-30\",\"to\":\"2026-12-02\",\"fromTime\":\"09:30:00\",\"toTime\":\"11:01:00\"},"
                                + "{\"from\":\"2026-12-03\",\"to\":\"2026-12-03\",\"fromTime\":\"14:30:00\"},"
                                + "{\"from\":\"2026-12-04\",\"to\":\"2026-12-04\",\"fromTime\":\"00:00:00\",\"toTime\":\"16:01:00\"}]}"));
        String[] opening = {"reference", "W7Q2M9XA", "secret", "s3cret-words"};
        assertThat(citizen.post("/wait/open", opening).words())
                .containsSubsequence(
                        "候补时间",
                        "11月27日（周五） 几点都行",
                        "11月30日（周一） 至 12月2日（周三） 09:30 至 11:00",
                        "12月3日（周四） 14:30 或以后",
                        "12月4日（周五） 16:00 或以前");
        assertThat(citizen.post("/wait/open?lang=en", opening).words())
                .containsSubsequence(
                        "Waiting for",
                        "Fri 27 November, any time of day",
                        "Mon 30 November to Wed 2 December, between 09:30 and 11:00",
                        "14:30 or later",
                        "16:00 or earlier");
    }

    @Test
    void whoWaitsForAServiceThatWantsItVerifiesTheTelephoneOnTheSamePage() {
        neighbours.say(
                "POST /api/booking/waitlist", Said.problem(422, "phone-not-verified", "手机号还没有验证", "请先获取短信验证码并完成验证。"));
        String[] wish = {
            "centre",
            "wh-c-001",
            "service",
            "social-insurance",
            "from",
            "2026-11-27",
            "to",
            "2026-11-27",
            "name",
            "王小明",
            "phone",
            "138 1234 5678",
            "key",
            "3f0e"
        };
        var wanted = citizen.post("/wait", wish);
        assertThat(wanted.words()).contains("登记候补前要先验证手机号", "发送验证码").doesNotContain("短信里的 6 位数字");
        assertThat(wanted.text()).contains("formaction=\"/wait/code\"", "value=\"王小明\"");

        var sent = citizen.post("/wait/code", wish);
        assertThat(sent.words()).contains("验证码已发到", "短信里的 6 位数字", "验证并登记候补");
        assertThat(sent.text()).contains("value=\"王小明\"", "value=\"138 1234 5678\"");

        var proven = Arrays.copyOf(wish, wish.length + 2);
        proven[wish.length] = "code";
        proven[wish.length + 1] = "123 456";
        citizen.post("/wait", proven);
        assertThat(neighbours.asked("POST /api/booking/waitlist").getLast().headers())
                .containsEntry("phone-token", "t0ken");
    }

    @Test
    void whoHasVerifiedTheTelephoneNeedNotDoSoAgainWhenAnotherTimeIsAskedFor() {
        neighbours.say("POST /api/booking/waitlist", Said.problem(409, "places-are-free", "还有空余时间", "请直接预约。"));
        String[] wish = {
            "centre", "wh-c-001", "service", "social-insurance", "from", "2026-11-27", "to", "2026-11-27",
            "name", "王小明", "phone", "13812345678", "key", "3f0e", "code", "123456"
        };
        var refused = citizen.post("/wait", wish);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("cache-control")).contains("no-store");
        assertThat(refused.field("token")).isEqualTo("t0ken");

        wish[wish.length - 2] = "token";
        wish[wish.length - 1] = refused.field("token");
        var checked =
                neighbours.asked("POST /api/booking/phone-codes/verification").size();
        citizen.post("/wait", wish);
        assertThat(neighbours.asked("POST /api/booking/waitlist").getLast().headers())
                .containsEntry("phone-token", "t0ken");
        assertThat(neighbours.asked("POST /api/booking/phone-codes/verification"))
                .hasSize(checked);

        neighbours.say("POST /api/booking/waitlist", Said.problem(422, "phone-not-verified", "手机号还没有验证", ""));
        var other = citizen.post("/wait", wish);
        assertThat(other.words()).contains("登记候补前要先验证手机号");
        assertThat(other.text()).doesNotContain("t0ken");
    }

    @Test
    void whoAcceptsWithoutTheRightTelephoneIsToldOnceWhichOneItIs() {
        var accept = "/wait/W7Q2M9XA/acceptance";
        neighbours.say(
                "POST /api/booking/waitlist/W7Q2M9XA/acceptance",
                new Said(
                        422,
                        "application/problem+json",
                        "{\"code\":\"phone-not-verified\",\"title\":\"手机号还没有验证\",\"status\":422,"
                                + "\"detail\":\"请先获取短信验证码并完成验证。\",\"errors\":[{\"pointer\":\"Phone-Token\","
                                + "\"message\":\"手机号还没有验证\"}]}"));
        var without = citizen.post(accept, "secret", "s3cret-words");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.words()).contains("请在下面填写登记候补时留的手机号", "发送验证码").containsOnlyOnce("手机号还没有验证");

        var other = citizen.post(accept, "secret", "s3cret-words", "phone", "13900001234", "code", "123456");
        assertThat(other.words())
                .contains("验证的不是登记候补时留的手机号", "重新获取验证码", "发送验证码")
                .doesNotContain("手机号还没有验证");
        assertThat(citizen.post(accept + "?lang=en", "secret", "s3cret-words", "phone", "13900001234", "code", "123456")
                        .words())
                .contains("not the one you joined with");
    }
}
