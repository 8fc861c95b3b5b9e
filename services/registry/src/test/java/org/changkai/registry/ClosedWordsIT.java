package org.changkai.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks with a word that does not exist is told which there are. */
@ServiceTest
class ClosedWordsIT {

    @Autowired
    ServiceClient client;

    @ParameterizedTest
    @CsvSource({
        "centres?kind=SHOP, kind, STATION",
        "centres?accessible=lift, accessible, step-free",
        "centres?datum=mars, datum, gcj02",
        "organizations?kind=CLUB, kind, PARTY_BRANCH",
        "organizations?tree=OAK, tree, GRID",
        "organizations/nobody/children?tree=OAK, tree, GRID",
        "organizations/nobody/path?tree=OAK, tree, GRID",
        "organizations/nobody/counts?tree=OAK, tree, GRID",
        "organizations/nobody/links?type=FRIEND, type, CO_BUILDING",
        "corrections?state=LOST, state, REJECTED",
        "areas/changes?from=2020-01-01&kind=split, kind, renumbered",
        "areas?q=x&level=street, level, township",
        "circle?lat=39.6&lon=106.8&pace=running, pace, slow",
        "circle?lat=39.6&lon=106.8&accessible=lift, accessible, step-free",
        "coverage/best-places?area=150302000000&weight=people, weight, villages"
    })
    void theAnswerNamesTheWords(String question, String parameter, String word) {
        for (var language : new String[] {"zh-CN", "en"}) {
            var answer = client.as("registrar", "registry:write")
                    .with("Accept-Language", language)
                    .get("/api/registry/" + question);
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("invalid-request");
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(parameter);
            assertThat(answer.json().at("/errors/0/message").asString()).contains(word);
        }
    }
}
