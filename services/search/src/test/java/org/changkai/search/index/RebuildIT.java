package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.search.entry.Entries;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RebuildIT extends SearchScene {

    private static final Duration REBUILT = Duration.ofMinutes(1);

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    private IndexedEntries indexed() {
        return new IndexedEntries(entries, (path, body) -> engine("POST", path, body));
    }

    private String live() {
        return index().path("editions").values().stream()
                .filter(edition -> edition.path("state").asString().equals("LIVE"))
                .map(edition -> edition.path("name").asString())
                .findFirst()
                .orElse("");
    }

    private void awaitNothingPending() {
        await().atMost(REBUILT)
                .untilAsserted(
                        () -> assertThat(index().path("pending").asLong()).isZero());
    }

    @Test
    void underLoadNoQuestionFailsAndAfterwardsNothingIsMissingOrStale() {
        for (int number = 0; number < 1500; number++) {
            story("rebuild-" + number, "重建时的消息" + number, "第一稿");
        }
        findsFirst("重建时的消息1499", "rebuild-1499");
        awaitNothingPending();
        var over = new AtomicBoolean();
        var asked = new AtomicInteger();
        var bad = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < 3; reader++) {
                threads.execute(() -> {
                    while (!over.get()) {
                        var answer = client.get("/api/search?q=" + encoded("重建时的消息7"));
                        asked.incrementAndGet();
                        if (answer.status() != 200
                                || answer.json().path("degraded").asBoolean(false)
                                || !ids(answer.json()).contains("rebuild-7")) {
                            bad.add(answer.text());
                        }
                    }
                });
            }
            var before = live();
            assertThat(operator().post("/api/search/index/rebuild", "").status())
                    .isEqualTo(202);
            for (int number = 100; number < 400; number++) {
                story("rebuild-" + number, "重建时的消息" + number, "第二稿");
                FEEDS.publish("news", "story-withdrawn", "rebuild-" + (number + 400), Map.of());
            }
            await().atMost(REBUILT).untilAsserted(() -> assertThat(live()).isNotEqualTo(before));
            awaitNothingPending();
            over.set(true);
        }
        assertThat(asked.get()).isPositive();
        assertThat(bad).as("of %s questions", asked.get()).isEmpty();
        indexed().equalTheSources();
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexServing() {
        story("stays", "重建失败也找得到", "");
        findsFirst("重建失败也找得到", "stays");
        var before = live();
        engine("PUT", "/_cluster/settings", Map.of("persistent", Map.of("cluster.max_shards_per_node", 1)));
        try {
            assertThat(operator().post("/api/search/index/rebuild", "").status())
                    .isEqualTo(503);
        } finally {
            engine(
                    "PUT",
                    "/_cluster/settings",
                    Map.of("persistent", Collections.singletonMap("cluster.max_shards_per_node", null)));
        }
        jdbc.sql("alter table edition add constraint no_progress check (state <> 'BUILDING' or copied = 0)")
                .update();
        try {
            assertThat(operator().post("/api/search/index/rebuild", "").status())
                    .isEqualTo(202);
            await().atMost(REBUILT)
                    .untilAsserted(() -> assertThat(index().path("editions")
                                    .get(0)
                                    .path("state")
                                    .asString())
                            .isEqualTo("FAILED"));
        } finally {
            jdbc.sql("alter table edition drop constraint no_progress").update();
        }
        assertThat(live()).isEqualTo(before);
        findsFirst("重建失败也找得到", "stays");
    }

    @Test
    void anIndexOfAnOlderMappingIsBuiltAgainByItself() {
        story("older", "旧版映射", "");
        findsFirst("旧版映射", "older");
        var before = live();
        jdbc.sql("update edition set mapping = mapping - 1 where state = 'LIVE'")
                .update();
        await().atMost(REBUILT).untilAsserted(() -> assertThat(live()).isNotEqualTo(before));
        findsFirst("旧版映射", "older");

        var newer = live();
        jdbc.sql("update edition set mapping = mapping + 1 where state = 'LIVE'")
                .update();
        await().during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(20))
                .until(() -> live().equals(newer) && !building());
    }

    @Test
    void aRebuildWhoseServiceDiedDoesNotKeepOthersFromBeginning() {
        story("survivor", "建到一半就停了", "");
        findsFirst("建到一半就停了", "survivor");
        var before = live();
        jdbc.sql("""
                insert into edition (name, mapping, state, started_at, beat_at, total)
                select 'changkai-search-dead', mapping, 'BUILDING', now() - interval '1 hour', now() - interval '1 hour', 0
                from edition where state = 'LIVE'
                """).update();
        jdbc.sql("update edition set mapping = mapping - 1 where state = 'LIVE'")
                .update();

        await().atMost(REBUILT).untilAsserted(() -> assertThat(live()).isNotIn(before, ""));
        findsFirst("建到一半就停了", "survivor");
        assertThat(building()).isFalse();
    }

    private boolean building() {
        return jdbc.sql("select exists(select 1 from edition where state = 'BUILDING')")
                .query(Boolean.class)
                .single();
    }
}
