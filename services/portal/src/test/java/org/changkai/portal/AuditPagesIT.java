package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.stand.Neighbourhood.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has opened whose contact, for who may look into it. */
class AuditPagesIT extends AtThePortal {

    @BeforeEach
    void contactsWereOpened() {
        neighbours.say(
                "GET /api/booking/audit/contacts",
                Said.json("{\"items\":[{\"at\":\"2026-11-26T10:15:00+08:00\",\"account\":\"clerk-7\","
                        + "\"reference\":\"BK7Q2M\",\"centre\":\"wh-c-001\",\"centreName\":\"旧城服务站\"},"
                        + "{\"at\":\"2026-11-26T10:14:00+08:00\",\"account\":\"clerk-7\",\"reference\":\"BK7Q2N\","
                        + "\"centre\":\"wh-c-002\"}],\"next\":\"MTI\"}"));
    }

    @Test
    void theAuditorSeesWhoOpenedWhatAndWhenAndGoesOnToOlderOnes() {
        var auditor = staff("auditor", "audit:read");
        assertThat(auditor.get("/staff").text()).contains("href=\"/staff/audit\"");
        var page = auditor.get("/staff/audit?account=clerk-7&from=2026-11-01");
        assertThat(page.words()).contains("联系方式查阅记录", "clerk-7", "BK7Q2M", "旧城服务站", "11月26日", "wh-c-002");
        assertThat(page.words()).as("a centre whose name is known").doesNotContain("wh-c-001");
        assertThat(page.text()).contains("href=\"/staff/audit?from=2026-11-01&amp;account=clerk-7&amp;cursor=MTI\"");
        assertThat(neighbours.asked("GET /api/booking/audit/contacts").getLast().path())
                .contains("account=clerk-7");
    }

    @Test
    void nobodyElseSeesThem() {
        var clerk = staff("clerk", "booking:desk");
        assertThat(clerk.get("/staff/audit").status()).isEqualTo(403);
        assertThat(clerk.get("/staff").text()).doesNotContain("/staff/audit");
    }
}
