package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.Test;

/** Forms: who may send them, and that sending twice does it once. */
class GuardedFormsIT extends AtThePortal {

    @Test
    void anotherSiteCannotSendAForm() {
        assertThat(somebody()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("/my/forget")
                        .status())
                .isEqualTo(403);
        assertThat(somebody()
                        .with("Sec-Fetch-Site", "same-site")
                        .post("/my/forget")
                        .status())
                .isEqualTo(403);
        assertThat(somebody()
                        .with("Origin", "https://evil.example")
                        .post("/my/forget")
                        .status())
                .isEqualTo(403);
        assertThat(somebody().with("Origin", "null").post("/my/forget").status())
                .isEqualTo(403);
        assertThat(somebody()
                        .with("Origin", "http://localhost:8080")
                        .post("/my/forget")
                        .status())
                .isEqualTo(303);
        assertThat(somebody()
                        .with("Sec-Fetch-Site", "same-origin")
                        .post("/my/forget")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theSameFormSentTwiceHasOneKeyAndAnotherTimeAnotherOne() {
        var reader = somebody();
        var form = reader.get("/book?centre=wh-c-001&service=social-insurance");
        var key = form.field("key");
        for (var start : new String[] {"2099-01-05T09:00+08:00", "2099-01-05T09:00+08:00", "2099-01-05T10:00+08:00"}) {
            var sent = reader.post(
                    "/book/hold", "centre", "wh-c-001", "service", "social-insurance", "start", start, "key", key);
            assertThat(sent.status()).isEqualTo(303);
        }

        var keys = neighbours.asked("POST /api/booking/holds").stream()
                .map(call -> call.headers().get("idempotency-key"))
                .toList();
        assertThat(key).isNotEmpty();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void theSecretLinkOpensTheBookingAndLeavesNoSecretInTheAddress() {
        var reader = somebody();

        var sent = reader.get("/my?reference=BK7Q2M&secret=s3cret-words");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("location")).endsWith("/my/BK7Q2M");
        assertThat(sent.header("set-cookie"))
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("s3cret-words");

        var mine = reader.follow(sent);
        assertThat(mine.words()).contains("已预约", "社会保险", "BK7Q2M");
        assertThat(mine.text()).doesNotContain("s3cret-words");
        assertThat(mine.header("cache-control")).contains("no-store");
        assertThat(reader.get("/my/BK7Q2M/calendar.ics").text()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void aBookingThatIsNotOpenAsksForItsSecret() {
        assertThat(somebody().get("/my/BK7Q2M").header("location")).endsWith("/my?reference=BK7Q2M");
        assertThat(somebody().get("/my/BK7Q2M/calendar.ics").status()).isEqualTo(404);
        assertThat(somebody().get("/book/done").header("location")).endsWith("/my");
    }

    @Test
    void anAppointmentThatBookingCouldNotMakeIsTriedAgainWithTheSameWords() {
        neighbours.say("POST /api/booking/appointments", new Said(503, "text/plain", "down"));
        var page = somebody()
                .post(
                        "/book/appointments",
                        "centre",
                        "wh-c-001",
                        "service",
                        "social-insurance",
                        "start",
                        "2099-01-05T09:00+08:00",
                        "hold",
                        "h1",
                        "until",
                        "2099-01-04T09:00+08:00",
                        "name",
                        "王秀兰",
                        "phone",
                        "13800005678",
                        "key",
                        "form-1",
                        "forOther",
                        "false");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("retry-after")).isEqualTo("30");
        assertThat(page.words()).contains("刚才没有办成", "王秀兰", "13800005678", "不会重复预约");
        assertThat(page.field("key")).isEqualTo("form-1");
    }

    @Test
    void anExpiredTokenDoesNotTakeAPublicPageAway() {
        assertThat(somebody()
                        .with("Authorization", "Bearer worn.out.token")
                        .get("/")
                        .status())
                .isEqualTo(200);
    }
}
