package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits and has lost the secret. */
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
}
