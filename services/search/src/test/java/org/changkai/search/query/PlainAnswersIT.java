package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.changkai.search.guide.Guides;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered without the search engine, out of PostgreSQL alone. */
class PlainAnswersIT extends SearchScene {

    @Autowired
    private Titles titles;

    @Autowired
    private Guides guides;

    @Autowired
    private ServiceNames services;

    @BeforeAll
    static void oneCounty() {
        area("151800000000", "city", "漠河浩特市");
        area("151802000000", "county", "霍勒津区");
        area("151802001000", "township", "霍勒津北街道");
        area("151802001001", "village", "金莲花社区居委会");
        area("151803000000", "county", "漠南区");
        for (var number = 0; number < 30; number++) {
            FEEDS.publish(
                    "registry",
                    "organization-saved",
                    "plain-o-" + number,
                    Map.of(
                            "id",
                            "plain-o-" + number,
                            "name",
                            "中共霍勒津区霍勒津北街道第" + number + "支部委员会",
                            "kind",
                            "PARTY_BRANCH",
                            "areaCode",
                            "151802001000"));
            story("plain-s-" + number, "霍勒津区的第" + number + "场雪", "");
        }
        offering("plain-c-1", "金莲花党群服务中心", "151802001001");
        offering("plain-c-2", "百里香党群服务中心", "151803000000");
        FEEDS.publish("booking", "service-saved", "plain-law", Map.of("code", "plain-law", "name", "公证咨询"));
        FEEDS.publish("booking", "service-saved", "plain-old", Map.of("code", "plain-old", "name", "社会保险转移"));
    }

    private static void offering(String id, String name, String area) {
        FEEDS.publish(
                "registry",
                "centre-saved",
                id,
                Map.of(
                        "id",
                        id,
                        "name",
                        name,
                        "areaCode",
                        area,
                        "services",
                        List.of("plain-law"),
                        "accessibility",
                        List.of("wheelchair")));
    }

    @BeforeEach
    void allIsKnown() {
        await().atMost(FINDABLE).untilAsserted(() -> {
            assertThat(keys("百里香党群服务中心")).contains("centre:plain-c-2");
            assertThat(keys("社会保险转移")).contains("service:plain-old");
            assertThat(keys("霍勒津区的第29场雪")).contains("story:plain-s-29");
            assertThat(services.all()).extracting(ServiceName::code).contains("plain-law", "plain-old");
        });
    }

    private Found found(String typed, String... accessible) {
        var question =
                new Question(typed, Set.of(), null, null, null, null, List.of(accessible), null, null, null, 0, 20);
        var guide = guides.current();
        var wordings = guide.wordings(typed);
        return titles.find(new Asked(
                question, wordings, Offered.in(wordings, services.all()), guide.pinned(question.compact()), null));
    }

    private List<String> keys(String typed) {
        return found(typed).hits().stream().map(Hit::key).toList();
    }

    @Test
    void theWholeNameComesFirstThenWhatIsLikeIt() {
        assertThat(keys("霍勒津区")).startsWith("area:151802000000").hasSize(20);
        assertThat(found("霍勒津区").total()).isGreaterThan(50);
        assertThat(keys("霍勒津")).startsWith("area:151802000000", "area:151802001000");
        assertThat(keys("huolejinqu")).startsWith("area:151802000000");
        assertThat(keys("hljq")).startsWith("area:151802000000");
        assertThat(keys("151802000000")).containsExactly("area:151802000000");
        assertThat(keys("plain-c-1")).startsWith("centre:plain-c-1");
    }

    @Test
    void ofSeveralFeaturesOneIsEnough() {
        assertThat(found("百里香党群服务中心", "step-free", "wheelchair").hits())
                .extracting(Hit::key)
                .contains("centre:plain-c-2");
        assertThat(found("百里香党群服务中心", "parking").hits()).isEmpty();
    }

    @Test
    void mistypedNamesAreFoundFirst() {
        for (var typed : List.of("霍津勒区", "霍勒金区", "或乐津区", "霍勒津渠")) {
            assertThat(keys(typed)).as(typed).startsWith("area:151802000000");
        }
        assertThat(keys("霍勒津区 金联花")).startsWith("area:151802001001");
        assertThat(keys("霍津勒区 金莲社花区")).startsWith("area:151802001001");
    }

    @Test
    void synonymsAndSeveralWordsAreUnderstood() {
        assertThat(keys("社保转移")).startsWith("service:plain-old");
        assertThat(keys("公证咨询 霍勒津区")).contains("centre:plain-c-1").doesNotContain("centre:plain-c-2");
        assertThat(keys("漠南区公证咨询")).containsExactly("centre:plain-c-2");
        assertThat(keys("霍勒津区 党群中心")).containsExactly("centre:plain-c-1");
        assertThat(keys("漠南区 金莲花")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(keys("qxzvwk")).isEmpty();
        assertThat(keys("%_\\")).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void suggestionsNeedNoEngineEither() {
        for (var typed : List.of("霍勒", "huole", "hlj", "霍lj", "霍勒jin")) {
            assertThat(titles.suggest(guides.current().wordings(typed), 5))
                    .as(typed)
                    .extracting(Suggestion::id)
                    .contains("151802000000");
        }
    }
}
