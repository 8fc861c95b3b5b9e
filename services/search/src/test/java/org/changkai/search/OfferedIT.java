package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A place and a service in one question: what offers the service there comes first. */
class OfferedIT extends SearchScene {

    @BeforeAll
    static void twoDistrictsOfWhichOneRepairsSaddles() {
        area("152700000000", "city", "东胜盟");
        area("152701000000", "county", "云杉区");
        area("152701001000", "township", "银湖街道");
        area("152702000000", "county", "雪松区");
        centre("off-1", "银湖街道党群服务中心", "152701001000", "saddle-repair", "reading-room");
        centre("off-2", "云杉区党群服务中心", "152701000000", "saddle-repair");
        centre("off-3", "云杉区南党群服务站", "152701000000", "reading-room");
        centre("off-4", "雪松区党群服务中心", "152702000000", "reading-room");
        FEEDS.publish("booking", "service-saved", "saddle-repair", Map.of("code", "saddle-repair", "name", "马鞍修理"));
        story("off-s", "云杉区马鞍修理进社区", "云杉区的马鞍修理师傅到了社区。");
    }

    private static void centre(String id, String name, String area, String... services) {
        FEEDS.publish(
                "registry",
                "centre-saved",
                id,
                Map.of("id", id, "kind", "CENTRE", "name", name, "areaCode", area, "services", List.of(services)));
    }

    private void finds(String question, String more, String... ids) {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var answer = search(question, more);
            assertThat(answer.path("degraded").asBoolean(false)).as("degraded").isFalse();
            assertThat(ids(answer)).as(answer.toString()).containsExactly(ids);
        });
    }

    private void findsFirstTwo(String question) {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var ids = ids(search(question));
            assertThat(ids.stream().limit(2)).as(question + " " + ids).containsExactlyInAnyOrder("off-1", "off-2");
            assertThat(ids).contains("off-s", "saddle-repair").doesNotContain("off-3", "off-4");
        });
    }

    @Test
    void centresOfTheAreaThatOfferItComeBeforeTheTextsAndTheServiceItself() {
        findsFirstTwo("云杉区 马鞍修理");
        findsFirstTwo("马鞍修理 云杉区");
        findsFirstTwo("云杉区马鞍修理");
        finds("雲杉區 馬鞍修理", "&type=centre,service&area=152701001000", "off-1");
    }

    @Test
    void aSmallerPlaceNarrowsFurther() {
        finds("银湖街道 马鞍修理", "&type=centre,service", "off-1", "saddle-repair");
    }

    @Test
    void whereNobodyOffersItTheQuestionIsAskedLooselyAsBefore() {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var answer = search("雪松区 马鞍修理");
            assertThat(ids(answer))
                    .as(answer.toString())
                    .contains("saddle-repair")
                    .hasSizeGreaterThan(1);
        });
    }

    @Test
    void theServiceAloneFindsItselfFirst() {
        findsFirst("马鞍修理", "saddle-repair");
    }
}
