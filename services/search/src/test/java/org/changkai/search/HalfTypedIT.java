package org.changkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands in the field while an input method is open: characters beside letters, codes without their end, other words. */
class HalfTypedIT extends SearchScene {

    @BeforeAll
    static void oneTownship() {
        area("152502000000", "county", "塔拉浩特市");
        area("152502001000", "township", "塔北街道");
        area("152502002000", "township", "晨曦街道");
        for (var number = 0; number < 20; number++) {
            FEEDS.publish(
                    "registry",
                    "organization-saved",
                    "half-o-" + number,
                    Map.of(
                            "id",
                            "half-o-" + number,
                            "name",
                            "中共塔北街道晨曦街道第" + number + "联合支部委员会",
                            "kind",
                            "PARTY_BRANCH",
                            "areaCode",
                            "152502001000"));
            story("half-s-" + number, "塔北街道和晨曦街道的第" + number + "个夜晚", "塔北的街道，晨曦的街道。");
        }
        centre("half-c-001", "晨曦党群服务中心");
        FEEDS.publish("booking", "service-saved", "half-v", Map.of("code", "half-v", "name", "社会保险查询"));
    }

    private void suggests(String typed, String id) {
        await().atMost(FINDABLE).untilAsserted(() -> {
            var answer = client.get("/api/search/suggest?q=" + encoded(typed)).json();
            assertThat(ids(answer)).as("%s: %s", typed, answer).contains(id);
            assertThat(answer.has("next")).isTrue();
        });
    }

    @Test
    void suggestionsComeForCharactersBesideLettersForSynonymsAndForCodes() {
        findsFirst("塔北街道", "152502001000");
        for (var typed : List.of("塔bei", "塔b", "塔北jie", "塔北jied", "塔北jd", "tabeijd", "152502001")) {
            suggests(typed, "152502001000");
        }
        for (var typed : List.of("晨曦党群fw", "晨xi党qunf", "half-c-00", "halfc00")) {
            suggests(typed, "half-c-001");
        }
        suggests("社保", "half-v");
    }

    @Test
    void thePlaceComesFirstOfAllThatIsCalledAfterIt() {
        for (var typed : List.of("塔北jie", "塔beijie", "塔bjd", "tabeijd")) {
            findsFirst(typed, "152502001000");
        }
        findsFirst("晨曦jd", "152502002000");
        findsFirst("chenxijd", "152502002000");
    }
}
