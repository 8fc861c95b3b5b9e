package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FoundAtOnceIT extends SearchScene {

    private static final int CHANGES = 20;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatAnEditorChangesIsFoundOnceItIsWrittenAndNotOneRefreshLater() {
        findable("first", "先有一篇");
        for (var number = 0; number < CHANGES; number++) {
            var id = "at-once-" + number;
            findable(id, "一写入就找得到" + number);
            assertThat(ids(search("一写入就找得到" + number))).startsWith(id);
        }
    }

    /** Publishes a story and waits until the keeper of the index has done with it. */
    private void findable(String id, String headline) {
        story(id, headline, "");
        await().atMost(FINDABLE)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(isWritten("story:" + id)).isTrue());
    }

    private boolean isWritten(String key) {
        return jdbc.sql("select exists (select from entry where key = :key)"
                        + " and not exists (select from pending where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
