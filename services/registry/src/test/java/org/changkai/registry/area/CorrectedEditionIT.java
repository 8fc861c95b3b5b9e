package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An edition came with a mistake and comes again: what the rule made of the mistake goes with it. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=comparison") // a database of its own
class CorrectedEditionIT {

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private void edition(int year, String county, String... villages) {
        var rows = new StringBuilder(county + "101000,township,河湾镇," + county + "000000\n");
        for (var n = 0; n < villages.length; n += 2) {
            rows.append("%1$s101%2$s,village,%3$s,%1$s101000%n".formatted(county, villages[n], villages[n + 1]));
        }
        new RegistryFixture(client).villages(year, county + "000000", rows.toString());
    }

    private JsonNode area(String code) {
        var answer = client.get("/api/registry/areas/" + code);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

    private List<String> undecided(String county) {
        return registrar()
                .get("/api/registry/areas/undecided?under=" + county + "000000")
                .json()
                .path("items")
                .findValuesAsString("code");
    }

    private List<String> links(String county) {
        return jdbc.sql("""
                        select old_code || '→' || new_code || ' ' || since from area_succession
                        where starts_with(old_code, ?) order by old_code
                        """).param(county).query((row, n) -> row.getString(1)).list();
    }

    @Test
    void aRenumberingThatIsTakenBackLeavesNoLink() {
        edition(2018, "180101", "201", "白音村委会", "210", "乌兰村委会");
        edition(2019, "180101", "202", "白音村委会", "210", "乌兰村委会");
        assertThat(area("180101101201").at("/successor/code").asString()).isEqualTo("180101101202");
        edition(2019, "180101", "201", "白音村委会", "210", "乌兰村委会");
        assertThat(links("180101")).isEmpty();
        assertThat(area("180101101201").path("predecessors")).isEmpty();
        var withdrawn = registrar()
                .get("/api/registry/areas/180101101201/history")
                .json()
                .at("/items/0");
        assertThat(withdrawn.path("action").asString()).isEqualTo("CHANGED");
        assertThat(withdrawn.at("/changes/0/from/successors/0").asString()).isEqualTo("180101101202");
        assertThat(withdrawn.at("/changes/0").has("to")).isFalse();

        edition(2020, "180101", "201", "白音村委会", "202", "查干村委会", "210", "乌兰村委会");
        assertThat(area("180101101202").path("formerNames"))
                .as("another village")
                .isEmpty();
    }

    @Test
    void followersHearThatANameWasNeverThatOfThePlace() {
        edition(2018, "180104", "201", "白音村委会");
        edition(2019, "180104", "202", "白音嘎查");
        assertThat(client.told("180104101202").getLast().at("/data/formerNames").toString())
                .contains("白音村委会");
        edition(2019, "180104", "201", "白音村委会", "202", "白音嘎查");
        var told = client.told("180104101202").getLast();
        assertThat(told.at("/data/formerNames")).isEmpty();
        assertThat(told.at("/data/formerCodes")).isEmpty();
    }

    /** The code may be closed again some day, for another reason. */
    @Test
    void organizationsDoNotFollowALinkOfAnotherClosing() {
        edition(2018, "180102", "201", "白音村委会", "202", "乌兰村委会");
        edition(2019, "180102", "202", "乌兰村委会");
        var decided = registrar()
                .put(
                        "/api/registry/areas/180102101201/successor",
                        Map.of("closedOn", "2019-10-31", "successor", "180102101202", "relation", "MERGED"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        edition(2020, "180102", "201", "查干村委会", "202", "乌兰村委会");
        new RegistryFixture(client).importText("organizations", """
            id,kind,name,area_code
            of-another-closing,AGENCY,查干村办,180102101201
            """);
        edition(2021, "180102", "202", "乌兰村委会");
        assertThat(client.get("/api/registry/organizations/of-another-closing")
                        .json()
                        .path("areaCode")
                        .asString())
                .isEqualTo("180102101201");
        assertThat(undecided("180102")).contains("180102101201");
    }

    @Test
    void whatAPersonDecidedStays() {
        edition(2018, "180103", "201", "白音村委会", "202", "乌兰村委会");
        edition(2019, "180103", "202", "乌兰村委会");
        var decision = Map.of("closedOn", "2019-10-31", "successor", "180103101202", "relation", "MERGED");
        assertThat(registrar()
                        .put("/api/registry/areas/180103101201/successor", decision)
                        .status())
                .isEqualTo(200);
        edition(2019, "180103", "202", "乌兰村委会", "203", "白音村委会");
        assertThat(links("180103"))
                .as("the rule would have found another one")
                .containsExactly("180103101201→180103101202 2019-10-31");
    }

    /** Until 2018 came, 2019 seemed to have renumbered what 2018 had closed. */
    @Test
    void anEditionBetweenTwoTakesBackWhatTheirDifferenceSeemedToSay() {
        edition(2017, "180105", "201", "白音村委会");
        edition(2019, "180105", "202", "白音村委会");
        assertThat(links("180105")).containsExactly("180105101201→180105101202 2019-10-31");
        edition(2018, "180105", "203", "白音村委会");
        assertThat(links("180105"))
                .containsExactly("180105101201→180105101203 2018-10-31", "180105101203→180105101202 2019-10-31");
    }

    private String place(String kindAndId) {
        return client.get("/api/registry/" + kindAndId).json().path("areaCode").asString();
    }

    private JsonNode newest(String kindAndId) {
        return registrar().get("/api/registry/" + kindAndId + "/history").json().at("/items/0");
    }

    @Test
    void whatFollowedALinkThatIsTakenBackReturnsAndWhatWasPlacedSinceStays() {
        edition(2018, "180106", "201", "白音村委会", "210", "乌兰村委会");
        var fixture = new RegistryFixture(client);
        fixture.importText("organizations", """
            id,kind,name,area_code
            followed-only,AGENCY,白音村办,180106101201
            placed-since,AGENCY,白音老年协会,180106101201
            """);
        fixture.importText("centres", """
            id,kind,name,area_code,lat,lon
            followed-centre,STATION,白音站,180106101201,42.1,118.9
            """);
        edition(2019, "180106", "202", "白音村委会", "210", "乌兰村委会");
        assertThat(place("organizations/followed-only")).isEqualTo("180106101202");
        assertThat(place("centres/followed-centre")).isEqualTo("180106101202");
        assertThat(fixture.changed(registrar(), "placed-since", Map.of("areaCode", "180106101210"))
                        .status())
                .isEqualTo(200);

        edition(2019, "180106", "201", "白音村委会", "210", "乌兰村委会");

        assertThat(place("organizations/followed-only")).isEqualTo("180106101201");
        assertThat(place("centres/followed-centre")).isEqualTo("180106101201");
        assertThat(place("organizations/placed-since")).isEqualTo("180106101210");
        var back = newest("organizations/followed-only");
        assertThat(back.path("validFrom").asString()).isEqualTo("2019-10-31");
        assertThat(back.at("/changes/0/from").asString()).isEqualTo("180106101202");
        assertThat(back.at("/changes/0/to").asString()).isEqualTo("180106101201");
        assertThat(client.told("followed-only").getLast().at("/data/areaCode").asString())
                .isEqualTo("180106101201");
    }

    @Test
    void whatFollowedTwoLinksFollowsWhatIsLeftOfThem() {
        edition(2018, "180107", "201", "白音村委会");
        new RegistryFixture(client).importText("organizations", """
            id,kind,name,area_code
            followed-twice,AGENCY,白音村办,180107101201
            """);
        edition(2019, "180107", "202", "白音村委会");
        edition(2020, "180107", "203", "白音村委会");
        assertThat(place("organizations/followed-twice")).isEqualTo("180107101203");
        edition(2019, "180107", "201", "白音村委会");
        assertThat(links("180107")).containsExactly("180107101201→180107101203 2020-10-31");
        assertThat(place("organizations/followed-twice")).isEqualTo("180107101203");
        assertThat(newest("organizations/followed-twice").at("/changes/0/from").asString())
                .isEqualTo("180107101201");
        edition(2020, "180107", "201", "白音村委会");
        assertThat(place("organizations/followed-twice")).isEqualTo("180107101201");
    }

    @Test
    void organizationsFollowADecisionThatIsChanged() {
        edition(2018, "180108", "201", "白音村委会", "202", "乌兰村委会", "203", "查干村委会");
        new RegistryFixture(client).importText("organizations", """
            id,kind,name,area_code
            followed-a-decision,AGENCY,白音村办,180108101201
            """);
        edition(2019, "180108", "202", "乌兰村委会", "203", "查干村委会");
        decide(Map.of("closedOn", "2019-10-31", "successor", "180108101202", "relation", "MERGED"));
        assertThat(place("organizations/followed-a-decision")).isEqualTo("180108101202");
        decide(Map.of("closedOn", "2019-10-31", "successor", "180108101203", "relation", "MERGED"));
        assertThat(place("organizations/followed-a-decision")).isEqualTo("180108101203");
        decide(Map.of(
                "closedOn", "2019-10-31", "successors", List.of("180108101202", "180108101203"), "relation", "SPLIT"));
        assertThat(place("organizations/followed-a-decision"))
                .as("nobody knows into which part it belongs")
                .isEqualTo("180108101201");
    }

    private void decide(Map<String, Object> decision) {
        var decided = registrar().put("/api/registry/areas/180108101201/successor", decision);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
    }
}
