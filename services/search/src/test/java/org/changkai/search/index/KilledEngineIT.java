package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
            new IndexedEntries(entries, (path, body) -> engine("POST", path, body)).equalTheSources();
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
        assertThat(client.get("/api/search/suggest?q=baiyin").text()).contains("150302888888");
        assertThat(operator().post("/api/search/index/rebuild", "").code()).isEqualTo("search-engine-away");
        story("late", "断电时写的稿子", "");
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("断电时写的稿子"))).contains("late"));
    }

    private static void publish(int from, int to) {
        for (int number = from; number < to; number++) {
            story("burst-" + number, "突发消息" + number, "正文" + number);
        }
    }
}
