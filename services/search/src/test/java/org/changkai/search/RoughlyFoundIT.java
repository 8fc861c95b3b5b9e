package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.Test;

/** What carries only a part of a sentence: the best fifty, counted and read on as what they are. */
class RoughlyFoundIT extends SearchScene {

    private static final String ASKED = "请问乌兰牧骑的红色演出今年夏天在哪些草原牧场上举行";

    @Test
    void theBestFiftyAreCountedGivenOnceAndTheirPairsMarked() {
        IntStream.range(0, 60)
                .forEach(number -> story("mq-" + number, "牧场来信" + number, "乌兰牧骑的红色演出走进草原牧场，第" + number + "场。"));
        story("mq-best", "夏天的演出", "乌兰牧骑的红色演出今年夏天在草原牧场上举行，共六十场。");
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(
                                search("牧场来信", "&limit=1").path("total").asInt())
                        .isGreaterThanOrEqualTo(60));
        findsFirst(ASKED, "mq-best");

        var page = search(ASKED, "&limit=20");
        assertThat(page.path("total").asInt()).isEqualTo(50);
        assertThat(page.path("facets").path("type").get(0).path("count").asInt())
                .isEqualTo(50);
        assertThat(page.path("items").get(0).path("snippet").asString())
                .startsWith("<mark>乌兰牧骑的红色演出今年夏天在草原牧场上举行</mark>，");
        var read = new ArrayList<>(ids(page));
        while (page.path("next").isString()) {
            page = search(ASKED, "&limit=20&cursor=" + page.path("next").asString());
            read.addAll(ids(page));
        }
        assertThat(read).hasSize(50).doesNotHaveDuplicates();
    }
}
