package org.changkai.registry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.changkai.platform.security.Caller;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an edit of an organization or a centre may say, and what is refused. */
@ServiceTest
class EditingIT {

    private static final String ORGANIZATIONS = "/api/registry/organizations";

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
        fixture.importText("organizations", TreesIT.FILE);
        fixture.importText("centres", """
            id,kind,name,area_code,organization_id,lat,lon
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
    void linksOfAllTimesCanBeReadAndSentBack() {
        var all = get("/t-mill/links?all=true").path("items");
        assertThat(all.findValuesAsString("type")).containsExactly("DUAL_REPORT", "MEMBER_OF");
        assertThat(all.at("/0/to").asString()).isEqualTo("2020-01-01");
        assertThat(all.at("/0/organization/removed").asBoolean()).isFalse();
        registrar().with("If-Match", "*").delete(ORGANIZATIONS + "/t-dairy");
        assertThat(get("/t-mill/links?all=true")
                        .at("/items/1/organization/removed")
                        .asBoolean())
                .isTrue();
        assertThat(fixture.changed(registrar(), "t-mill", Map.of("name", "面粉二厂"))
                        .status())
                .isEqualTo(200);
        var body = Map.of("kind", "ENTERPRISE", "name", "面粉厂", "areaCode", "150302001002", "links", List.of());
        assertThat(registrar()
                        .with("If-Match", "*")
                        .put(ORGANIZATIONS + "/t-mill", body)
                        .status())
                .isEqualTo(200);
        assertThat(get("/t-mill/links?all=true").path("items").findValuesAsString("type"))
                .as("nobody could name an organization that is gone")
                .containsExactly("MEMBER_OF");
    }

    @Test
    void whatIsMissingInAListIsSaidWithItsPlace() {
        var organization = "{\"kind\":\"AGENCY\",\"name\":\"面粉厂\",\"areaCode\":\"150302001002\",";
        var cases = Map.of(
                "\"links\":[null]}", "/links/0",
                "\"links\":[{}]}", "/links/0/type",
                "\"links\":[{\"type\":\"CO_BUILDING\",\"targetId\":\"t-dairy\"}]}", "/links/0/from",
                "\"links\":[{\"type\":\"CO_BUILDING\",\"targetId\":null,\"from\":\"2020-01-01\"}]}",
                        "/links/0/targetId",
                "\"standings\":[null]}", "/standings/0");
        cases.forEach((rest, pointer) -> {
            var refused = registrar().with("If-Match", "*").put(ORGANIZATIONS + "/t-mill", organization + rest);
            assertThat(refused.status()).as(rest).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString())
                    .as(rest)
                    .isEqualTo(pointer);
        });
        var station = "{\"kind\":\"STATION\",\"name\":\"站\",\"areaCode\":\"150302001002\",\"lat\":39.6,\"lon\":106.8,";
        for (var list : List.of("zones", "services", "accessibility", "languages", "photos", "phones")) {
            var refused = registrar().post("/api/registry/centres", station + "\"" + list + "\":[null]}");
            assertThat(refused.status()).as(list).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + list + "/0");
        }
    }

    /** Rights and counts go down the trees. */
    @Test
    void nothingIsPutBelowSomebodyElses() {
        var clerk =
                client.with("Authorization", TestTokens.bearerIn(List.of("150302001001"), "clerk", "registry:write"));
        for (var tree : List.of("parentId", "administrativeParentId", "gridParentId")) {
            assertThat(fixture.changed(clerk, "t-group", Map.of(tree, "t-peace"))
                            .code())
                    .as(tree)
                    .isEqualTo("outside-area");
        }
        assertThat(get("/t-peace/counts").path("organizations").asInt()).isEqualTo(1);
        assertThat(fixture.changed(clerk, "t-branch", Map.of("name", "春风第一党支部")).status())
                .as("a superior outside may be kept")
                .isEqualTo(200);
        assertThat(fixture.changed(clerk, "t-group", Map.of("parentId", "t-grid"))
                        .status())
                .as("inside one may move")
                .isEqualTo(200);
        var station = client.get("/api/registry/centres/t-c2");
        assertThat(clerk.with("If-Match", String.valueOf(station.header("ETag")))
                        .put("/api/registry/centres/t-c2", station.text().replace("t-group", "t-peace"))
                        .code())
                .isEqualTo("outside-area");
        var job = imported(clerk, "t-under,PARTY_GROUP,三号楼党小组,150302001001,t-peace");
        assertThat(job.at("/badRows/0/column").asString()).as(job.toString()).isEqualTo("parent_id");
        assertThat(job.at("/badRows/0/code").asString()).isEqualTo("outside-area");
    }

    /** An account without any area, as of the organization department of the Party: its node and what lies below. */
    @Test
    void whoHasNoAreaEditsTheSubtreeAlone() {
        var department = nowhere("department");
        assertThat(fixture.changed(department, "t-group", Map.of("name", "二号楼党小组"))
                        .code())
                .isEqualTo("outside-area");
        assertThat(registrar()
                        .put(ORGANIZATIONS + "/t-branch/editors/department/PARTY", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(fixture.changed(department, "t-group", Map.of("name", "二号楼党小组"))
                        .status())
                .isEqualTo(200);
        assertThat(fixture.changed(department, "t-peace", Map.of("name", "和平第一党支部"))
                        .code())
                .isEqualTo("outside-area");
        var agency = Map.of("id", "t-new", "kind", "AGENCY", "name", "办公室", "areaCode", "150302001001");
        assertThat(department.post(ORGANIZATIONS, agency).code()).isEqualTo("outside-area");
        var job = imported(department, "t-below,PARTY_GROUP,三号楼党小组,150302001001,t-branch");
        assertThat(RegistryFixture.counts(job)).isEqualTo("1/0/0/0");
        var address = "/api/registry/imports/" + job.path("id").asString();
        assertThat(nowhere("other").get(address).code()).as("of another one").isEqualTo("outside-area");
        assertThat(registrar().get(address).status()).isEqualTo(200);
    }

    @Test
    void theRecordCountsWhatIsBelowItInEachTree() {
        var branch = get("/t-branch");
        assertThat(branch.path("children").asInt()).as("the Party tree").isEqualTo(2);
        assertThat(branch.at("/childrenByTree/PARTY").asInt()).isEqualTo(2);
        assertThat(branch.at("/childrenByTree/GRID").asInt()).isEqualTo(1);
        assertThat(branch.at("/childrenByTree/ADMINISTRATIVE").asInt(-1)).isZero();

        var office = get("?area=150302001000")
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals("t-office"))
                .findFirst()
                .orElseThrow();
        assertThat(office.path("children").asInt(-1)).isZero();
        assertThat(office.at("/childrenByTree/ADMINISTRATIVE").asInt()).isEqualTo(3);
    }

    private JsonNode imported(ServiceClient by, String line) {
        var file = "id,kind,name,area_code,parent_id\n" + line + "\n";
        var sent = by.upload(
                "/api/registry/imports/organizations", "file.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        return new RegistryFixture(client)
                .ended("/api/registry/imports/" + sent.json().path("id").asString());
    }

    private ServiceClient nowhere(String account) {
        return client.with("Authorization", TestTokens.bearerIn(List.of(Caller.NOWHERE), account, "registry:write"));
    }
}
