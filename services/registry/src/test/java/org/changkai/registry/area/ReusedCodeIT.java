package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A code was closed, and years later it was given to another place. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=comparison") // a database of its own
class ReusedCodeIT {

    @Autowired
    ServiceClient client;

    private void edition(int year, String county, String... villages) {
        var rows = new StringBuilder(county + "101000,township,河湾镇," + county + "000000\n");
        for (var n = 0; n < villages.length; n += 2) {
            rows.append("%1$s101%2$s,village,%3$s,%1$s101000%n".formatted(county, villages[n], villages[n + 1]));
        }
        new RegistryFixture(client).villages(year, county + "000000", rows.toString());
    }

    private void closedAndGivenToAnother(String county) {
        edition(2018, county, "301", "西站社区居委会", "302", "东山社区居委会");
        edition(2019, county, "302", "东山社区居委会");
        edition(2020, county, "301", "南山社区居委会", "302", "东山社区居委会");
    }

    private JsonNode get(String path) {
        var answer = client.as("registrar", "registry:write").get("/api/registry/areas" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode found(String county, String words) {
        return get("?under=" + county + "000000&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .path("items");
    }

    @Test
    void theOneDoesNotTakeTheNameOfTheOther() {
        closedAndGivenToAnother("190101");
        var now = get("/190101101301");
        assertThat(now.path("name").asString()).isEqualTo("南山社区居委会");
        assertThat(now.path("formerNames")).isEmpty();
        assertThat(client.told("190101101301").getLast().at("/data/formerNames"))
                .isEmpty();
        assertThat(found("190101", "西站社区").at("/0/name").asString()).isEqualTo("西站社区居委会");
        assertThat(found("190101", "西站社区").findValuesAsString("validTo")).containsExactly("2019-10-31");
        assertThat(found("190101", "南山").findValuesAsString("name")).containsExactly("南山社区居委会");
        assertThat(get("/190101101301/history").at("/items/0/action").asString())
                .as("not the same come back")
                .isEqualTo("CREATED");
    }

    @Test
    void aPersonDecidesWhereTheFirstOneWent() {
        closedAndGivenToAnother("190102");
        var open = get("/undecided?under=190102000000").path("items");
        assertThat(open).hasSize(1);
        assertThat(open.at("/0/code").asString()).isEqualTo("190102101301");
        assertThat(open.at("/0/name").asString()).isEqualTo("西站社区居委会");
        var decided = client.as("registrar", "registry:write")
                .put(
                        "/api/registry/areas/190102101301/successor",
                        Map.of("closedOn", "2019-10-31", "successor", "190102101302", "relation", "MERGED"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(get("/undecided?under=190102000000").path("items")).isEmpty();
        assertThat(get("/190102101302").path("formerNames").toString()).contains("西站社区居委会");
        assertThat(get("/190102101301").path("formerNames")).isEmpty();
        assertThat(get("/190102101301").path("successors")).isEmpty();
        assertThat(get("/190102101301?asOf=2019-01-01").at("/successor/code").asString())
                .isEqualTo("190102101302");
        assertThat(found("190102", "西站社区").findValuesAsString("code")).containsExactly("190102101302");
    }

    @Test
    void aPersonKnowsThatItIsTheSamePlaceUnderAnotherName() {
        closedAndGivenToAnother("190107");
        var open = get("/undecided?under=190107000000").path("items");
        assertThat(open.at("/0/candidates").findValuesAsString("code")).containsExactly("190107101301");
        var decided = client.as("registrar", "registry:write")
                .put(
                        "/api/registry/areas/190107101301/successor",
                        Map.of("closedOn", "2019-10-31", "successor", "190107101301"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(get("/undecided?under=190107000000").path("items")).isEmpty();
        var now = get("/190107101301");
        assertThat(now.path("formerNames").toString()).contains("西站社区居委会");
        assertThat(now.path("predecessors")).isEmpty();
        assertThat(found("190107", "西站社区").findValuesAsString("name")).containsExactly("南山社区居委会");
        var changes =
                get("/changes?under=190107000000&from=2018-12-31&to=2020-12-31").path("items");
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/kinds").toString()).isEqualTo("[\"renamed\"]");
    }

    /** The successor is that of the second place, and says nothing of the first. */
    @Test
    void whereTheSecondOneWentIsNotWhereTheFirstOneWent() {
        closedAndGivenToAnother("190103");
        edition(2021, "190103", "302", "东山社区居委会", "303", "南山社区居委会");
        assertThat(get("/190103101301").at("/successor/code").asString()).isEqualTo("190103101303");
        assertThat(get("/190103101301?asOf=2019-01-01").path("successors")).isEmpty();
        assertThat(get("/190103101303").path("formerNames").toString()).doesNotContain("西站");
        assertThat(client.told("190103101303").getLast().at("/data/formerCodes").toString())
                .contains("190103101301");
        assertThat(found("190103", "西站社区").findValuesAsString("validTo")).containsExactly("2019-10-31");
    }

    @Test
    void bothClosingsOfOneCodeAreListedAlsoOnTwoPages() {
        closedAndGivenToAnother("190104");
        edition(2021, "190104", "302", "东山社区居委会");
        var days = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = get("/undecided?under=190104000000&limit=1&cursor=" + cursor);
            days.addAll(page.path("items").findValuesAsString("closedOn"));
            cursor = page.path("next").asStringOpt().orElse(null);
        }
        assertThat(days).containsExactly("2019-10-31", "2021-10-31");
        assertThat(names(get("?under=190104000000&q=" + URLEncoder.encode("山社区", StandardCharsets.UTF_8))))
                .containsExactly("南山社区居委会", "东山社区居委会");
    }

    /** The successor was closed as well, before anybody had decided, and its code is another place's. */
    @Test
    void organizationsAreNotBroughtToAnotherPlace() {
        edition(2018, "190108", "301", "西站社区居委会", "302", "东山社区居委会");
        new RegistryFixture(client).importText("organizations", """
            id,kind,name,area_code
            of-a-place-before,AGENCY,西站办,190108101301
            """);
        edition(2019, "190108", "302", "东山社区居委会");
        edition(2020, "190108");
        edition(2021, "190108", "302", "南山社区居委会");
        var decided = client.as("registrar", "registry:write")
                .put(
                        "/api/registry/areas/190108101301/successor",
                        Map.of("closedOn", "2019-10-31", "successor", "190108101302", "relation", "MERGED"));
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(client.get("/api/registry/organizations/of-a-place-before")
                        .json()
                        .path("areaCode")
                        .asString())
                .isEqualTo("190108101301");
        assertThat(get("/190108101302").path("formerNames")).isEmpty();
    }

    @Test
    void whoComesBackUnderAnotherKindOfNameIsTheSame() {
        edition(2018, "190105", "301", "西站村委会");
        edition(2019, "190105");
        edition(2020, "190105", "301", "西站社区居委会");
        assertThat(get("/190105101301").path("formerNames").toString()).contains("西站村委会");
        assertThat(get("/undecided?under=190105000000").path("items")).isEmpty();
    }

    @Test
    void twoDaysDifferInTwoPlacesAndNotInAName() {
        closedAndGivenToAnother("190106");
        var changes =
                get("/changes?under=190106000000&from=2018-12-31&to=2020-12-31").path("items");
        assertThat(changes).hasSize(2);
        assertThat(changes.at("/0/kinds").toString()).contains("removed");
        assertThat(changes.at("/1/kinds").toString()).contains("added");
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").findValuesAsString("name");
    }
}
