package org.changkai.search.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DictionaryIT extends SearchScene {

    /** From the moment that the registry has told it. */
    private static final Duration RENEWED = Duration.ofSeconds(5);

    @Autowired
    private Vocabulary vocabulary;

    @Autowired
    private JdbcClient jdbc;

    private static List<String> words(String text) {
        return engine("POST", "/changkai-search/_analyze", Map.of("field", "title.words", "text", text))
                .path("tokens")
                .values()
                .stream()
                .map(token -> token.path("token").asString())
                .toList();
    }

    private static long version(String key) {
        return engine(
                        "POST",
                        "/changkai-search/_search",
                        Map.of("query", Map.of("term", Map.of("key", key)), "version", true))
                .path("hits")
                .path("hits")
                .get(0)
                .path("_version")
                .asLong();
    }

    @Test
    void aNameOfTheRegistryIsOneWordSoonAndGoneWhenItIsDeletedAndOnlyWhatCarriesItIsIndexedAgain() {
        story("zhaolu-1", "昭莫多嘎查通了柏油路", "从前要绕一大圈。");
        story("zhaolu-2", "牧区通了柏油路", "不相干的一篇。");
        findsFirst("昭莫多", "zhaolu-1");
        findsFirst("牧区通了柏油路", "zhaolu-2");
        await().atMost(FINDABLE)
                .untilAsserted(
                        () -> assertThat(index().path("pending").asLong()).isZero());
        assertThat(words("昭莫多嘎查")).doesNotContain("昭莫多嘎查");
        var affected = version("story:zhaolu-1");
        var unaffected = version("story:zhaolu-2");

        area("150302999999", "village", "昭莫多嘎查");
        await().atMost(RENEWED).untilAsserted(() -> assertThat(words("昭莫多嘎查")).containsExactly("昭莫多嘎查"));
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(version("story:zhaolu-1")).isGreaterThan(affected));
        assertThat(version("story:zhaolu-2")).isEqualTo(unaffected);

        FEEDS.publish("registry", "area-closed", "150302999999", Map.of());
        await().atMost(RENEWED).untilAsserted(() -> assertThat(words("昭莫多嘎查")).doesNotContain("昭莫多嘎查"));
        assertThat(version("story:zhaolu-2")).isEqualTo(unaffected);
    }

    /** What a transaction has written keeps others waiting until it ends. */
    @Test
    void whileWordsAreBroughtToTheEngineNoTransactionHasWritten() {
        var unwritten = new AtomicReference<Boolean>();
        await().atMost(FINDABLE).until(() -> {
            try {
                vocabulary.renew(true, (version, before, now) -> {
                    unwritten.set(jdbc.sql("select pg_current_xact_id_if_assigned() is null")
                            .query(Boolean.class)
                            .single());
                    throw new IllegalStateException("nothing is to be renewed");
                });
            } catch (IllegalStateException seen) {
                assertThat(seen).hasMessage("nothing is to be renewed");
            }
            return unwritten.get() != null; // a renewal of the service itself may have the turn
        });
        assertThat(unwritten).hasValue(true);
    }

    @Test
    void anEngineThatHasLostItsWordsGetsThemAgain() {
        area("150302999998", "village", "呼日盖图嘎查");
        await().atMost(FINDABLE).untilAsserted(() -> assertThat(words("呼日盖图嘎查")).containsExactly("呼日盖图嘎查"));

        var lost = dictionary();
        engine("DELETE", "/" + lost, Map.of());
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(dictionary()).isNotEmpty().isNotEqualTo(lost));
    }

    private static String dictionary() {
        return String.join(
                ",", engine("GET", "/changkai-dictionary-*/_alias", Map.of()).propertyNames());
    }
}
