package org.changkai.registry.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.changkai.platform.security.Caller;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who saves a centre outside its county, or a file of them, is told at once. */
@ServiceTest
class MisplacedCentresIT {

    private static final String CENTRES = "/api/registry/centres";
    private static final Path BOUNDARIES = Path.of("target", "misplaced-centres", "boundaries.geojson");
    private static final double LAT = 39.65;
    private static final double LON = 106.8195; // 40 m from the eastern boundary

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void boundaries(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(BOUNDARIES.getParent());
        Files.writeString(BOUNDARIES, """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"adcode": 150302},
             "geometry": {"type": "Polygon", "coordinates": [[[106.80, 39.60], [106.82, 39.60], [106.82, 39.70],
              [106.80, 39.70], [106.80, 39.60]]]}}]}
            """);
        registry.add("changkai.registry.boundaries.file", BOUNDARIES::toString);
    }

    @BeforeEach
    void areas() {
        jdbc.sql("truncate centre, organization cascade").update();
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

    private static Map<String, Object> centre(String id, double lat, double lon) {
        return Map.of(
                "id",
                id,
                "kind",
                "CENTRE",
                "name",
                "春风",
                "areaCode",
                "150302001001",
                "lat",
                lat,
                "lon",
                lon,
                "zones",
                List.of());
    }

    @Test
    void whoSavesACentreInAnotherDatumIsToldWhichOne() {
        var typed = Datum.GCJ02.fromWgs84(new Coordinate(LAT, LON));

        var created = registrar().post(CENTRES, centre("m-1", typed.lat(), typed.lon()));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().at("/misplaced/fittingDatum").asString()).isEqualTo("gcj02");

        var read = client.get(CENTRES + "/m-1");
        assertThat(read.json().at("/misplaced/fittingDatum").asString()).isEqualTo("gcj02");
        assertThat(registrar()
                        .with("If-Match", String.valueOf(read.header("ETag")))
                        .put(CENTRES + "/m-1", read.text())
                        .status())
                .as("as it was read")
                .isEqualTo(200);

        var mended = registrar()
                .with("If-Match", String.valueOf(read.header("ETag")))
                .put(CENTRES + "/m-1", centre("m-1", LAT, LON));
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(mended.json().has("misplaced")).isFalse();
        assertThat(client.get(CENTRES + "/m-1").json().has("misplaced")).isFalse();
    }

    @Test
    void anEditorOfASubtreeSeesItsMisplacedCentres() {
        new RegistryFixture(client).importText("organizations", """
            id,kind,name,area_code
            m-branch,PARTY_BRANCH,春风社区党支部,150302001001
            """);
        new RegistryFixture(client).importText("centres", """
            id,kind,name,area_code,organization_id,lat,lon
            m-1,CENTRE,春风,150302001001,m-branch,42.0,118.0
            m-2,STATION,和平,150302001002,,42.0,118.0
            """);
        var department = client.with(
                "Authorization", TestTokens.bearerIn(List.of(Caller.NOWHERE), "department", "registry:write"));
        assertThat(department.get(CENTRES + "/misplaced").json().path("items")).isEmpty();

        registrar().put("/api/registry/organizations/m-branch/editors/department/PARTY", "{}");
        assertThat(department.get(CENTRES + "/misplaced").json().path("items").findValuesAsString("id"))
                .containsExactly("m-1");
        var first = registrar().get(CENTRES + "/misplaced?limit=1").json();
        assertThat(first.path("items").findValuesAsString("id")).containsExactly("m-1");
        assertThat(registrar()
                        .get(CENTRES + "/misplaced?limit=1&cursor="
                                + first.path("next").asString())
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .containsExactly("m-2");
    }

    @Test
    void aPreviewAndAnImportWarnOfEachMisplacedRowAndTakeIt() {
        var typed = Datum.GCJ02.fromWgs84(new Coordinate(LAT, LON));
        var file = """
            id,kind,name,area_code,lat,lon
            m-1,CENTRE,春风,150302001001,%s,%s
            m-2,STATION,和平,150302001002,39.65,106.81
            m-3,STATION,平安,150302001002,42.0,118.0
            """.formatted(typed.lat(), typed.lon());

        var preview = new RegistryFixture(client).importText("centres?preview=true", file);
        assertThat(preview.path("state").asString()).as(preview.toString()).isEqualTo("PREVIEWED");
        assertThat(preview.path("badRows")).isEmpty();
        assertThat(preview.path("warnings").findValuesAsString("code")).containsExactly("misplaced-gcj02", "misplaced");
        assertThat(preview.at("/warnings/0/line").asInt()).isEqualTo(2);
        assertThat(preview.at("/warnings/0/reason").asString()).contains("按 GCJ-02 读就对得上");
        assertThat(preview.at("/warnings/1/value").asString()).isEqualTo("42.0, 118.0");

        var done = new RegistryFixture(client).importText("centres", file);
        assertThat(RegistryFixture.counts(done)).isEqualTo("3/0/0/0");
        assertThat(done.path("warnings")).hasSize(2);

        var inItsDatum = new RegistryFixture(client)
                .importText(
                        "centres?preview=true&datum=gcj02",
                        file.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));
        assertThat(inItsDatum.path("warnings")).isEmpty();
    }
}
