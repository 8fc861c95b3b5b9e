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

    @ParameterizedTest
    @CsvSource({
        "areas?q=x&under=1503, under",
        "areas/undecided?under=1503, under",
        "areas/editions?under=1503, under",
        "areas/changes?from=2020-01-01&under=1503, under",
        "areas/changes.csv?from=2020-01-01&under=1503, under",
        "organizations?area=15030200000x, area",
        "centres?area=15030200000x, area",
        "centres/misplaced?area=1503, area",
        "centres.geojson?area=1503, area",
        "hsds/organizations?area=1503, area",
        "hsds/services?area=1503, area",
        "corrections?area=1503, area",
        "exports/areas.csv?area=1503, area",
        "coverage?area=1503, area",
        "coverage/best-places?area=1503, area",
        "coverage/history?area=1503&from=2020-01-01&to=2020-02-01, area"
    })
    void whoAsksByNoAreaCodeIsToldSo(String question, String parameter) {
        var answer = client.as("registrar", "registry:write").get("/api/registry/" + question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(parameter);
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo("不是 12 位统计用区划代码");
    }
}
