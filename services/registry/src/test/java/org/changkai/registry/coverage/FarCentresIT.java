package org.changkai.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.changkai.registry.area.Areas;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.placement.CheckPlacement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two counties; the boundary of the first is known. */
@ServiceTest
class FarCentresIT {

    private static final String BOUNDED = "150302000000";
    private static final String OTHER = "150303000000";
    private static final Path BOUNDARIES = Path.of("target", "far-centres", "boundaries.geojson");

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CoverageRecords records;

    @Autowired
    Villages villages;

    @Autowired
    Areas areas;

    @Autowired
    CirclePlaces places;

    @Autowired
    FindCircle circle;

    @Autowired
    CheckPlacement placement;

    @Autowired
    Supplier<CoverageSettings> settings;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void boundaries(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(BOUNDARIES.getParent());
        Files.writeString(BOUNDARIES, """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"adcode": 150302},
             "geometry": {"type": "Polygon", "coordinates": [[[106.70, 39.50], [106.90, 39.50], [106.90, 39.70],
              [106.70, 39.70], [106.70, 39.50]]]}}]}
            """);
        registry.add("changkai.registry.boundaries.file", BOUNDARIES::toString);
    }

    @BeforeEach
    void areas() {
        jdbc.sql("truncate centre, coverage_village, coverage_ground, coverage_day cascade")
                .update();
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", """
            code,level,name,parent_code,lat,lon
            150300000000,city,乌海市,150000000000,,
            150302000000,county,海勃湾区,150300000000,,
            150302001000,township,凤凰岭街道,150302000000,,
            150302001001,village,东村,150302001000,39.600,106.800
            150303000000,county,海南区,150300000000,,
            150303001000,township,拉僧仲街道,150303000000,,
            150303001001,village,南村,150303001000,39.400,106.800
            """);
    }

    private void centre(String area, double lat, double lon) {
        new RegistryFixture(client).importText("centres", """
            id,kind,name,area_code,lat,lon
            far,CENTRE,远站,%s,%s,%s
            """.formatted(area, lat, lon));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> places.all().stream()
                        .anyMatch(place -> place.areaCode().equals(area)
                                && place.position().lat() == lat
                                && place.position().lon() == lon));
    }

    private JsonNode get(String path) {
        var answer = client.get("/api/registry/coverage" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aCentreAtTheEndOfTheEarthStopsNobodysCoverage() {
        for (var point : List.of(List.of(90.0, 39.67), List.of(39.67, 180.0))) {
            centre("150303001001", point.getFirst(), point.getLast());
            for (var area : List.of(OTHER, "150300000000")) {
                assertThat(get("?area=" + area).at("/grid/points").asInt()).isPositive();
                assertThat(get("/best-places?count=1&area=" + area).at("/places/0/villages"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void aMisplacedCentreMakesNoGround() {
        var without = get("?area=" + BOUNDED).at("/grid/points").asInt();
        var needs =
                get("/best-places?weight=grid&area=" + BOUNDED).path("needs").asInt();
        centre("150302001001", 42.26, 118.9);
        var found = get("?area=" + BOUNDED);
        assertThat(found.at("/grid/points").asInt()).isEqualTo(without);
        assertThat(found.at("/grid/covered").asInt()).isZero();
        assertThat(get("/best-places?weight=grid&area=" + BOUNDED).path("needs").asInt())
                .isEqualTo(needs);
        assertThat(client.get("/api/registry/centres?area=" + BOUNDED)
                        .json()
                        .at("/items/0")
                        .has("misplaced"))
                .as("for who draws a map of a list")
                .isTrue();
    }

    /** Of a village whose point lies outside its county nobody knows where its people live. */
    @Test
    void aMisplacedVillageMakesNoGroundAndIsNoBlindSpot() {
        var without = get("?area=" + BOUNDED);
        var needs = get("/best-places?area=" + BOUNDED).path("needs").asInt();
        var points =
                get("/best-places?weight=grid&area=" + BOUNDED).path("needs").asInt();
        var imported = new RegistryFixture(client).importText("areas?validFrom=2023-06-30", """
            code,level,name,parent_code,lat,lon
            150302001002,village,远村,150302001000,42.26,118.9
            """);
        assertThat(imported.at("/warnings/0/code").asString()).isEqualTo("misplaced");
        assertThat(imported.at("/warnings/0/line").asInt()).isEqualTo(2);
        assertThat(imported.at("/warnings/0/value").asString()).isEqualTo("42.26, 118.9");
        try {
            var misplaced = client.as("registrar", "registry:write").get("/api/registry/areas/misplaced?limit=1");
            assertThat(misplaced.status()).as(misplaced.text()).isEqualTo(200);
            assertThat(misplaced.text())
                    .isEqualTo("{\"items\":[{\"code\":\"150302001002\",\"name\":\"远村\",\"lat\":42.26,\"lon\":118.9,"
                            + "\"fitsSwapped\":false}],\"next\":null,\"boundaries\":true}");
            assertThat(client.get("/api/registry/areas/misplaced").status()).isEqualTo(401);
            var found = get("?area=" + BOUNDED);
            assertThat(found.path("grid")).isEqualTo(without.path("grid"));
            assertThat(found.path("blindSpots")).isEqualTo(without.path("blindSpots"));
            assertThat(found.at("/villages/total").asInt()).isEqualTo(2);
            assertThat(found.at("/villages/known").asInt()).isEqualTo(1);
            assertThat(get("/best-places?area=" + BOUNDED).path("needs").asInt())
                    .isEqualTo(needs);
            assertThat(get("/best-places?weight=grid&area=" + BOUNDED)
                            .path("needs")
                            .asInt())
                    .isEqualTo(points);
            assertThat(get("/what-if?lat=42.26&lon=118.9&area=" + BOUNDED).path("villages"))
                    .isEmpty();

            recorded(villages);
            yesterdayWasToday();
            new RegistryFixture(client).importText("areas?validFrom=2023-06-30", """
                code,level,name,parent_code,lat,lon
                150302001002,village,远村,150302001000,39.62,106.8
                """);
            recorded(villages);
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            var compared = get("/comparison?area=" + BOUNDED + "&from=" + today.minusDays(1) + "&to=" + today);
            assertThat(compared.at("/after/villages/known").asInt()).isEqualTo(2);
            assertThat(compared.path("lost"))
                    .as("who was not known to have a centre")
                    .isEmpty();
        } finally {
            jdbc.sql("delete from area_version where code = '150302001002'").update();
            jdbc.sql("delete from area_position where code = '150302001002'").update();
        }
    }

    @Test
    void aCountyThatCannotBeMeasuredTakesNoOtherAlong() {
        recorded(villages);
        yesterdayWasToday();
        centre("150303001001", 39.4, 106.8);
        recorded(new Villages() {
            @Override
            public List<Village> in(String area) {
                if (area.equals(BOUNDED)) {
                    throw new IllegalArgumentException("no coordinate");
                }
                return villages.in(area);
            }

            @Override
            public List<String> counties() {
                return villages.counties();
            }
        });
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        assertThat(records.last()).isEqualTo(today);
        var span = "&from=" + today.minusDays(1) + "&to=" + today;
        assertThat(get("/comparison?area=" + OTHER + span).path("gained").findValuesAsString("name"))
                .containsExactly("南村");
        assertThat(get("/comparison?area=" + BOUNDED + span)
                        .at("/after/villages/total")
                        .asInt())
                .as("what was known goes on")
                .isEqualTo(1);
    }

    private void yesterdayWasToday() {
        jdbc.sql("update coverage_village set since = since - 1").update();
        jdbc.sql("update coverage_ground set since = since - 1").update();
    }

    private void recorded(Villages known) {
        var measure = new MeasureCoverage(areas, known, places, circle, placement, settings);
        new RecordCoverage(new MeasureDay(known, measure, clock), records).now();
    }
}
