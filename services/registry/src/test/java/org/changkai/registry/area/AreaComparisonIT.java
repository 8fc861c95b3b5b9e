package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(properties = "registry.under.test=comparison") // a context, and so a database, of its own
class AreaComparisonIT {

    @Autowired
    ServiceClient client;

    private JsonNode registrar(String path) {
        var answer = client.as("registrar", "registry:write").get("/api/registry/areas" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode everybody(String path) {
        var answer = client.get("/api/registry/areas" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void twoDaysAreComparedByKindOfChange() {
        new RegistryFixture(client).county("170104000000", "2019-01-01", """
            170104201000,township,柳林乡,170104000000,
            170104201201,village,前柳村,170104201000,210
            170104201202,village,后柳村,170104201000,220
            170104102000,township,桃园镇,170104000000,
            170104102201,village,桃园村,170104102000,220
            170104102202,village,杏园村,170104102000,220
            170104102203,village,旧庄村,170104102000,220
            """);
        new RegistryFixture(client).county("170104000000", "2020-01-01", """
            170104101000,township,柳林镇,170104000000,
            170104101201,village,前柳村,170104101000,121
            170104102000,township,桃园街道办事处,170104000000,
            170104102201,village,桃园村,170104102000,220
            170104102205,village,后柳村,170104102000,220
            170104102202,village,杏园村,170104102000,112
            170104102204,village,新庄村,170104102000,220
            """);
        var under = "&under=170104000000";
        assertThat(kinds("/changes?from=2019-06-01&to=2020-06-01&limit=200" + under))
                .containsExactly(
                        "170104102000→170104102000 [renamed]",
                        "170104102202→170104102202 [retyped]",
                        "170104102203→ [removed]",
                        "→170104102204 [added]",
                        "170104201000→170104101000 [renumbered, renamed]",
                        "170104201201→170104101201 [renumbered, retyped]",
                        "170104201202→170104102205 [renumbered, moved]");
        assertThat(kinds("/changes?from=2019-06-01&to=2020-06-01&kind=moved" + under))
                .containsExactly("170104201202→170104102205 [renumbered, moved]");
        assertThat(kinds("/changes?from=2020-01-01&to=2020-06-01" + under)).isEmpty();
        assertThat(kinds("/changes?from=2018-01-01&to=2019-01-01" + under))
                .hasSize(8)
                .allMatch(row -> row.endsWith(" [added]"));
        assertThat(kinds("/changes?from=2019-06-01&to=2020-06-01&under=170104101000"))
                .as("also what came from elsewhere")
                .hasSize(2);
        var first = everybody("/changes?from=2019-06-01&to=2020-06-01&limit=4" + under);
        assertThat(kinds("/changes?from=2019-06-01&to=2020-06-01&limit=4" + under + "&cursor="
                        + first.path("next").asString()))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("170104201000");
        var moved = everybody("/changes?from=2019-06-01&kind=moved" + under).at("/items/0");
        assertThat(moved.at("/before/parentName").asString()).isEqualTo("柳林乡");
        assertThat(moved.at("/after/parentName").asString()).isEqualTo("桃园街道办事处");
        assertThat(moved.at("/after/level").asString()).isEqualTo("village");

        var editions = everybody("/editions?under=170104000000").path("items");
        assertThat(editions.findValuesAsString("validFrom")).containsExactly("2020-01-01", "2019-01-01");
        assertThat(editions.at("/0/areas").asInt()).isEqualTo(8);
        assertThat(editions.at("/0/changes").toString())
                .isEqualTo("{\"added\":1,\"removed\":1,\"renumbered\":3,\"renamed\":2,\"moved\":1,\"retyped\":2}");
        assertThat(editions.at("/1/changes/added").asInt()).isEqualTo(8);
        assertThat(editions.at("/0/importedBy").isMissingNode())
                .as("whose account is nobody's business")
                .isTrue();
        var staff = registrar("/editions?limit=1" + under);
        assertThat(staff.at("/items/0/importedBy").asString()).isEqualTo("registrar");
        assertThat(registrar("/editions?limit=1" + under + "&cursor="
                                + staff.path("next").asString())
                        .at("/items/0/validFrom")
                        .asString())
                .isEqualTo("2019-01-01");

        var lines = client.get("/api/registry/areas/changes.csv?from=2019-06-01&to=2020-06-01&kind=moved" + under)
                .text()
                .lines()
                .toList();
        assertThat(lines)
                .containsExactly(
                        "\uFEFFkinds,code_before,name_before,level_before,parent_code_before,parent_name_before,"
                                + "urban_rural_type_before,code_after,name_after,level_after,parent_code_after,"
                                + "parent_name_after,urban_rural_type_after,successors",
                        "renumbered;moved,170104201202,后柳村,village,170104201000,柳林乡,220,"
                                + "170104102205,后柳村,village,170104102000,桃园街道办事处,220,");
    }

    /** A code that only ends would leave its reader, and whoever keeps its documents, nowhere to go. */
    @Test
    void whatWasSplitOrMergedSaysWhereItWent() {
        var fixture = new RegistryFixture(client);
        fixture.county("170108000000", "2019-01-01", """
            170108101000,township,屯庄镇,170108000000,
            170108101201,village,大庄村,170108101000,220
            170108101202,village,东屯村,170108101000,220
            170108101203,village,西屯村,170108101000,220
            170108101209,village,荒滩村,170108101000,220
            """);
        fixture.county("170108000000", "2020-01-01", """
            170108101000,township,屯庄镇,170108000000,
            170108101203,village,西屯村,170108101000,220
            170108101204,village,南庄村,170108101000,220
            170108101205,village,北庄村,170108101000,220
            """);
        decide("170108101201", "SPLIT", "170108101204", "170108101205");
        decide("170108101202", "MERGED", "170108101203");
        fixture.county("170108000000", "2021-01-01", """
            170108101000,township,屯庄镇,170108000000,
            170108101206,village,西屯村,170108101000,220
            170108101204,village,南庄村,170108101000,220
            170108101205,village,北庄村,170108101000,220
            """);
        assertThat(went("2020-06-01"))
                .containsExactly(
                        "170108101201 SPLIT 170108101204 南庄村",
                        "170108101201 SPLIT 170108101205 北庄村",
                        "170108101202 MERGED 170108101203 西屯村");
        assertThat(went("2021-06-01"))
                .as("step by step")
                .contains("170108101202 MERGED 170108101206 西屯村")
                .hasSize(3);
        assertThat(client.get("/api/registry/areas/changes.csv?under=170108000000&from=2019-06-01&to=2020-06-01")
                        .text())
                .contains(
                        "removed,170108101201,大庄村,village,170108101000,屯庄镇,220,,,,,,,"
                                + "SPLIT:170108101204:南庄村;SPLIT:170108101205:北庄村",
                        "removed,170108101209,荒滩村,village,170108101000,屯庄镇,220,,,,,,,\r\n");
    }

    private List<String> went(String to) {
        var went = new ArrayList<String>();
        for (var row : everybody("/changes?under=170108000000&from=2019-06-01&to=" + to)
                .path("items")) {
            for (var successor : row.path("successors")) {
                went.add(row.at("/before/code").asString() + " "
                        + successor.path("relation").asString() + " "
                        + successor.path("code").asString() + " "
                        + successor.path("name").asString());
            }
        }
        return went;
    }

    private void decide(String code, String relation, String... successors) {
        var answer = client.as("registrar", "registry:write")
                .put(
                        "/api/registry/areas/" + code + "/successor",
                        Map.of("closedOn", "2020-01-01", "relation", relation, "successors", List.of(successors)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Who looks at one township is not told what a file of the whole province brought elsewhere. */
    @Test
    void thePlaceAskedForHasOnlyTheEditionsThatChangedItAndItsOwnCounts() {
        var villages = """
            170106101000,township,沙湾镇,170106000000,
            170106101201,village,沙湾村,170106101000,210
            170106102000,township,石湾镇,170106000000,
            170106102201,village,石湾村,170106102000,210
            """;
        new RegistryFixture(client).county("170106000000", "2017-01-01", villages);
        new RegistryFixture(client).county("170106000000", "2018-01-01", villages.replace("石湾村", "石湾社区"));
        new RegistryFixture(client).county("170106000000", "2019-01-01", villages.replace("石湾村", "石湾社区"));
        new RegistryFixture(client).county("170107000000", "2020-01-01", "170107101000,township,外湾镇,170107000000,\n");
        var job = new RegistryFixture(client).importText("areas?validFrom=2021-01-01", """
            code,level,name,parent_code,urban_rural_type
            170107101000,township,外湾街道办事处,170107000000,
            170106101201,village,沙湾社区,170106101000,210
            """);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(days("170106000000")).containsExactly("2021-01-01", "2018-01-01", "2017-01-01");
        assertThat(days("170106101000")).containsExactly("2021-01-01", "2017-01-01");
        assertThat(days("170106102000")).containsExactly("2018-01-01", "2017-01-01");
        var editions = everybody("/editions?under=170106101000").path("items");
        assertThat(editions.at("/0/areas").asInt()).isEqualTo(2);
        assertThat(editions.at("/0/changes/renamed").asInt()).isEqualTo(1);
        assertThat(editions.at("/1/changes/added").asInt()).isEqualTo(2);
    }

    private List<String> days(String under) {
        return everybody("/editions?under=" + under).path("items").findValuesAsString("validFrom");
    }

    @Test
    void editionsMayComeInAnyOrder() {
        new RegistryFixture(client).county("170105000000", "2020-01-01", "170105101000,township,西山镇,170105000000,\n");
        new RegistryFixture(client).county("170105000000", "2019-01-01", "170105101000,township,西山公社,170105000000,\n");
        var between = everybody("/changes?from=2019-06-01&to=2020-06-01&under=170105000000")
                .path("items");
        assertThat(between).hasSize(1);
        assertThat(between.at("/0/kinds/0").asString()).isEqualTo("renamed");
        assertThat(between.at("/0/before/name").asString()).isEqualTo("西山公社");
        assertThat(between.at("/0/after/name").asString()).isEqualTo("西山镇");
    }

    private List<String> kinds(String path) {
        var rows = new ArrayList<String>();
        for (var row : everybody(path).path("items")) {
            var kinds = IntStream.range(0, row.path("kinds").size())
                    .mapToObj(n -> row.path("kinds").get(n).asString())
                    .toList();
            rows.add(row.at("/before/code").asString("") + "→"
                    + row.at("/after/code").asString("") + " " + kinds);
        }
        return rows;
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        var answer = client.get("/api/registry/areas/changes?from=2020-01-01&to=2019-01-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("to");
        assertThat(client.get("/api/registry/areas/editions?cursor=eHgfMQ").code())
                .isEqualTo("invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/areas/170112000000/children?cursor=abc",
                "/api/registry/areas/misplaced?cursor=ZGVtby1jLTAwMQ",
                "/api/registry/coverage/blind-spots?area=150300000000&cursor=ZGVtby1jLTAwMQ"
            })
    void whereNoListOfAreasGoesOnIsRefused(String path) {
        new RegistryFixture(client).county("170112000000", "2019-01-01", """
            170112101000,township,石桥镇,170112000000,
            """);

        var answer = client.as("registrar", "registry:write").get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-cursor");
    }
}
