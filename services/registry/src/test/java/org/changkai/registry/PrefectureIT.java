package org.changkai.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.changkai.registry.PrefectureFiles.CENTRES;
import static org.changkai.registry.PrefectureFiles.ORGANIZATIONS;
import static org.changkai.registry.RegistryFixture.counts;
import static org.changkai.registry.RegistryFixture.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A prefecture of the real size on the real areas: 11,000 organizations and 3,076 centres and stations. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=prefecture") // a context, and so a database, of its own
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefectureIT {

    private static final String BOUNDARIES = "boundaries/counties_gcj02.geojson";

    @Autowired
    ServiceClient client;

    @DynamicPropertySource
    static void boundaries(DynamicPropertyRegistry properties) {
        var file = Path.of(System.getProperty("changkai.root", "../.."), "../shared/data", BOUNDARIES);
        properties.add("changkai.registry.boundaries.file", () -> Files.exists(file) ? file.toString() : "");
        properties.add("changkai.registry.boundaries.datum", () -> "gcj02");
    }

    @BeforeAll
    void fill() {
        var fixture = new RegistryFixture(client);
        var wuhai = shared("areas/wuhai_2023.csv");
        var chifeng = shared("areas/chifeng_2023.csv");
        var villages = new String(chifeng, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(",village,"))
                .map(line -> line.substring(0, 12))
                .toList();
        assertThat(counts(fixture.importFile("areas?complete=150300000000&validFrom=2023-06-30", wuhai)))
                .isEqualTo("114/0/0/0");
        assertThat(counts(fixture.importFile("areas?complete=150400000000&validFrom=2023-06-30", chifeng)))
                .isEqualTo("2668/0/0/0");
        var organizations = PrefectureFiles.organizations(villages);
        var centres = PrefectureFiles.centres(villages);
        assertThat(counts(fixture.importText("organizations", organizations))).isEqualTo(ORGANIZATIONS + "/0/0/0");
        assertThat(counts(fixture.importText("centres", centres))).isEqualTo(CENTRES + "/0/0/0");
        assertThat(counts(fixture.importText("organizations", organizations))).isEqualTo("0/0/" + ORGANIZATIONS + "/0");
        assertThat(counts(fixture.importText("centres", centres))).isEqualTo("0/0/" + CENTRES + "/0");
    }

    @Test
    void theCircleAgreesWithLookingAtEveryCentre() {
        var all = client.get("/api/registry/centres.geojson?area=150400000000")
                .json()
                .path("features");
        assertThat(all).hasSize(CENTRES);
        await().untilAsserted(() -> assertThat(
                        circle(42, 118, 60).path("nearest").path("inside").isBoolean())
                .isTrue());
        var random = new Random(11);
        for (var n = 0; n < 200; n++) {
            var origin = new Coordinate(41.3 + random.nextDouble() * 3, 116.5 + random.nextDouble() * 4);
            var circle = circle(origin.lat(), origin.lon(), 60);
            var limit = 60 * 60 * 5 / 3.6 / 1.3;
            var expected = new HashSet<String>();
            var nearest = Double.MAX_VALUE;
            for (var feature : all) {
                var at = feature.at("/geometry/coordinates");
                var distance = origin.distanceTo(
                        new Coordinate(at.get(1).asDouble(), at.get(0).asDouble()));
                nearest = Math.min(nearest, distance);
                if (distance <= limit) {
                    expected.add(feature.path("id").asString());
                }
            }
            assertThat(circle.path("centres").findValuesAsString("id")).hasSameElementsAs(expected);
            var first = client.get("/api/registry/circle?lat=" + origin.lat() + "&lon=" + origin.lon()
                            + "&minutes=60&limit=3&reach=false")
                    .json();
            assertThat(first.path("total").asInt()).isEqualTo(expected.size());
            assertThat(first.path("centres").findValuesAsString("id"))
                    .isEqualTo(circle.path("centres").findValuesAsString("id").stream()
                            .limit(3)
                            .toList());
            assertThat(circle.at("/nearest/distance").asDouble()).isEqualTo((double) Math.round(nearest));
        }
    }

    private JsonNode circle(double lat, double lon, int minutes) {
        return client.get("/api/registry/circle?lat=" + lat + "&lon=" + lon + "&minutes=" + minutes)
                .json();
    }

    /** Beside a look at every county's polygon with another library, in the datum of the file. */
    @Test
    void whatLiesOutsideItsCountyIsListed() throws ParseException {
        var polygons = new HashMap<String, Geometry>();
        var reader = new GeoJsonReader();
        for (var county : new JsonMapper().readTree(shared(BOUNDARIES)).path("features")) {
            polygons.put(
                    county.at("/properties/adcode").asString(),
                    reader.read(county.path("geometry").toString()));
        }
        var expected = new HashSet<String>();
        for (var feature : client.get("/api/registry/centres.geojson?area=150400000000")
                .json()
                .path("features")) {
            var at = feature.at("/geometry/coordinates");
            var gcj02 = Datum.GCJ02.fromWgs84(
                    new Coordinate(at.get(1).asDouble(), at.get(0).asDouble()));
            var county = Objects.requireNonNull(
                    polygons.get(feature.at("/properties/areaCode").asString().substring(0, 6)));
            var point = new GeometryFactory()
                    .createPoint(new org.locationtech.jts.geom.Coordinate(gcj02.lon(), gcj02.lat()));
            if (!county.contains(point)) {
                expected.add(feature.path("id").asString());
            }
        }
        var listed = new HashSet<String>();
        var registrar = client.as("registrar", "registry:write");
        var cursor = "";
        while (cursor != null) {
            var page = registrar
                    .get("/api/registry/centres/misplaced?area=150400000000&limit=200&cursor=" + cursor)
                    .json();
            page.path("items")
                    .forEach(one ->
                            assertThat(listed.add(one.path("id").asString())).isTrue());
            cursor = page.path("next").asStringOpt().orElse(null);
        }
        assertThat(listed).hasSizeGreaterThan(1000).isEqualTo(expected);
        var elsewhere = TestTokens.bearerIn(List.of("150300000000"), "editor", "registry:write");
        assertThat(client.with("Authorization", elsewhere)
                        .get("/api/registry/centres/misplaced?area=150400000000")
                        .code())
                .isEqualTo("outside-area");
        assertThat(client.get("/api/registry/centres/misplaced?area=150400000000")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void coverageCountsVillagesAndNamesItsMethod() {
        var coverage = client.get("/api/registry/coverage?area=150400000000").json();
        assertThat(coverage.path("method").asString()).isEqualTo("estimated");
        assertThat(coverage.at("/villages/total").asInt()).isEqualTo(2457);
        assertThat(coverage.at("/villages/known").asInt()).isEqualTo(2000);
        assertThat(coverage.at("/villages/share").asDouble()).isEqualTo(1.0);
        assertThat(coverage.at("/grid/share").asDouble()).isBetween(0.1, 0.9);
        assertThat(coverage.path("children")).hasSize(13);
        assertThat(client.get("/api/registry/coverage?area=990000000000").code())
                .isEqualTo("area-unknown");
    }

    @Test
    void theSameDataIsThereInOpenReferralShapes() {
        var seen = new HashSet<String>();
        var cursor = "";
        while (cursor != null && seen.size() < 450) {
            var page = client.get("/api/registry/hsds/services?limit=150&cursor=" + cursor)
                    .json();
            page.path("items")
                    .forEach(service ->
                            assertThat(seen.add(service.path("id").asString())).isTrue());
            cursor = page.path("next").asStringOpt().orElse(null);
        }
        var service = client.get("/api/registry/hsds/services?limit=1").json().at("/items/0");
        assertThat(service.path("name").asString()).isEqualTo("证明开具");
        var location = client.get("/api/registry/hsds/locations?limit=1").json().at("/items/0");
        assertThat(service.at("/service_at_locations/0/location_id")).isEqualTo(location.path("id"));
        assertThat(location.at("/addresses/0/city").asString()).isEqualTo("赤峰市");
        var organization =
                client.get("/api/registry/hsds/organizations?limit=1").json().at("/items/0");
        assertThat(location.path("organization_id")).isEqualTo(organization.path("id"));
        assertThat(Arrays.asList("id", "name", "description")).allMatch(organization::has);
    }

    @Test
    void listsAreReadPieceByPiece() {
        var first = client.get("/api/registry/organizations?area=150400000000&limit=200")
                .json();
        assertThat(first.path("items")).hasSize(200);
        var next = client.get("/api/registry/organizations?area=150400000000&limit=200&cursor="
                        + first.path("next").asString())
                .json();
        assertThat(next.path("items").findValuesAsString("id"))
                .doesNotContainAnyElementsOf(first.path("items").findValuesAsString("id"));
        assertThat(client.get("/api/registry/areas/150400000000/children?limit=200")
                        .json()
                        .path("items"))
                .hasSize(13);
        assertThat(client.get("/api/registry/areas/150402001001/path").json().path("items"))
                .hasSize(4);
        assertThat(client.get("/api/registry/organizations?under=o-1&limit=200")
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("o-1");
    }
}
