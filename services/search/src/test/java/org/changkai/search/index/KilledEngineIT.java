package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.search.entry.Entries;
import org.changkai.search.kit.SearchScene;
import org.changkai.search.kit.Surroundings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KilledEngineIT extends SearchScene {

    @Autowired
    Entries entries;

    @Test
    void whileItIsAwayAnswersArePlainAndAfterwardsTheIndexEqualsTheSourcesDocumentByDocument() {
        area("150302888888", "village", "白音塔拉嘎查");
        story("burst-first", "突发之前", "");
        findsFirst("突发之前", "burst-first");
        findsFirst("白音塔拉", "150302888888");
        everyKind();
        publish(0, 1000);
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("突发消息3"))).contains("burst-3"));
        publish(1000, 2000);
        Surroundings.ELASTICSEARCH.kill();
        try {
            publish(2000, 3000);
            for (int number = 0; number < 3000; number += 7) {
                FEEDS.publish("news", "story-withdrawn", "burst-" + number, Map.of());
            }
            answersArePlain();
        } finally {
            Surroundings.ELASTICSEARCH.start();
        }
        story("burst-last", "突发之后", "");
        findsFirst("突发之后", "burst-last");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            assertThat(index().path("pending").asLong()).isZero();
            var indexed = new IndexedEntries(entries, (path, body) -> engine("POST", path, body));
            indexed.equalTheSources();
            indexed.equalWhatWasTold(new Sources(FEEDS));
        });
        assertThat(index().path("documents").asLong()).isGreaterThan(2500);
        assertThat(engine("POST", "/changkai-search/_analyze", Map.of("field", "title.words", "text", "白音塔拉嘎查"))
                        .path("tokens"))
                .as("words of the dictionary")
                .hasSize(1);
    }

    private void answersArePlain() {
        var plain = search("白音塔拉");
        assertThat(plain.path("degraded").asBoolean()).isTrue();
        assertThat(ids(plain)).startsWith("150302888888");
        assertThat(ids(search("baiyintala"))).startsWith("150302888888");
        assertThat(ids(search("白塔音拉嘎查"))).startsWith("150302888888");
        assertThat(client.get("/api/search/suggest?q=baiyin").text()).contains("150302888888");
        assertThat(operator().post("/api/search/index/rebuild", "").code()).isEqualTo("search-engine-away");
        story("late", "断电时写的稿子", "");
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("断电时写的稿子"))).contains("late"));
    }

    /** So that no field is empty in all documents. */
    private static void everyKind() {
        var about = List.of(Map.of("type", "centre", "id", "burst-centre"));
        FEEDS.publish(
                "registry",
                "area-saved",
                "150302888000",
                Map.of(
                        "level",
                        "township",
                        "name",
                        "察干淖尔镇",
                        "formerNames",
                        List.of("察干淖尔苏木"),
                        "formerCodes",
                        List.of("150302777000")));
        FEEDS.publish(
                "registry",
                "centre-saved",
                "burst-centre",
                Map.of(
                        "kind", "CENTRE",
                        "name", "察干淖尔党群服务中心",
                        "cyrillicName", "Цагааннуур",
                        "areaCode", "150302888888",
                        "address", "察干淖尔大街1号",
                        "services", List.of("certificates", "loans"),
                        "accessibility", List.of("step-free"),
                        "lat", 39.61,
                        "lon", 106.83));
        FEEDS.publish(
                "registry",
                "organization-saved",
                "burst-organization",
                Map.of("kind", "PARTY_BRANCH", "name", "察干淖尔支部", "shortName", "淖尔支部", "areaCode", "150302888000"));
        FEEDS.publish("booking", "service-saved", "burst-service", Map.of("kind", "COUNTER", "name", "草场登记"));
        FEEDS.publish(
                "news",
                "story-published",
                "burst-story",
                Map.of(
                        "form", "FEATURE",
                        "slug", "burst-story",
                        "headline", "草场上的登记窗口",
                        "lead", "导语",
                        "section", "zhendi",
                        "series", Map.of("slug", "wuhua"),
                        "about", about,
                        "publishedAt", "2021-01-01T00:30:00+08:00"));
        FEEDS.publish(
                "news",
                "photo-published",
                "burst-photo",
                Map.of(
                        "caption", "登记窗口前",
                        "credit", "江砚 摄",
                        "alt", "几位牧民",
                        "section", "zhendi",
                        "series", "wuhua",
                        "about", about));
    }

    private static void publish(int from, int to) {
        for (int number = from; number < to; number++) {
            story("burst-" + number, "突发消息" + number, "正文" + number);
        }
    }
}
