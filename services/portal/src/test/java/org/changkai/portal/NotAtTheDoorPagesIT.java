package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        neighbours.say(
                "GET /api/booking/services",
                Said.json("{\"items\":[{\"code\":\"phone-advice\",\"name\":\"电话咨询\",\"nameEn\":\"Phone advice\","
                        + "\"kind\":\"PHONE\",\"minutes\":20}],\"next\":null}"));
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
    void whoComesToTheCentreIsShownTheWayAndTheCode() {
        opened(citizen);
        var page = citizen.get("/my/BK7Q2M");
        assertThat(page.words()).contains(ADDRESS, "到场出示", "报预约编号签到").doesNotContain("上门服务", "电话服务");
        assertThat(page.text()).contains("class=\"qr\"");
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
