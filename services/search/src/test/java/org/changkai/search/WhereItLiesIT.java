package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where what is found lies: its own area, those of what it is about, and how far it is. */
class WhereItLiesIT extends SearchScene {

    @BeforeAll
    static void oneCity() {
        area("151900000000", "city", "柽柳市");
        area("151902000000", "county", "红柳区");
        area("151902100000", "township", "沙枣镇");
        area("151902101000", "township", "梭梭镇");
        area("151903000000", "county", "白刺区");
    }

    private static void centre(String id, String name, String area) {
        FEEDS.publish(
                "registry",
                "centre-saved",
                id,
                Map.of("id", id, "name", name, "areaCode", area, "lat", 39.6, "lon", 106.8));
    }

    private static void photo(String id, String caption) {
        FEEDS.publish(
                "news",
                "photo-published",
                id,
                Map.of(
                        "id",
                        id,
                        "caption",
                        caption,
                        "section",
                        "sheying",
                        "series",
                        "guangying",
                        "about",
                        List.of(Map.of("type", "area", "id", "151902100000"))));
    }

    private void finds(String q, String narrowed, String... ids) {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var answer = search(q, narrowed);
            assertThat(answer.path("degraded").asBoolean(false)).as("degraded").isFalse();
            assertThat(ids(answer)).as(q + narrowed).containsExactlyInAnyOrder(ids);
        });
    }

    @Test
    void aStoryIsFoundWhereWhatItIsAboutLiesAndFollowsIt() {
        var about = List.of(Map.of("type", "centre", "id", "lie-c-1"));
        FEEDS.publish(
                "news",
                "story-published",
                "lie-s-1",
                Map.of("id", "lie-s-1", "slug", "lie-s-1", "headline", "驼铃声里的晚会", "about", about));
        finds("驼铃声里的晚会", "", "lie-s-1");
        centre("lie-c-1", "驿站党群服务中心", "151902100000");
        finds("驼铃声里的晚会", "&area=151902000000", "lie-s-1");
        centre("lie-c-1", "驿站党群服务中心", "151903000000");
        finds("驼铃声里的晚会", "&area=151903000000", "lie-s-1");
        finds("驼铃声里的晚会", "&area=151902000000");
        FEEDS.publish("registry", "centre-removed", "lie-c-1", Map.of("id", "lie-c-1"));
        finds("驼铃声里的晚会", "&area=151900000000");
    }

    @Test
    void aPhotographHasItsStorysSectionSeriesAndAreaUntilItIsWithdrawn() {
        photo("lie-p-1", "摄影爱好者拍下的流星");
        finds("摄影爱好者拍下的流星", "&type=photo&section=sheying&series=guangying&area=151902000000", "lie-p-1");
        FEEDS.publish("news", "photo-withdrawn", "lie-p-1", Map.of("id", "lie-p-1"));
        finds("摄影爱好者拍下的流星", "&type=photo");
    }

    @Test
    void aCaptionIsNeverCutWithinACharacter() {
        photo("lie-p-2", "字".repeat(59) + "𠮷祥如意");
        await().atMost(FINDABLE).untilAsserted(() -> {
            var hit = search("lie-p-2").path("items").path(0);
            assertThat(hit.path("title").asString()).isEqualTo("字".repeat(59));
        });
        assertThat(search("字".repeat(119) + "𠮷").has("total")).isTrue();
    }

    @Test
    void anItemThatIsNoLongerOfferedIsGone() {
        FEEDS.publish("booking", "service-saved", "felt-making", Map.of("code", "felt-making", "name", "毡房搭建指导"));
        finds("毡房搭建指导", "&type=service", "felt-making");
        FEEDS.publish("booking", "service-removed", "felt-making", Map.of("code", "felt-making"));
        finds("毡房搭建指导", "&type=service");
    }

    @Test
    void theCodeOfBeforeARenumberingLeadsToTheAreaOfToday() {
        area("151902200000", "township", "驼盐苏木");
        findsFirst("151902200000", "151902200000");
        FEEDS.publish(
                "registry",
                "area-saved",
                "151902110000",
                Map.of(
                        "code",
                        "151902110000",
                        "level",
                        "township",
                        "name",
                        "驼盐镇",
                        "formerCodes",
                        List.of("151902200000")));
        FEEDS.publish("registry", "area-closed", "151902200000", Map.of("code", "151902200000"));
        findsFirst("151902200000", "151902110000");
        findsFirst("151902200", "151902110000");
    }

    @Test
    void facetsLeadDownFromTheAreaThatWasChosen() {
        centre("lie-c-2", "芨芨草东党群服务中心", "151902100000");
        centre("lie-c-3", "芨芨草西党群服务中心", "151902101000");
        centre("lie-c-4", "芨芨草南党群服务中心", "151903000000");
        finds("芨芨草", "", "lie-c-2", "lie-c-3", "lie-c-4");
        var everywhere = search("芨芨草").path("facets");
        assertThat(values(everywhere, "province")).containsExactly("150000000000");
        assertThat(values(everywhere, "city")).containsExactly("151900000000");
        assertThat(values(everywhere, "county")).containsExactly("151902000000", "151903000000");
        assertThat(everywhere.has("township")).isFalse();
        var within = search("芨芨草", "&area=151902000000").path("facets");
        assertThat(values(within, "county")).containsExactly("151902000000");
        assertThat(values(within, "township")).containsExactlyInAnyOrder("151902100000", "151902101000");
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(search("芨芨草", "&area=151902000000")
                                .path("facets")
                                .toString())
                        .contains("沙枣镇", "梭梭镇"));
    }

    @Test
    void aPointOfAChineseMapIsWhereItIs() {
        centre("lie-c-5", "罗布麻党群服务中心", "151903000000");
        finds("罗布麻党群", "", "lie-c-5");
        var gcj02 = search("罗布麻党群", "&near=39.6,106.8&datum=gcj02").path("items");
        assertThat(gcj02.get(0).path("distance").asLong())
                .as("the shift is some hundred metres")
                .isBetween(300L, 800L);
        assertThat(search("罗布麻党群", "&near=39.6,106.8").at("/items/0/distance").asLong())
                .isZero();
        assertThat(client.get("/api/search?near=39.6,106.8&datum=mars").code()).isEqualTo("invalid-request");
    }

    private static List<String> values(JsonNode facets, String facet) {
        return facets.path(facet).values().stream()
                .map(one -> one.path("value").asString())
                .toList();
    }
}
