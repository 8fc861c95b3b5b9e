package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom staff visit or call is not sent to the centre. */
class NotAtTheDoorPagesIT extends AtThePortal {

    private static final String ADDRESS = "海勃湾区新华街道明德街1号（示例）";

    private Reader citizen;

    @BeforeEach
    void aCitizen() {
        citizen = somebody();
    }

    @Test
    void whoIsVisitedAtHomeIsToldToWaitThere() {
        booked("home-visit", "{\"name\":\"王**\",\"area\":\"150302003901\",\"address\":\"***\"}");
        opened(citizen);
        for (var path : List.of("/my/BK7Q2M", "/book/done")) {
            assertThat(citizen.get(path).words())
                    .as(path)
                    .contains("上门服务", "明珠社区", "上门地址：***", "请在家等候", "请备好： 身份证", "服务中心 乌海市党群服务中心")
                    .doesNotContain(ADDRESS, "到场", "签到", "请带好");
        }
        assertThat(citizen.get("/my/BK7Q2M").text()).doesNotContain("class=\"qr\"");
        assertThat(citizen.get("/book/done").words()).contains("用手机扫一扫");

        neighbours.fails("booking/services");
        assertThat(citizen.get("/my/BK7Q2M").words())
                .as("the kinds of services cannot be read")
                .contains("请在家等候")
                .doesNotContain(ADDRESS);
    }

    @Test
    void whoIsCalledIsToldToKeepTheTelephoneAtHand() {
        byTelephone();
        booked("phone-advice", "{\"name\":\"王**\"}");
        opened(citizen);
        for (var path : List.of("/my/BK7Q2M", "/book/done")) {
            assertThat(citizen.get(path).words())
                    .as(path)
                    .contains("地点 电话服务", "请保持电话畅通", "0473-555 0101")
                    .doesNotContain(ADDRESS, "到场", "签到", "请在家等候");
        }
        assertThat(citizen.get("/my/BK7Q2M").text()).doesNotContain("class=\"qr\"");

        var english = somebody().with("Accept-Language", "en");
        opened(english);
        for (var path : List.of("/my/BK7Q2M", "/book/done")) {
            assertThat(english.get(path).words())
                    .as(path)
                    .contains("Place By telephone", "keep your telephone at hand", "Phone advice")
                    .doesNotContain(ADDRESS, "check in", "when you come");
        }
    }

    @Test
    void whoIsYetToBookAHomeVisitIsNotSentToTheCentreEither() {
        var times = citizen.get("/book?centre=wh-c-001&service=home-visit&area=150302003901");
        assertThat(times.words()).contains("请备好：");
        var wait = citizen.get("/wait?centre=wh-c-001&service=home-visit&area=150302003901&date=2099-11-30");
        var contact = citizen.get("/book/contact?" + held("home-visit", "150302003901"));
        var review = citizen.post(
                "/book/confirm",
                fields("home-visit", "150302003901", "name", "王小明", "phone", "13800005678", "address", "1号楼"));
        assertThat(contact.words()).contains("地点 上门服务", "服务中心 乌海市党群服务中心");
        assertThat(review.words()).contains("地点 上门服务", "请备好", "1号楼");
        for (var page : List.of(times, wait, contact, review)) {
            assertThat(page.words()).contains("请在家等候，不用到服务中心来").doesNotContain(ADDRESS, "请带好", "到场签到", "请保持电话畅通");
        }
        neighbours.fails("booking/services");
        assertThat(citizen.get("/book/contact?" + held("home-visit", "150302003901"))
                        .words())
                .contains("请在家等候")
                .doesNotContain(ADDRESS);
    }

    @Test
    void whoIsYetToBookACallIsNotSentToTheCentreEither() {
        byTelephone();
        var times = citizen.get("/book?centre=wh-c-001&service=phone-advice");
        var wait = citizen.get("/wait?centre=wh-c-001&service=phone-advice&date=2099-11-30");
        var contact = citizen.get("/book/contact?" + held("phone-advice", ""));
        var review = citizen.post("/book/confirm", fields("phone-advice", "", "name", "王小明", "phone", "13800005678"));
        assertThat(contact.words()).contains("地点 电话服务");
        assertThat(review.words()).contains("地点 电话服务", "13800005678");
        for (var page : List.of(times, wait, contact, review)) {
            assertThat(page.words()).contains("请保持电话畅通，不用到服务中心来").doesNotContain(ADDRESS, "请带好", "到场签到", "请在家等候");
        }
    }

    @Test
    void whoWaitsForAHomeVisitIsNotSentToTheCentreEither() {
        waiting("home-visit", "OFFERED", """
            ,"offer":{"start":"2099-11-30T09:00:00+08:00","end":"2099-11-30T10:00:00+08:00","expiresAt":"2099-11-29T09:00:00+08:00"}""");
        var joined = citizen.post("/wait", wish("home-visit", "150302003901", "address", "1号楼"));
        var later = citizen.post("/wait/open", "reference", "W7Q2M9XA", "secret", "s3cret-words");
        for (var page : List.of(joined, later)) {
            assertThat(page.words())
                    .contains("地点 上门服务", "服务中心 乌海市党群服务中心", "请在家等候，不用到服务中心来")
                    .doesNotContain("地点 乌海市党群服务中心", "请保持电话畅通");
        }
        assertThat(somebody()
                        .with("Accept-Language", "en")
                        .post("/wait/open", "reference", "W7Q2M9XA", "secret", "s3cret-words")
                        .words())
                .contains("Service Home visit", "Place Home visit");
        waiting("home-visit", "ENDED", "");
        assertThat(citizen.post("/wait/open", "reference", "W7Q2M9XA", "secret", "s3cret-words")
                        .words())
                .as("nobody comes any more")
                .doesNotContain("请在家等候");
    }

    @Test
    void whoWaitsForACallIsNotSentToTheCentreEither() {
        byTelephone();
        waiting("phone-advice", "WAITING", "");
        var joined = citizen.post("/wait", wish("phone-advice", ""));
        var later = citizen.post("/wait/open", "reference", "W7Q2M9XA", "secret", "s3cret-words");
        for (var page : List.of(joined, later)) {
            assertThat(page.words())
                    .contains("地点 电话服务", "服务中心 乌海市党群服务中心", "请保持电话畅通，不用到服务中心来")
                    .doesNotContain("地点 乌海市党群服务中心", "请在家等候");
        }
    }

    @Test
    void whoWaitsForAVisitToTheCentreIsToldThatItIsThePlace() {
        assertThat(citizen.post("/wait", wish("social-insurance", "")).words())
                .contains("地点 乌海市党群服务中心")
                .doesNotContain("不用到服务中心来");
    }

    @Test
    void whoIsYetToBookAVisitToTheCentreIsToldWhereItIs() {
        for (var path : List.of(
                "/book?centre=wh-c-001&service=social-insurance",
                "/book/contact?" + held("social-insurance", ""),
                "/wait?centre=wh-c-001&service=social-insurance&date=2099-11-30")) {
            assertThat(citizen.get(path).words()).as(path).contains(ADDRESS).doesNotContain("不用到服务中心来");
        }
    }

    @Test
    void whoComesToTheCentreIsShownTheWayAndTheCode() {
        opened(citizen);
        var page = citizen.get("/my/BK7Q2M");
        assertThat(page.words()).contains(ADDRESS, "到场出示", "报预约编号签到").doesNotContain("上门服务", "电话服务");
        assertThat(page.text()).contains("class=\"qr\"");
    }

    private void byTelephone() {
        neighbours.say(
                "GET /api/booking/services",
                Said.json("{\"items\":[{\"code\":\"phone-advice\",\"name\":\"电话咨询\",\"nameEn\":\"Phone advice\","
                        + "\"kind\":\"PHONE\",\"minutes\":20,\"documents\":[\"身份证\"]}],\"next\":null}"));
    }

    private void waiting(String service, String status, String offer) {
        var entry = """
            {"reference":"W7Q2M9XA","secret":"s3cret-words","centre":"wh-c-001","centreName":"乌海市党群服务中心",
            "service":"%1$s","serviceName":"%1$s","status":"%2$s"%3$s}""".formatted(service, status, offer);
        neighbours.say("POST /api/booking/waitlist", new Said(201, "application/json", entry));
        neighbours.say("GET /api/booking/waitlist/W7Q2M9XA", Said.json(entry));
    }

    private static String[] wish(String service, String area, String... more) {
        return Stream.concat(
                        Stream.of("centre", "wh-c-001", "service", service, "area", area, "from", "2099-11-30"),
                        Stream.concat(
                                Stream.of("to", "2099-11-30", "name", "王小明", "phone", "13800005678", "key", "k1"),
                                Stream.of(more)))
                .toArray(String[]::new);
    }

    private static String held(String service, String area) {
        return "centre=wh-c-001&service=" + service + "&area=" + area
                + "&start=2099-11-30T09:00:00%2B08:00&hold=h-1&until=2099-11-29T09:10:00%2B08:00";
    }

    private static String[] fields(String service, String area, String... contact) {
        return Stream.concat(
                        Stream.of(
                                "centre",
                                "wh-c-001",
                                "service",
                                service,
                                "area",
                                area,
                                "hold",
                                "h-1",
                                "start",
                                "2099-11-30T09:00:00+08:00",
                                "until",
                                "2099-11-29T09:10:00+08:00",
                                "key",
                                "k1"),
                        Stream.of(contact))
                .toArray(String[]::new);
    }

    private static void opened(Reader reader) {
        reader.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words");
    }

    private void booked(String service, String contact) {
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json(("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"centreName\":\"乌海市党群服务中心\","
                                + "\"service\":\"%s\",\"services\":[\"%s\"],\"start\":\"2099-11-30T09:00:00+08:00\","
                                + "\"status\":\"BOOKED\",\"contact\":%s}")
                        .formatted(service, service, contact)));
    }
}
