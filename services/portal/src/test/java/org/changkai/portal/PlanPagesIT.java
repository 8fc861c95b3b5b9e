package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a centre's plan tells to who sets it: what counts where nothing is set, what is wrong, what nobody may have meant. */
class PlanPagesIT extends AtThePortal {

    private static final String CENTRE = "/staff/centres/wh-c-001";
    private static final String BOOKING = "/api/booking/centres/wh-c-001";

    private Reader manager;

    @BeforeEach
    void aManager() {
        manager = staff("manager", "booking:desk", "booking:manage");
    }

    @Test
    void whatALimitComesToWhereItIsLeftEmptyStandsBesideIt() {
        neighbours.say(
                "GET /api/booking/services",
                Said.json("{\"items\":[" + service("social-insurance", 5) + "," + service("evening-class", 10)
                        + "],\"next\":null}"));
        neighbours.say(
                "GET " + BOOKING + "/limits",
                new Said(
                        200,
                        "application/json",
                        "{\"general\":{\"leadWorkingDays\":3},\"services\":[{\"service\":\"evening-class\",\"limits\":{\"maxOpen\":2,\"verifiedPhone\":true}}]}",
                        "\"7\""));

        assertThat(manager.get(CENTRE + "/limits").text())
                .containsOnlyOnce("<option value=\"true\" selected>")
                .doesNotContain("<option value=\"false\" selected>");
        assertThat(manager.get(CENTRE + "/limits").words())
                .as("for all services, then for one, then for one that is not chosen yet")
                .containsSubsequence(
                        "最早约几个工作日后 不填为 1 个工作日",
                        "最远约几个工作日内 不填为 5–10 个工作日，因事项而异",
                        "开始前多少分钟内不能取消 不填为 120 分钟",
                        "每人每项每天几次 不填为 1 次",
                        "爽约几次 不填为 2 次",
                        "在多少天内 不填为 30 天",
                        "暂停预约多少天 不填为 31 天",
                        "最早约几个工作日后 不填为 3 个工作日",
                        "最远约几个工作日内 不填为 10 个工作日 ",
                        "每个电话最多未办几个 不填为 5 个",
                        "单项服务",
                        "最早约几个工作日后 最远约几个工作日内");
        assertThat(manager.get(CENTRE + "/limits?lang=en").words()).contains("empty: 5–10, by service");
    }

    @Test
    void aRefusedLimitIsNamedBesideItsField() {
        neighbours.say(
                "PUT " + BOOKING + "/limits",
                new Said(
                        422,
                        "application/problem+json",
                        "{\"code\":\"invalid-request\",\"title\":\"内容不正确\",\"detail\":\"\",\"errors\":["
                                + "{\"pointer\":\"/general/horizonWorkingDays\",\"message\":\"最大是 260\"},"
                                + "{\"pointer\":\"/services/0/limits/noShows/pauseDays\",\"message\":\"最小是 1\"}]}"));

        var refused = manager.post(
                CENTRE + "/limits",
                "etag",
                "\"0\"",
                "service",
                "",
                "horizonWorkingDays",
                "999",
                "service",
                "legal-advice",
                "horizonWorkingDays",
                "",
                "noShowsPauseDays",
                "",
                "noShowsPauseDays",
                "0");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "<p class=\"mistake\" id=\"row0-horizonWorkingDays-wrong\">最大是 260</p>",
                        "value=\"999\" aria-invalid=\"true\" aria-describedby=\"row0-horizonWorkingDays-wrong\"",
                        "<p class=\"mistake\" id=\"row1-noShowsPauseDays-wrong\">最小是 1</p>")
                .containsOnlyOnce("id=\"row0-horizonWorkingDays\"");
        assertThat(refused.text().split("class=\"mistake\"", -1)).hasSize(3);
        assertThat(refused.words())
                .as("what is refused for all services does not count for one")
                .doesNotContain("不填为 999");
    }

    @Test
    void whatIsNoNumberIsAskedForAsOne() {
        var asked = neighbours.asked("PUT " + BOOKING + "/limits").size();
        String[] typed = {
            "etag",
            "\"0\"",
            "service",
            "",
            "maxOpen",
            "five",
            "service",
            "legal-advice",
            "maxOpen",
            "",
            "noShowsTimes",
            "",
            "noShowsTimes",
            "2.5"
        };

        var refused = manager.post(CENTRE + "/limits", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "<p class=\"mistake\" id=\"row0-maxOpen-wrong\">请填整数</p>",
                        "<p class=\"mistake\" id=\"row1-noShowsTimes-wrong\">请填整数</p>");
        assertThat(refused.words()).contains("没有办成", "全部事项：请填整数");
        assertThat(neighbours.asked("PUT " + BOOKING + "/limits")).hasSize(asked);
        assertThat(manager.post(CENTRE + "/limits?lang=en", typed).words()).contains("Please give a whole number");
    }

    @Test
    void whatNoCounterDoesIsToldAsBookingSaysEvenWhileRegistryIsAway() {
        assertThat(manager.get(CENTRE + "/counters").words()).doesNotContain("没有窗口办理");
        neighbours.fails("registry");
        neighbours.say(
                "GET " + BOOKING + "/counters",
                new Said(
                        200,
                        "application/json",
                        "{\"counters\":[{\"number\":1,\"services\":[],\"publicCapacity\":1}]}",
                        Map.of("ETag", "\"8\"", "Services-Done-Nowhere", "social-insurance,legal-advice")));

        var saved = manager.post(CENTRE + "/counters", "etag", "\"7\"", "number", "1", "publicCapacity", "1");

        assertThat(manager.follow(saved).words()).contains("已保存", "没有窗口办理", "取不了号：社会保险、法律咨询");
    }

    @Test
    void hoursOfSomeWeeksThatCloseOtherDaysAreSaidToDoSo() {
        var page = manager.get(CENTRE + "/schedule");
        assertThat(page.words()).contains("它没填的日子就休息", "星期一、星期二、星期三、星期四、星期五在隔周（或几周一次）的那套里没有填时间");
        assertThat(manager.get(CENTRE + "/schedule?lang=en").words()).contains("Friday: no hours in the pattern");

        neighbours.say(
                "GET " + BOOKING + "/schedule",
                new Said(200, "application/json", "{\"patterns\":[{\"hours\":\"Mo-Fr 08:30-12:00\"}]}", "\"7\""));
        assertThat(manager.get(CENTRE + "/schedule?lang=zh").words()).doesNotContain("没有填时间");
    }

    private static String service(String code, int horizon) {
        return ("{\"code\":\"%s\",\"name\":\"%s\",\"kind\":\"COUNTER\",\"minutes\":15,\"limits\":{\"leadWorkingDays\":1,"
                        + "\"horizonWorkingDays\":%d,\"cancelMinutes\":120,\"maxPerDay\":1,\"maxOpen\":5,"
                        + "\"noShows\":{\"times\":2,\"withinDays\":30,\"pauseDays\":31},\"verifiedPhone\":false}}")
                .formatted(code, code, horizon);
    }
}
