package org.changkai.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.area.AreaLevel;
import org.changkai.registry.centre.CentreKind;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.OrganizationKind;
import org.changkai.registry.organization.Standing;
import org.junit.jupiter.api.Test;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "centres | {\"kind\":\"SHOP\"} | /kind | STATION",
                "centres | {\"accessibility\":[\"lift\"]} | /accessibility | step-free",
                "centres | {\"languages\":[\"xx\"]} | /languages | csl",
                "organizations | {\"kind\":\"CLUB\"} | /kind | SOCIAL_ORGANIZATION",
                "organizations | {\"links\":[{\"type\":\"FRIEND\"}]} | /links/0/type | DUAL_REPORT",
                "organizations | {\"standings\":[{\"year\":2020,\"grade\":\"FINE\"}]} | /standings/0/grade | EXCELLENT"
            })
    void soDoesTheAnswerToABody(String call, String body, String pointer, String word) {
        for (var language : new String[] {"zh-CN", "en"}) {
            var answer = client.as("registrar", "registry:write")
                    .with("Accept-Language", language)
                    .post("/api/registry/" + call, body);
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
            assertThat(answer.json().path("errors"))
                    .as(answer.text())
                    .anyMatch(error -> error.path("pointer").asString().equals(pointer)
                            && error.path("message").asString().contains(word));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "centres | id,kind,name,area_code,lat,lon | w-1,SHOP,店,150302001001,39.6,106.8 | CENTRE",
                "organizations | id,kind,name,area_code | w-1,CLUB,会,150302001001 | PARTY_GENERAL_BRANCH",
                "organizations | id,kind,name,area_code,links | w-1,GRID,格,150302001001,FRIEND:w-2:2020-01-01 | CO_BUILDING",
                "areas | code,level,name,parent_code | 150302001001,street,街,150302001000 | township",
                "areas | code,level,name,parent_code,urban_rural_type | 150302001001,village,村,150302001000,999 | 123"
            })
    void andTheReasonOfABadRow(String kind, String header, String row, String word) {
        var fixture = new RegistryFixture(client);
        var file = (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
        var job = fixture.beginImport(kind + "?validFrom=2020-01-01", file);
        assertThat(fixture.ended(job).path("state").asString()).isEqualTo("FAILED");
        for (var language : new String[] {"zh-CN", "en"}) {
            assertThat(client.as("registrar", "registry:write")
                            .with("Accept-Language", language)
                            .get(job)
                            .json()
                            .path("badRows")
                            .findValuesAsString("reason"))
                    .anyMatch(reason -> reason.contains(word));
        }
    }

    @Test
    void theTextsForgetNoWord() {
        for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            var texts = bundle(language);
            assertThat(texts.getString("unknown-organization-kind")).contains(names(OrganizationKind.values()));
            assertThat(texts.getString("unknown-centre-kind")).contains(names(CentreKind.values()));
            assertThat(texts.getString("not-a-link")).contains(names(LinkType.values()));
            assertThat(texts.getString("not-a-standing")).contains(names(Standing.Grade.values()));
            for (var level : AreaLevel.values()) {
                assertThat(texts.getString("unknown-level")).contains(level.label());
            }
        }
        var names = ResourceBundle.getBundle("names");
        var kinds = bundle(Locale.ROOT).getString("unknown-organization-kind");
        for (var kind : names(OrganizationKind.values())) {
            assertThat(kinds).as("as HSDS calls it").contains(kind + "（" + names.getString(kind) + "）");
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> names(Enum<?>... words) {
        return Arrays.stream(words).map(Enum::name).toList();
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
