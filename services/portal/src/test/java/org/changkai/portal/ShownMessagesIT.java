package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a laptop messages are shown on a page, and who waits for one is led there; elsewhere nothing speaks of it. */
class ShownMessagesIT extends AtThePortal {

    private static final String LINK = "href=\"/messages\"";

    private static final String[] HELD = {
        "centre", "wh-c-001",
        "service", "social-insurance",
        "start", "2099-11-25T09:00:00+08:00",
        "hold", "h1",
        "until", "2099-11-24T10:00:00+08:00",
        "name", "王秀兰",
        "phone", "13800005678",
        "key", "k1"
    };

    private static final String[] VERIFIED = {"phone", "13800005678", "code", "000000"};

    private Reader citizen;
    private Reader clerk;

    @BeforeEach
    void readers() {
        citizen = somebody();
        clerk = staff("clerk", "booking:desk");
    }

    /** For the tests to come, which share what the portal has learnt. */
    @AfterEach
    void aLaptopAgain() {
        neighbours.asUsual();
        assertThat(citizen.get("/messages").status()).isEqualTo(200);
    }

    @Test
    void aLaptopLeadsToThem() {
        assertThat(citizen.get("/messages").words()).contains("这是演示环境", "13812345678", "已预约");
        assertThat(citizen.post("/book/code", HELD).text()).contains(LINK);
        assertThat(citizen.post("/my/phone", "phone", "13800005678").text()).contains(LINK);
        assertThat(citizen.post("/my/phone/verification", VERIFIED).text()).contains(LINK);
        assertThat(clerk.get("/staff").text()).contains(LINK);
        assertThat(citizen.get("/staff").text()).as("who has not signed in").doesNotContain(LINK);
    }

    @Test
    void whereMessagesAreSentNothingDoes() {
        neighbours.say("GET /api/booking/messages", Said.problem(404, "not-found", "没有找到", "没有这个页面。"));
        assertThat(citizen.get("/messages").status()).isEqualTo(404);
        assertThat(citizen.post("/book/code", HELD).words()).contains("验证码已发到").doesNotContain("演示环境");
        assertThat(citizen.post("/my/phone", "phone", "13800005678").text()).doesNotContain(LINK);
        assertThat(clerk.get("/staff").text()).contains("clerk").doesNotContain(LINK);
    }

    @Test
    void whetherTheyAreThereIsAskedOnceAndNotAtEachVisit() {
        citizen.get("/messages");
        var asked = neighbours.asked("GET /api/booking/messages").size();
        for (var visit = 0; visit < 3; visit++) {
            assertThat(clerk.get("/staff").text()).contains(LINK);
        }
        assertThat(neighbours.asked("GET /api/booking/messages")).hasSize(asked);
    }
}
