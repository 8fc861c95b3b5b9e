package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each filter lets through what it names and nothing else, and its facet counts the same. */
class NarrowedIT extends SearchScene {

    private static final String ASKED = "胡杨林";

    @BeforeAll
    static void threeCountiesWithCentresAndStories() {
        area("152921000000", "county", "阿拉善左旗");
        area("152921100000", "township", "巴彦浩特镇");
        area("152921100001", "village", "胡杨林第一社区居委会");
        area("152922000000", "county", "阿拉善右旗");
        centre("alx-c-1", "胡杨林东党群服务中心", "152921100001", "loans", "step-free");
        centre("alx-c-2", "胡杨林西党群服务中心", "152922000000", "reading-room", "hearing-loop");
        story("alx-s-1", "胡杨林里的读书会", "guanchao", "wuhua", "2019-05-04T08:00:00+08:00");
        story("alx-s-2", "胡杨林边的路灯", "zhendi", "dengguang", "2021-06-30T23:30:00+08:00");
    }

    private static void centre(String id, String name, String area, String service, String accessible) {
        FEEDS.publish(
                "registry",
                "centre-saved",
                id,
                Map.of(
                        "id",
                        id,
                        "kind",
                        "CENTRE",
                        "name",
                        name,
                        "areaCode",
                        area,
                        "services",
                        List.of(service),
                        "accessibility",
                        List.of(accessible)));
    }

    private static void story(String id, String headline, String section, String series, String time) {
        FEEDS.publish(
                "news",
                "story-published",
                id,
                Map.of(
                        "id",
                        id,
                        "slug",
                        id,
                        "headline",
                        headline,
                        "section",
                        section,
                        "sectionName",
                        "栏目" + section,
                        "series",
                        Map.of("slug", series, "title", "系列" + series),
                        "publishedAt",
                        time));
    }

    private void finds(String narrowed, String... ids) {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var answer = search(ASKED, narrowed);
            assertThat(answer.path("degraded").asBoolean(false)).as("degraded").isFalse();
            assertThat(ids(answer)).as(narrowed).containsExactlyInAnyOrder(ids);
        });
    }

    @Test
    void byTypeAreaSectionSeriesDateServiceAndAccessibility() {
        finds("", "152921100001", "alx-c-1", "alx-c-2", "alx-s-1", "alx-s-2");
        finds("&type=story", "alx-s-1", "alx-s-2");
        finds("&type=centre,area", "152921100001", "alx-c-1", "alx-c-2");
        finds("&area=152921000000", "152921100001", "alx-c-1");
        finds("&area=152921100001", "152921100001", "alx-c-1");
        finds("&area=152900000000", "152921100001", "alx-c-1", "alx-c-2");
        finds("&section=guanchao", "alx-s-1");
        finds("&series=dengguang", "alx-s-2");
        finds("&from=2021-06-30&to=2021-06-30", "alx-s-2");
        finds("&to=2021-06-29", "alx-s-1");
        finds("&service=loans", "alx-c-1");
        finds("&accessible=hearing-loop", "alx-c-2");
        finds("&accessible=true", "alx-c-1");
        finds("&accessible=false&type=centre", "alx-c-1", "alx-c-2");
        finds("&accessible=hearing-loop&service=loans");
    }

    @Test
    void whatNoCentreCanHaveIsRefusedWithTheWordsThereAre() {
        var refused = client.get("/api/search?accessible=braille");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("accessible");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("step-free", "hearing-loop", "true");
    }

    @Test
    void readersOfEnglishAreToldKindsAndFeaturesInEnglish() {
        finds("", "152921100001", "alx-c-1", "alx-c-2", "alx-s-1", "alx-s-2");
        var english = client.with("Accept-Language", "en-GB,en;q=0.9");
        var facets = english.get("/api/search?q=" + encoded(ASKED)).json().path("facets");
        assertThat(facets.toString())
                .contains("\"name\":\"Story\"", "\"name\":\"Step-free access\"")
                .doesNotContain("稿件", "无台阶通行");
    }

    @Test
    void facetsCountWhatIsFound() {
        finds("", "152921100001", "alx-c-1", "alx-c-2", "alx-s-1", "alx-s-2");
        var facets = search(ASKED).path("facets");
        counts(facets, "type", "story", 2);
        counts(facets, "type", "centre", 2);
        counts(facets, "type", "area", 1);
        counts(facets, "county", "152921000000", 2);
        counts(facets, "section", "zhendi", 1);
        counts(facets, "series", "wuhua", 1);
        counts(facets, "service", "loans", 1);
        counts(facets, "accessible", "step-free", 1);
        counts(facets, "year", "2021", 1);
        assertThat(facets.toString()).contains("\"name\":\"稿件\"", "\"name\":\"无台阶通行\"");
        await().atMost(FINDABLE)
                .untilAsserted(() ->
                        assertThat(search(ASKED).path("facets").toString()).contains("阿拉善左旗", "栏目zhendi", "系列wuhua"));
    }

    private static void counts(JsonNode facets, String facet, String value, long count) {
        assertThat(facets.path(facet).values())
                .as(facet + " " + facets.path(facet))
                .anyMatch(one -> one.path("value").asString().equals(value)
                        && one.path("count").asLong() == count);
    }
}
