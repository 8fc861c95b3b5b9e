package org.changkai.registry.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Wherever coordinates are given or taken, the request may say in which datum. */
@ServiceTest
class DatumAtTheDoorIT {

    private static final String REGISTRY = "/api/registry/";
    private static final Coordinate PLACE = new Coordinate(39.65, 106.81);
    private static final Coordinate GCJ02 = Datum.GCJ02.fromWgs84(PLACE);
    private static final Offset<Double> TEN_CENTIMETRES = within(1e-6);

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void centre() {
        jdbc.sql("truncate centre, organization cascade").update();
        var fixture = new RegistryFixture(client);
        fixture.importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
        fixture.importText("centres?datum=gcj02", """
            id,kind,name,area_code,lat,lon
            d-1,CENTRE,春风党群服务中心,150302001001,%s,%s
            """.formatted(GCJ02.lat(), GCJ02.lon()));
    }

    private static void isAt(Coordinate place, JsonNode lat, JsonNode lon) {
        assertThat(lat.asDouble()).isCloseTo(place.lat(), TEN_CENTIMETRES);
        assertThat(lon.asDouble()).isCloseTo(place.lon(), TEN_CENTIMETRES);
    }

    private JsonNode get(String path) {
        return client.get(REGISTRY + path).json();
    }

    @Test
    void centresAreTakenAndGivenInIt() {
        var kept = get("centres/d-1");
        isAt(PLACE, kept.path("lat"), kept.path("lon"));
        assertThat(kept.has("datum")).isFalse();
        var shifted = get("centres/d-1?datum=gcj02");
        isAt(GCJ02, shifted.path("lat"), shifted.path("lon"));
        assertThat(shifted.path("datum").asString()).isEqualTo("gcj02");
        var listed = get("centres?area=150302000000&datum=bd09").at("/items/0");
        isAt(Datum.BD09.fromWgs84(PLACE), listed.path("lat"), listed.path("lon"));
        var point = get("centres.geojson?area=150302000000&datum=gcj02").at("/features/0/geometry/coordinates");
        isAt(GCJ02, point.get(1), point.get(0));
        var sentBack = client.as("registrar", "registry:write")
                .with("If-Match", "*")
                .put(REGISTRY + "centres/d-1", shifted.toString())
                .json();
        isAt(PLACE, sentBack.path("lat"), sentBack.path("lon"));
        var line = client.get(REGISTRY + "exports/centres.csv?datum=gcj02")
                .text()
                .lines()
                .toList()
                .get(1);
        assertThat(line).contains(",39.6", ",106.8").doesNotContain(",106.81,");
    }

    @Test
    void planningTakesAndGivesIt() {
        var where = "coverage/what-if?area=150302000000&lat=%s&lon=%s".formatted(GCJ02.lat(), GCJ02.lon());
        var proposal = get(where + "&datum=gcj02");
        isAt(GCJ02, proposal.path("lat"), proposal.path("lon"));
    }

    @Test
    void anUnknownOneIsRefusedEverywhere() {
        for (var path : List.of(
                "centres",
                "centres/d-1",
                "centres.geojson?area=150302000000",
                "areas/150302000000",
                "areas/150302000000/children",
                "exports/centres.csv",
                "coverage?area=150302000000",
                "coverage/what-if?area=150302000000&lat=39.6&lon=106.8",
                "coverage/best-places?area=150302000000")) {
            var refused = client.get(REGISTRY + path + (path.contains("?") ? "&" : "?") + "datum=mars");
            assertThat(refused.status()).as(path).isIn(400, 422);
            assertThat(refused.json().at("/errors/0/pointer").asString())
                    .as(path)
                    .isEqualTo("datum");
        }
    }
}
