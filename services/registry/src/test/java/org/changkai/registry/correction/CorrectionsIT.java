package org.changkai.registry.correction;

import static org.assertj.core.api.Assertions.assertThat;

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

@ServiceTest
class CorrectionsIT {

    private static final String CENTRE = "/api/registry/centres/k-1";
    private static final String CORRECTIONS = "/api/registry/corrections";

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void centre() {
        jdbc.sql("truncate centre, organization cascade").update();
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
        new RegistryFixture(client).importText("centres", """
            id,kind,name,area_code,lat,lon,phone,opening_hours
            k-1,CENTRE,春风党群服务中心,150302001001,39.65,106.81,0473-1,Mo-Fr 08:30-17:30
            """);
    }

    private ServiceClient clerk() {
        return client.with("Authorization", TestTokens.bearerIn(List.of("150302001000"), "clerk", "registry:write"));
    }

    private ServiceClient.Answer suggest(Map<String, Object> body) {
        return client.post(CENTRE + "/corrections", body);
    }

    @Test
    void anybodySuggestsAndAClerkAccepts() {
        var once = client.with("Idempotency-Key", "k-once");
        var body = Map.of("phone", "0473-2", "openingHours", "Mo-Fr 09:00-17:00", "note", "门口贴的电话已换");
        var made = once.post(CENTRE + "/corrections", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(once.post(CENTRE + "/corrections", body).text()).isEqualTo(made.text());
        var id = made.json().path("id").asString();
        assertThat(client.get(CENTRE).json().path("phone").asString()).isEqualTo("0473-1");

        assertThat(client.get(CORRECTIONS).status()).isEqualTo(401);
        var listed = clerk().get(CORRECTIONS).json().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/correction/note").asString()).isEqualTo("门口贴的电话已换");
        assertThat(listed.at("/0/changes").findValuesAsString("field")).containsExactly("phone", "openingHours");
        assertThat(listed.at("/0/changes/0/now").asString()).isEqualTo("0473-1");
        var elsewhere =
                client.with("Authorization", TestTokens.bearerIn(List.of("150303000000"), "other", "registry:write"));
        assertThat(elsewhere.get(CORRECTIONS).json().path("items")).isEmpty();
        assertThat(elsewhere.post(CORRECTIONS + "/" + id + "/acceptance", "{}").code())
                .isEqualTo("outside-area");

        assertThat(clerk().post(CORRECTIONS + "/" + id + "/acceptance", "{}").status())
                .isEqualTo(200);
        assertThat(client.get(CENTRE).json().path("phone").asString()).isEqualTo("0473-2");
        assertThat(client.get(CENTRE).json().path("openingHours").asString()).isEqualTo("Mo-Fr 09:00-17:00");
        assertThat(clerk().get(CENTRE + "/history").json().at("/items/0/by").asString())
                .isEqualTo("clerk");
        assertThat(client.get(CENTRE + "/corrections/" + id)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(clerk().post(CORRECTIONS + "/" + id + "/rejection", Map.of("reason", "x"))
                        .code())
                .isEqualTo("correction-decided");
        assertThat(jdbc.sql("select count(*) from centre_correction where note is not null")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .as("the note goes with the decision")
                .isZero();
    }

    @Test
    void aRejectionHasAReason() {
        var id = suggest(Map.of("name", "假的名字")).json().path("id").asString();
        assertThat(clerk().post(CORRECTIONS + "/" + id + "/rejection", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(clerk().post(CORRECTIONS + "/" + id + "/rejection", Map.of("reason", "名称以批文为准"))
                        .status())
                .isEqualTo(200);
        var receipt = client.get(CENTRE + "/corrections/" + id).json();
        assertThat(receipt.path("state").asString()).isEqualTo("REJECTED");
        assertThat(receipt.path("reason").asString()).isEqualTo("名称以批文为准");
        assertThat(receipt.has("decidedBy")).isFalse();
        assertThat(client.get(CENTRE).json().path("name").asString()).isEqualTo("春风党群服务中心");
        assertThat(clerk().get(CORRECTIONS + "?state=REJECTED&area=150302001001")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aSuggestionAboutARemovedCentreIsStillRejected() {
        var id = suggest(Map.of("phone", "0473-2")).json().path("id").asString();
        assertThat(clerk().with("If-Match", String.valueOf(client.get(CENTRE).header("ETag")))
                        .delete(CENTRE)
                        .status())
                .isEqualTo(204);

        var listed = clerk().get(CORRECTIONS).json().at("/items/0");
        assertThat(listed.path("centreName").asString()).isEqualTo("春风党群服务中心");
        assertThat(listed.path("centreRemoved").asBoolean()).isTrue();
        assertThat(clerk().post(CORRECTIONS + "/" + id + "/acceptance", "{}").code())
                .isEqualTo("centre-unknown");
        var elsewhere =
                client.with("Authorization", TestTokens.bearerIn(List.of("150303000000"), "other", "registry:write"));
        assertThat(elsewhere
                        .post(CORRECTIONS + "/" + id + "/rejection", Map.of("reason", "x"))
                        .code())
                .isEqualTo("outside-area");
        assertThat(clerk().post(CORRECTIONS + "/" + id + "/rejection", Map.of("reason", "这家中心已撤销"))
                        .status())
                .isEqualTo(200);
        assertThat(client.get(CENTRE + "/corrections/" + id)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("REJECTED");
        assertThat(clerk().get(CORRECTIONS).json().path("items")).isEmpty();
    }

    /** Whoever may decide on a suggestion by its id finds it in the list, too. */
    @Test
    void anEditorOfASubtreeSeesWhatIsSuggestedAboutItsCentres() {
        var fixture = new RegistryFixture(client);
        fixture.importText("organizations", """
            id,kind,name,area_code,parent_id,grid_parent_id
            k-committee,PARTY_COMMITTEE,凤凰岭街道党工委,150302001000,,
            k-branch,PARTY_BRANCH,春风社区党支部,150302001001,k-committee,
            k-grid,GRID,春风一网格,150302001001,,k-branch
            k-other,PARTY_BRANCH,和平社区党支部,150302001002,,
            """);
        fixture.importText("centres", """
            id,kind,name,area_code,organization_id,lat,lon
            k-2,STATION,支部服务站,150302001001,k-branch,39.65,106.81
            k-3,STATION,网格服务站,150302001001,k-grid,39.65,106.81
            k-4,STATION,和平服务站,150302001002,k-other,39.65,106.81
            """);
        suggest(Map.of("phone", "0473-2"));
        for (var centre : List.of("k-2", "k-3", "k-4")) {
            client.post("/api/registry/centres/" + centre + "/corrections", Map.of("phone", "0473-9"));
        }
        var registrar = client.as("registrar", "registry:write");
        var department = client.with(
                "Authorization", TestTokens.bearerIn(List.of(Caller.NOWHERE), "department", "registry:write"));
        assertThat(department.get(CORRECTIONS).json().path("items")).isEmpty();

        registrar.put("/api/registry/organizations/k-committee/editors/department/PARTY", "{}");
        assertThat(centres(department)).containsExactly("k-2");
        registrar.put("/api/registry/organizations/k-branch/editors/department/GRID", "{}");
        assertThat(centres(department)).containsExactly("k-2", "k-3");
        assertThat(department.get(CORRECTIONS + "?area=150302001001").code()).isEqualTo("outside-area");

        registrar.delete("/api/registry/organizations/k-committee/editors/department/PARTY");
        registrar.delete("/api/registry/organizations/k-branch/editors/department/GRID");
        assertThat(centres(department)).isEmpty();
        assertThat(centres(clerk())).containsExactly("k-1", "k-2", "k-3", "k-4");
    }

    private static List<String> centres(ServiceClient reader) {
        return reader.get(CORRECTIONS)
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.at("/correction/centre").asString())
                .toList();
    }

    @Test
    void nonsenseAndFloodsAreRefused() {
        assertThat(suggest(Map.of("phone", "0473-1")).code()).isEqualTo("nothing-suggested");
        assertThat(suggest(Map.of("openingHours", "always"))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/openingHours");
        for (var personal : List.of("请打13800138000找我", "150302199001011234")) {
            assertThat(suggest(Map.of("phone", "0473-2", "note", personal))
                            .json()
                            .at("/errors/0/pointer")
                            .asString())
                    .as(personal)
                    .isEqualTo("/note");
        }
        for (var list : List.of("services", "accessibility", "languages", "phones")) {
            var refused = client.post(CENTRE + "/corrections", "{\"" + list + "\":[null]}");
            assertThat(refused.status()).as(list).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + list + "/0");
        }
        assertThat(suggest(Map.of("lat", 39.7)).status()).isEqualTo(422);
        assertThat(suggest(Map.of("mongolianName", "not Mongolian")).status()).isEqualTo(422);
        assertThat(client.post("/api/registry/centres/nowhere/corrections", Map.of("phone", "1"))
                        .status())
                .isEqualTo(404);
        for (var n = 0; n < 10; n++) {
            assertThat(suggest(Map.of("phone", "0473-9" + n)).status()).isEqualTo(201);
        }
        var flood = suggest(Map.of("phone", "0473-10"));
        assertThat(flood.status()).isEqualTo(429);
        assertThat(flood.code()).isEqualTo("too-many-suggestions");
    }
}
