package org.changkai.registry.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.kit.OpenApiSnapshot;
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
class CentresIT {

    private static final String CENTRES = "/api/registry/centres";
    private static final Map<String, Object> CENTRE = Map.of(
            "kind",
            "CENTRE",
            "name",
            "和平党群服务中心",
            "areaCode",
            "150302001002",
            "lat",
            39.66,
            "lon",
            106.82,
            "services",
            List.of("certificates"),
            "accessibility",
            List.of("step-free"),
            "openingHours",
            "Mo-Fr 08:30-12:00",
            "homeVisits",
            true);

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void areas() {
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

    private static Map<String, Object> centre(String id, double lat, double lon) {
        var centre = new HashMap<>(CENTRE);
        centre.putAll(Map.of("id", id, "lat", lat, "lon", lon));
        return centre;
    }

    @Test
    void aCentreIsCreatedReadChangedAndRemoved() {
        var once = registrar().with("Idempotency-Key", "new-1");
        var created = once.post(CENTRES, centre("life", 39.0, 106.0));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(once.post(CENTRES, centre("life", 39.0, 106.0)).text()).isEqualTo(created.text());
        assertThat(registrar().post(CENTRES, centre("life", 39.0, 106.0)).code())
                .isEqualTo("id-taken");

        var read = client.get(CENTRES + "/life");
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.json().at("/areaPath/2/name").asString()).isEqualTo("凤凰岭街道");

        assertThat(registrar().put(CENTRES + "/life", read.text()).status()).isEqualTo(428);
        var tag = String.valueOf(read.header("ETag"));
        var known = client.with("If-None-Match", tag).get(CENTRES + "/life");
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();
        var changed = registrar()
                .with("If-Match", tag)
                .put(CENTRES + "/life", read.text().replace("和平党群", "平安党群"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(client.with("If-None-Match", tag).get(CENTRES + "/life").status())
                .isEqualTo(200);
        assertThat(registrar()
                        .with("If-Match", tag)
                        .put(CENTRES + "/life", read.text())
                        .status())
                .isEqualTo(412);
        assertThat(client.get(CENTRES + "?area=150302000000&kind=CENTRE&service=certificates&accessible=true&limit=1")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(client.get(CENTRES + "?area=150303000000").json().path("items"))
                .isEmpty();
        assertThat(client.get(CENTRES + "?q=平安").json().at("/items/0/id").asString())
                .isEqualTo("life");

        assertThat(registrar()
                        .with("If-Match", String.valueOf(changed.header("ETag")))
                        .delete(CENTRES + "/life")
                        .status())
                .isEqualTo(204);
        assertThat(client.get(CENTRES + "/life").code()).isEqualTo("centre-unknown");
        assertThat(types("life")).containsExactly("centre-saved", "centre-saved", "centre-removed");
    }

    @Test
    void filtersAreCombinedAndOnesThatNoCentreCanMeetAreRefused() {
        var reachable = List.of("wheelchair", "hearing-loop");
        registrar().post(CENTRES, centre("plain", Map.of("accessibility", List.of(), "languages", List.of("zh"))));
        registrar().post(CENTRES, centre("open", Map.of("accessibility", reachable, "languages", List.of("zh", "mn"))));

        assertThat(listed("accessible=false")).contains("plain", "open");
        assertThat(listed("accessible=true")).contains("open").doesNotContain("plain");
        assertThat(listed("accessible=false,hearing-loop")).contains("open").doesNotContain("plain");
        assertThat(listed("accessible=true&accessible=parking")).doesNotContain("open", "plain");
        assertThat(listed("accessible=true,hearing-loop&language=mn&kind=CENTRE"))
                .contains("open")
                .doesNotContain("plain");
        for (var query : List.of("accessible=lift", "accessible=true,lift", "language=M", "service=A b", "zone=_")) {
            var refused = client.get(CENTRES + "?" + query.replace(" ", "%20"));
            assertThat(refused.status()).as(query).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(query.split("=", 2)[0]);
        }
        for (var query : List.of("accessible=lift", "service=A%20b")) {
            assertThat(client.get("/api/registry/circle?lat=39&lon=106&" + query)
                            .json()
                            .at("/errors/0/pointer")
                            .asString())
                    .isEqualTo(query.split("=", 2)[0]);
        }
    }

    private static Map<String, Object> centre(String id, Map<String, Object> others) {
        var centre = centre(id, 39.0, 106.0);
        centre.putAll(others);
        return centre;
    }

    private List<String> listed(String query) {
        return client.get(CENTRES + "?limit=200&" + query).json().path("items").findValuesAsString("id");
    }

    @Test
    void whoKeepsACentreIsToldThatAPlaceAroundItHasAnotherName() {
        registrar().post(CENTRES, centre("renamed", 39.0, 106.0));
        var tag = String.valueOf(client.get(CENTRES + "/renamed").header("ETag"));
        var registry = new RegistryFixture(client);
        registry.importText("areas?validFrom=2024-01-01", RegistryFixture.AREAS.replace("凤凰岭街道", "凤凰街道"));
        try {
            var again = client.with("If-None-Match", tag).get(CENTRES + "/renamed");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().at("/areaPath/2/name").asString()).isEqualTo("凤凰街道");
            assertThat(again.json().path("version").asLong()).isEqualTo(2);
            assertThat(types("renamed")).containsExactly("centre-saved", "centre-saved");
            assertThat(registrar().get(CENTRES + "/renamed/history").json().path("items"))
                    .as("nobody has changed the centre")
                    .hasSize(1);
        } finally {
            registry.importText("areas?validFrom=2024-01-01", RegistryFixture.AREAS);
        }
    }

    @Test
    void aCentreHasFurtherTelephonesEachWithItsUse() {
        var phones = new HashMap<>(centre("phones", 39.0, 106.0));
        phones.putAll(Map.of("phone", "0473-5550101", "phones", List.of("0473-5550102（夜间）", "+86-473-5550103")));
        assertThat(registrar()
                        .post(CENTRES, phones)
                        .json()
                        .path("phones")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("0473-5550102（夜间）", "+86-473-5550103");
        var location = client.get("/api/registry/hsds/locations?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("external_identifier").asString().equals("phones"))
                .findFirst()
                .orElseThrow();
        assertThat(location.path("phones").findValuesAsString("number"))
                .containsExactly("0473-5550101", "0473-5550102", "+86-473-5550103");
        assertThat(location.at("/phones/1/description").asString()).isEqualTo("夜间");
        for (var wrong : List.of("夜间", "0473 5550102", "0473-5550102（", "1;2")) {
            phones.putAll(Map.of("id", "phones-wrong", "phones", List.of(wrong)));
            assertThat(registrar().post(CENTRES, phones).json().path("errors").findValuesAsString("pointer"))
                    .as(wrong)
                    .containsExactly("/phones");
        }
    }

    private List<String> types(String subject) {
        return jdbc.sql("select type from change_record where subject = ? order by transaction_id, position")
                .param(subject)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void wrongFieldsArePointedAt() {
        var wrong = new HashMap<>(centre("wrong", 39, 106));
        wrong.putAll(Map.of("openingHours", "always", "areaCode", "150302001999", "organizationId", "nobody"));
        var refused = registrar().post(CENTRES, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/openingHours", "/areaCode", "/organizationId");
    }

    @Test
    void anEditorActsInTheOwnSubtreeOnly() {
        var elsewhere = TestTokens.bearerIn(List.of("150303000000"), "editor", "registry:write");
        assertThat(client.with("Authorization", elsewhere)
                        .post(CENTRES, centre("far", 39, 106))
                        .code())
                .isEqualTo("outside-area");
        var here = TestTokens.bearerIn(List.of("150302001000"), "editor", "registry:write");
        assertThat(client.with("Authorization", here)
                        .post(CENTRES, centre("here", 39, 106))
                        .status())
                .isEqualTo(201);
        assertThat(client.post(CENTRES, centre("nobody", 39, 106)).status()).isEqualTo(401);
        assertThat(client.as("reader").post(CENTRES, centre("reader", 39, 106)).status())
                .isEqualTo(403);
    }

    @Test
    void theCircleFollowsTheCentresWithinASecond() {
        assertThat(registrar().post(CENTRES, centre("near", 44.0, 110.0)).status())
                .isEqualTo(201);
        assertThat(registrar().post(CENTRES, centre("walk", 44.006, 110.0)).status())
                .isEqualTo(201);
        assertThat(registrar().post(CENTRES, centre("ring", 44.0088, 110.0)).status())
                .isEqualTo(201);
        var path = "/api/registry/circle?lat=44.0&lon=110.0";
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() ->
                        assertThat(client.get(path).json().path("within1km")).hasSize(3));
        var circle = client.get(path).json();
        assertThat(circle.path("method").asString()).isEqualTo("estimated");
        assertThat(ids(circle)).containsExactly("near", "walk");
        assertThat(circle.at("/centres/1/distance").asInt()).isBetween(665, 669);
        assertThat(circle.at("/centres/1/walkMinutes").asDouble()).isBetween(10.3, 10.5);
        assertThat(circle.at("/reach/type").asString()).isEqualTo("Polygon");
        assertThat(circle.at("/nearest/id").asString()).isEqualTo("near");
        assertThat(circle.at("/nearest/homeVisits").asBoolean()).isTrue();

        var desert = client.get("/api/registry/circle?lat=42.2&lon=110.0").json();
        assertThat(desert.path("centres")).isEmpty();
        assertThat(desert.at("/nearest/id").asString()).isEqualTo("near");
        assertThat(desert.at("/nearest/distance").asInt()).isBetween(199_000, 201_000);

        var read = client.get(CENTRES + "/near");
        registrar()
                .with("If-Match", String.valueOf(read.header("ETag")))
                .put(CENTRES + "/near", read.text().replace("44.0", "45.0"));
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(ids(client.get(path).json())).containsExactly("walk"));
    }

    @Test
    void theCircleSpeaksTheDatumAskedFor() {
        assertThat(registrar().post(CENTRES, centre("datum", 41.0, 112.0)).status())
                .isEqualTo(201);
        var shifted = Datum.GCJ02.fromWgs84(new Coordinate(41.0, 112.0));
        var path = "/api/registry/circle?datum=gcj02&lat=" + shifted.lat() + "&lon=" + shifted.lon();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(ids(client.get(path).json())).containsExactly("datum"));
        var circle = client.get(path).json();
        assertThat(circle.at("/centres/0/distance").asInt()).isZero();
        assertThat(circle.at("/centres/0/lat").asDouble()).isEqualTo(Math.round(shifted.lat() * 1e7) / 1e7);
        assertThat(client.get("/api/registry/circle?lat=41&lon=112&datum=mars").status())
                .isEqualTo(422);
        assertThat(client.get("/api/registry/circle?lat=95&lon=112").status()).isEqualTo(422);
        assertThat(client.get("/api/registry/circle?lon=112").status()).isEqualTo(400);
    }

    @Test
    void theDocumentIsTheOneThatWasReviewed() {
        OpenApiSnapshot.verify(client, "/api/registry/openapi.json.yaml");
    }

    private static List<String> ids(JsonNode circle) {
        return circle.path("centres").findValuesAsString("id");
    }
}
