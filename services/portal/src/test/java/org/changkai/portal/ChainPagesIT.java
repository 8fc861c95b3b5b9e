package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several services in one visit, an e-mail address, and a place that is given back. */
class ChainPagesIT extends AtThePortal {

    private static final String[] HELD = {
        "centre", "wh-c-001",
        "service", "social-insurance",
        "services", "legal-advice",
        "start", "2099-11-25T09:00:00+08:00",
        "hold", "h1",
        "until", "2099-11-24T10:00:00+08:00",
        "name", "王秀兰",
        "phone", "13800005678",
        "email", "lan@changkai.example",
        "key", "k1"
    };

    private Reader citizen;

    @BeforeEach
    void aCitizen() {
        citizen = somebody();
    }

    @Test
    void aChosenCentreStaysChosenWhileNothingCanBeReadOfIt() {
        neighbours.fails("registry");
        var page = citizen.get("/book?centre=wh-c-001");
        assertThat(page.words()).contains("服务中心的资料暂时读不到").doesNotContain("再选离您近的服务中心");
        assertThat(page.text())
                .contains("/book?centre=wh-c-001&amp;service=social-insurance")
                .doesNotContain("/circle?service=");
    }

    @Test
    void theCircleTellsWhenAllServicesOfAVisitFit() {
        var circle = "/circle?lat=39.655&lon=106.81&minutes=15&service=social-insurance";
        assertThat(citizen.get(circle).text()).contains("name=\"services\" value=\"legal-advice\"");
        var page = citizen.get(circle + "&services=legal-advice&services=social-insurance&services=%3Cx");
        assertThat(page.words()).contains("一次办完所选几项");
        assertThat(page.text())
                .contains(
                        "name=\"services\" value=\"legal-advice\" checked",
                        "&amp;service=social-insurance&amp;services=legal-advice\"");
        assertThat(neighbours.asked("GET /api/booking/first-free").getLast().path())
                .contains("service=social-insurance&services=legal-advice")
                .doesNotContain("services=social-insurance", "x");
    }

    @Test
    void furtherServicesOfTheCentreCanBeTickedAndTheTimesAreThoseOfAll() {
        var first = citizen.get("/book?centre=wh-c-001&service=social-insurance");
        assertThat(first.words()).contains("还想一次多办几件事", "法律咨询");
        assertThat(first.text()).doesNotContain("value=\"evening-class\"", "value=\"home-visit\"");

        var both = citizen.get("/book?centre=wh-c-001&service=social-insurance&services=legal-advice");
        assertThat(both.words()).contains("社会保险、法律咨询");
        assertThat(both.text()).contains("&amp;services=legal-advice&amp;date=").doesNotContain("/wait?");
        assertThat(neighbours
                        .asked("GET /api/booking/centres/wh-c-001/calendar")
                        .getLast()
                        .path())
                .contains("service=social-insurance", "&services=legal-advice");

        var held = citizen.post(
                "/book/hold",
                "centre",
                "wh-c-001",
                "service",
                "social-insurance",
                "services",
                "legal-advice",
                "start",
                "2099-11-25T09:00:00+08:00",
                "key",
                "k");
        assertThat(neighbours.asked("POST /api/booking/holds").getLast().body())
                .contains("\"services\":[\"legal-advice\"]");
        assertThat(held.header("location")).contains("services=legal-advice");
        assertThat(citizen.follow(held).words()).contains("社会保险、法律咨询");
    }

    @Test
    void theWholeVisitIsMoved() {
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"service\":\"social-insurance\","
                        + "\"services\":[\"social-insurance\",\"legal-advice\"],"
                        + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"BOOKED\"}"));
        var opened = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(opened.words()).contains("社会保险、法律咨询");
        assertThat(citizen.get("/my/BK7Q2M/reschedule").text()).contains("name=\"services\" value=\"legal-advice\"");
        assertThat(neighbours
                        .asked("GET /api/booking/centres/wh-c-001/calendar")
                        .getLast()
                        .path())
                .contains("&services=legal-advice");

        neighbours.say(
                "POST /api/booking/appointments/BK7Q2M/reschedule",
                Said.problem(409, "too-late-to-reschedule", "", ""));
        citizen.post(
                "/my/BK7Q2M/reschedule",
                "centre",
                "wh-c-001",
                "service",
                "social-insurance",
                "services",
                "legal-advice",
                "start",
                "2099-11-25T09:00:00+08:00",
                "key",
                "k");
        assertThat(neighbours.asked("POST /api/booking/holds").getLast().body())
                .contains("\"services\":[\"legal-advice\"]");
        assertThat(neighbours.asked("DELETE /api/booking/holds/"))
                .as("what could not be used is not kept from others")
                .hasSize(1);
    }

    @Test
    void whoGoesBackGivesThePlaceBack() {
        assertThat(citizen.post("/book/confirm", HELD).text()).contains("action=\"/book/back\"");
        var back = citizen.post("/book/back", HELD);
        assertThat(back.header("location"))
                .contains("/book?centre=wh-c-001&service=social-insurance&services=legal-advice&date=2099-11-25");
        assertThat(neighbours.asked("DELETE /api/booking/holds/h1")).hasSize(1);
    }

    @Test
    void anEmailAddressReachesBookingAndAWrongOneIsSaid() {
        assertThat(citizen.post("/book/confirm", HELD).words()).contains("lan@changkai.example");
        citizen.post("/book/appointments", HELD);
        assertThat(neighbours.asked("POST /api/booking/appointments").getLast().body())
                .contains("\"email\":\"lan@changkai.example\"");
        var wrong = HELD.clone();
        wrong[17] = "lan@";
        var refused = citizen.post("/book/confirm", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("电子邮箱写得不对");
    }

    @Test
    void whoHasCheckedInSeesTheNumberAndTheWait() {
        neighbours.say(
                "GET /api/booking/appointments/BK7Q2M",
                Said.json("{\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"service\":\"social-insurance\","
                        + "\"start\":\"2099-11-30T09:00:00+08:00\",\"status\":\"CHECKED_IN\",\"ticket\":{"
                        + "\"id\":\"0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d05\",\"number\":\"Y014\","
                        + "\"status\":\"WAITING\",\"ahead\":2,\"estimatedWaitMinutes\":15}}"));
        var opened = citizen.follow(citizen.post("/my", "reference", "BK7Q2M", "secret", "s3cret-words"));
        assertThat(opened.words()).contains("您的号码：Y014", "前面还有 2 人，预计等候约 15 分钟");
    }

    @Test
    void aNumberHasAPageOfItsOwn() {
        var id = "0b5c7f1e-3b1f-4a57-9a0e-6f1f6d0a9d05";
        neighbours.say(
                "GET /api/booking/tickets/" + id,
                Said.json("{\"id\":\"" + id + "\",\"centre\":\"wh-c-001\",\"number\":\"A013\","
                        + "\"service\":\"social-insurance\",\"first\":false,\"status\":\"WAITING\",\"ahead\":3,"
                        + "\"estimatedWaitMinutes\":20}"));
        assertThat(citizen.get("/number/" + id).words()).contains("您的号码：A013", "社会保险", "前面还有 3 人，预计等候约 20 分钟");
        assertThat(citizen.get("/number/" + id.replace('5', '6')).status()).isEqualTo(404);
    }
}
