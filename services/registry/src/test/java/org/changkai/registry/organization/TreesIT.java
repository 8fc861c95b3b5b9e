package org.changkai.registry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TreesIT {

    private static final String ORGANIZATIONS = "/api/registry/organizations";

    /** A street with its committee, a community with its branch and a grid, an office beside them. */
    static final String FILE = """
        id,kind,name,area_code,parent_id,administrative_parent_id,grid_parent_id,links,standings
        t-office,AGENCY,凤凰岭街道办事处,150302001000,,,,,
        t-committee,PARTY_COMMITTEE,凤凰岭街道党工委,150302001000,,,,,
        t-branch,PARTY_BRANCH,春风社区党支部,150302001001,t-committee,t-office,,,2020:GOOD:7;2021:EXCELLENT:8:最强党支部
        t-peace,PARTY_BRANCH,和平社区党支部,150302001002,t-committee,t-office,,,
        t-grid,GRID,春风一网格,150302001001,t-branch,,t-branch,,
        t-group,PARTY_GROUP,一号楼党小组,150302001001,t-branch,,t-grid,,
        t-dairy,ALLIANCE,奶业共同体,150302000000,,,,,
        t-mill,ENTERPRISE,面粉厂,150302001002,,t-office,,MEMBER_OF:t-dairy:2020-03-01::理事长单位;DUAL_REPORT:t-branch:2019-01-01:2020-01-01,
        """;

    @Autowired
    ServiceClient client;

    RegistryFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void trees() {
        jdbc.sql("truncate centre, organization cascade").update();
        fixture = new RegistryFixture(client);
        fixture.importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
        assertThat(RegistryFixture.counts(fixture.importText("organizations", FILE)))
                .isEqualTo("8/0/0/0");
        assertThat(RegistryFixture.counts(fixture.importText("organizations", FILE)))
                .isEqualTo("0/0/8/0");
        fixture.importText("centres", """
            id,kind,name,area_code,organization_id,lat,lon
            t-c1,CENTRE,春风党群服务中心,150302001001,t-branch,39.65,106.81
            t-c2,STATION,春风服务站,150302001001,t-group,39.66,106.82
            """);
    }

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

    private JsonNode get(String path) {
        return client.get(ORGANIZATIONS + path).json();
    }

    @Test
    void anOrganizationHasASuperiorInEachTree() {
        assertThat(ids(get("?under=t-committee")))
                .containsExactly("t-committee", "t-branch", "t-grid", "t-group", "t-peace");
        assertThat(ids(get("?under=t-office&tree=ADMINISTRATIVE")))
                .containsExactly("t-office", "t-branch", "t-mill", "t-peace");
        assertThat(ids(get("?under=t-branch&tree=GRID"))).containsExactly("t-branch", "t-grid", "t-group");
        assertThat(ids(get("/t-branch/children?tree=GRID"))).containsExactly("t-grid");
        assertThat(ids(get("/t-group/path?tree=GRID"))).containsExactly("t-branch", "t-grid", "t-group");
        assertThat(ids(get("/t-group/path"))).containsExactly("t-committee", "t-branch", "t-group");
        var piece = get("?under=t-committee&limit=2");
        assertThat(ids(get("?under=t-committee&limit=2&cursor="
                        + piece.path("next").asString())))
                .containsExactly("t-grid", "t-group");
        assertThat(ids(get("?area=150302001002"))).containsExactly("t-mill", "t-peace");
        assertThat(ids(get("?q=春风"))).containsExactly("t-branch", "t-grid");
        assertThat(ids(get("?q=楼"))).containsExactly("t-group");
    }

    @Test
    void aMoveMovesTheCountsOfItsSubtreeAtOnce() {
        assertThat(counts("t-branch")).isEqualTo("3 organizations, 1 centres, 1 stations");
        assertThat(counts("t-peace")).isEqualTo("1 organizations, 0 centres, 0 stations");
        assertThat(fixture.changed(registrar(), "t-group", Map.of("parentId", "t-peace"))
                        .status())
                .isEqualTo(200);
        assertThat(counts("t-branch")).isEqualTo("2 organizations, 1 centres, 0 stations");
        assertThat(counts("t-peace")).isEqualTo("2 organizations, 0 centres, 1 stations");
        assertThat(get("/t-branch/counts?tree=GRID").path("organizations").asInt())
                .isEqualTo(3);
        assertThat(get("/t-committee/counts").at("/kinds/PARTY_BRANCH").asInt()).isEqualTo(2);
        assertThat(registrar()
                        .with("If-Match", "*")
                        .delete(ORGANIZATIONS + "/t-grid")
                        .code())
                .isEqualTo("organization-has-children");
    }

    private String counts(String id) {
        var counts = get("/" + id + "/counts");
        return "%s organizations, %s centres, %s stations"
                .formatted(counts.path("organizations"), counts.path("centres"), counts.path("stations"));
    }

    @Test
    void aMoveMovesTheRightsOfItsSubtreeAtOnce() {
        var editor =
                client.with("Authorization", TestTokens.bearerIn(List.of("150303000000"), "editor", "registry:write"));
        var rename = Map.of("name", "一号楼第一党小组");
        assertThat(fixture.changed(editor, "t-group", rename).code()).isEqualTo("outside-area");
        assertThat(editor.put(ORGANIZATIONS + "/t-peace/editors/editor/PARTY", "{}")
                        .code())
                .isEqualTo("outside-area");
        assertThat(registrar()
                        .put(ORGANIZATIONS + "/t-peace/editors/editor/PARTY", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(fixture.changed(editor, "t-group", rename).code()).isEqualTo("outside-area");
        assertThat(fixture.changed(registrar(), "t-group", Map.of("parentId", "t-peace"))
                        .status())
                .isEqualTo(200);
        assertThat(fixture.changed(editor, "t-group", rename).status()).isEqualTo(200);
        assertThat(client.get("/api/registry/centres/t-c2").status()).isEqualTo(200);
        var station = client.get("/api/registry/centres/t-c2");
        assertThat(editor.with("If-Match", String.valueOf(station.header("ETag")))
                        .put("/api/registry/centres/t-c2", station.text().replace("服务站", "党群服务站"))
                        .status())
                .isEqualTo(200);
        assertThat(editor.post(
                                ORGANIZATIONS,
                                Map.of(
                                        "id",
                                        "t-new",
                                        "kind",
                                        "PARTY_GROUP",
                                        "name",
                                        "新党小组",
                                        "areaCode",
                                        "150302001001",
                                        "parentId",
                                        "t-group"))
                        .status())
                .isEqualTo(201);
        assertThat(fixture.changed(registrar(), "t-group", Map.of("parentId", "t-branch"))
                        .status())
                .isEqualTo(200);
        assertThat(fixture.changed(editor, "t-new", rename).code()).isEqualTo("outside-area");
        assertThat(registrar()
                        .get(ORGANIZATIONS + "/t-peace/editors")
                        .json()
                        .at("/items/0/account")
                        .asString())
                .isEqualTo("editor");
        assertThat(registrar()
                        .delete(ORGANIZATIONS + "/t-peace/editors/editor/PARTY")
                        .status())
                .isEqualTo(204);
        assertThat(registrar().get(ORGANIZATIONS + "/t-peace/editors").json().path("items"))
                .isEmpty();
        var past = registrar().get(ORGANIZATIONS + "/t-peace/history").json().path("items");
        assertThat(past.at("/0/changes/0/field").asString()).isEqualTo("editor");
        assertThat(past.at("/0/changes/0/from/account").asString()).isEqualTo("editor");
        assertThat(past.at("/1/changes/0/to/tree").asString()).isEqualTo("PARTY");
        assertThat(past.at("/1/action").asString()).isEqualTo("CHANGED");
    }

    @Test
    void ofTwoSimultaneousMovesThatMakeACycleTogetherOneIsRefused() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 10; round++) {
                var together = new CyclicBarrier(2);
                var moves = List.<Callable<ServiceClient.Answer>>of(
                        () -> {
                            together.await();
                            return fixture.changed(registrar(), "t-peace", Map.of("parentId", "t-branch"));
                        },
                        () -> {
                            together.await();
                            return fixture.changed(registrar(), "t-branch", Map.of("parentId", "t-peace"));
                        });
                var statuses = threads.invokeAll(moves).stream()
                        .map(answer -> answer.resultNow().status())
                        .toList();
                assertThat(statuses).containsExactlyInAnyOrder(200, 422);
                fixture.changed(registrar(), "t-peace", Map.of("parentId", "t-committee"));
                fixture.changed(registrar(), "t-branch", Map.of("parentId", "t-committee"));
            }
        }
        assertThat(counts("t-committee")).isEqualTo("5 organizations, 1 centres, 1 stations");
    }

    @Test
    void aCycleIsRefusedInEveryTree() {
        var refused = fixture.changed(registrar(), "t-branch", Map.of("gridParentId", "t-group"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/gridParentId");
        assertThat(fixture.changed(registrar(), "t-branch", Map.of("administrativeParentId", "t-branch"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void standingsAndLinksAreGivenInPieces() {
        var first = get("/t-branch/standings?limit=1");
        assertThat(first.path("items").findValuesAsString("year")).containsExactly("2021");
        var second =
                get("/t-branch/standings?limit=1&cursor=" + first.path("next").asString());
        assertThat(second.path("items").findValuesAsString("year")).containsExactly("2020");
        assertThat(second.has("next")).isTrue();
        assertThat(second.path("next").isNull()).isTrue();

        var all = get("/t-mill/links?all=true").path("items");
        assertThat(all).hasSizeGreaterThan(1);
        var piecewise = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var piece = get("/t-mill/links?all=true&limit=1&cursor=" + cursor);
            assertThat(piece.path("items")).hasSize(1);
            piece.path("items").forEach(piecewise::add);
            cursor = piece.path("next").isNull() ? "" : piece.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(piecewise).containsExactlyElementsOf(all);

        for (var refused : List.of("/links?limit=0", "/links?limit=201", "/standings?limit=0")) {
            assertThat(client.get(ORGANIZATIONS + "/t-branch" + refused).status())
                    .as(refused)
                    .isEqualTo(422);
        }
        assertThat(client.get(ORGANIZATIONS + "/t-branch/links?cursor=nowhere").code())
                .isEqualTo("invalid-cursor");
    }

    @Test
    void standingsAndLinksKeepTheirHistory() {
        assertThat(get("/t-branch").at("/standing/honour").asString()).isEqualTo("最强党支部");
        var standings = get("/t-branch/standings").path("items");
        assertThat(standings.findValuesAsString("year")).containsExactly("2021", "2020");
        assertThat(get("/t-mill/links").at("/items/0/role").asString()).isEqualTo("理事长单位");
        assertThat(get("/t-dairy/links?type=MEMBER_OF").path("items")).hasSize(1);
        assertThat(get("/t-dairy/links?type=CO_BUILDING").path("items")).isEmpty();
        assertThat(get("/t-branch/links?asOf=2019-06-01").at("/items/0/type").asString())
                .isEqualTo("DUAL_REPORT");
        var read = client.get(ORGANIZATIONS + "/t-branch");
        var tag = String.valueOf(read.header("ETag"));
        var body = read.text().replaceFirst("}$", ",\"standings\":[{\"year\":2021,\"stars\":9}]}");
        assertThat(registrar()
                        .with("If-Match", tag)
                        .put(ORGANIZATIONS + "/t-branch", body)
                        .status())
                .isEqualTo(200);
        assertThat(registrar()
                        .with("If-Match", tag)
                        .put(ORGANIZATIONS + "/t-branch", body)
                        .status())
                .as("another standing is another version")
                .isEqualTo(412);
        assertThat(get("/t-branch").at("/standing/stars").asInt()).isEqualTo(9);
        var twice = body.replace("]}", ",{\"year\":2021,\"grade\":\"POOR\"}]}");
        assertThat(registrar()
                        .with("If-Match", "*")
                        .put(ORGANIZATIONS + "/t-branch", twice)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aCreditCodeBelongsToOneOrganization() {
        var code = "91350100M000100Y43"; // the example of GB 32100-2015
        assertThat(fixture.changed(registrar(), "t-mill", Map.of("unifiedSocialCreditCode", code))
                        .status())
                .isEqualTo(200);
        assertThat(fixture.changed(registrar(), "t-dairy", Map.of("unifiedSocialCreditCode", code))
                        .status())
                .isEqualTo(422);
        assertThat(ids(get("?unifiedSocialCreditCode=" + code))).containsExactly("t-mill");
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
