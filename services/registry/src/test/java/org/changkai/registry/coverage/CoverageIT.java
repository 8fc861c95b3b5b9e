package org.changkai.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A county with three villages in a row and one far away; centres come and go. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=coverage") // a context, and so a database, of its own
class CoverageIT {

    private static final String COUNTY = "150302000000";
    private static final String AREAS = """
        code,level,name,parent_code,lat,lon
        150300000000,city,乌海市,150000000000,,
        150302000000,county,海勃湾区,150300000000,,
        150302001000,township,凤凰岭街道,150302000000,,
        150302001001,village,东村,150302001000,39.600,106.800
        150302001002,village,中村,150302001000,39.605,106.800
        150302001003,village,西村,150302001000,39.610,106.800
        150302001004,village,远村,150302001000,39.900,106.800
        """;

    private static final String ROW_OF_VILLAGES = """
        code,level,name,parent_code,lat,lon
        150400000000,city,赤峰市,150000000000,,
        150402000000,county,红山区,150400000000,,
        150402001000,township,西屯街道,150402000000,,
        150402001001,village,一村,150402001000,42.2600,118.900
        150402001002,village,二村,150402001000,42.2780,118.900
        150402001003,village,三村,150402001000,42.2900,118.900
        150402001004,village,四村,150402001000,42.3000,118.900
        """;

    @Autowired
    ServiceClient client;

    @Autowired
    RecordCoverage record;

    @Autowired
    CoverageRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private JsonNode get(String path) {
        var answer = client.get("/api/registry/coverage" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void plannersSeeWhatIsMissingWhatWouldHelpAndWhatHasChanged() {
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", AREAS);
        assertThat(get("?area=" + COUNTY).path("blindSpots").findValuesAsString("name"))
                .containsExactly("东村", "中村", "西村", "远村");
        var township = get("?area=" + COUNTY).at("/children/0");
        assertThat(township.path("blindSpotCount").asInt()).isEqualTo(4);
        assertThat(township.at("/grid/points").asInt())
                .isEqualTo(get("?area=" + COUNTY).at("/grid/points").asInt());
        assertThat(township.at("/grid/share").asDouble()).isZero();
        var villages = get("?area=150302001000").path("children");
        assertThat(villages.valueStream()
                        .mapToInt(village -> village.at("/grid/points").asInt()))
                .as("every point lies with its closest village")
                .allMatch(points -> points > 0);
        var first = get("/blind-spots?limit=3&area=" + COUNTY);
        assertThat(first.path("items").findValuesAsString("name")).containsExactly("东村", "中村", "西村");
        assertThat(get("/blind-spots?limit=3&area=" + COUNTY + "&cursor="
                                + first.path("next").asString())
                        .path("items")
                        .findValuesAsString("name"))
                .containsExactly("远村");

        var blindGround = get("?area=" + COUNTY).at("/grid/blindSpots");
        assertThat(blindGround).hasSizeGreaterThan(10);

        var whatIf = get("/what-if?area=" + COUNTY + "&lat=39.605&lon=106.8");
        assertThat(whatIf.path("villages").findValuesAsString("name")).containsExactly("东村", "中村", "西村");
        assertThat(whatIf.path("gridPoints").asInt()).isPositive();
        assertThat(get("/what-if?area=" + COUNTY + "&lat=38&lon=106.8").path("villages"))
                .isEmpty();

        var best = get("/best-places?count=2&area=" + COUNTY);
        assertThat(best.at("/places/0/villages").findValuesAsString("name")).containsExactly("东村", "中村", "西村");
        assertThat(best.at("/places/1/villages").findValuesAsString("name")).containsExactly("远村");
        assertThat(best.path("reached").asInt()).isEqualTo(4);
        assertThat(best.path("atMost").asInt()).isEqualTo(4);
        assertThat(best.path("bound").asDouble()).isEqualTo(0.6321);
        var ground = get("/best-places?count=3&weight=grid&area=" + COUNTY);
        assertThat(ground.path("reached").asInt())
                .isBetween(1, ground.path("atMost").asInt());
        assertThat(ground.path("needs").asInt())
                .isGreaterThanOrEqualTo(ground.path("reached").asInt());

        record.now();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        yesterdayWasToday(today);
        addStation("150302001002", 39.605);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(
                                get("?area=" + COUNTY).path("blindSpots").findValuesAsString("code"))
                        .containsExactly("150302001004"));
        var unwritten = get("/comparison?area=" + COUNTY + "&from=" + today.minusDays(1) + "&to=" + today);
        assertThat(unwritten.path("gained").findValuesAsString("name"))
                .as("nobody has written today down yet")
                .containsExactly("东村", "中村", "西村");
        assertThat(unwritten.at("/after/villages/covered").asInt()).isEqualTo(3);
        assertThat(get("/history?area=" + COUNTY + "&from=" + today + "&to=" + today)
                        .path("items"))
                .as("what was written down yesterday is not today's")
                .containsExactly(unwritten.path("after"));
        assertThat(get("/history?area=" + COUNTY + "&from=" + today.minusDays(1) + "&to=" + today)
                        .path("items"))
                .containsExactly(unwritten.path("before"), unwritten.path("after"));
        assertThat(get("/history?area=" + COUNTY + "&from=" + today.plusDays(1) + "&to=" + today.plusDays(2))
                        .at("/items/0/villages")
                        .isObject())
                .as("a day to come")
                .isFalse();
        record.now();
        record.now();
        var tomorrow = get("/comparison?area=" + COUNTY + "&from=" + today + "&to=" + today.plusDays(1));
        assertThat(tomorrow.at("/before/villages/covered").asInt()).isEqualTo(3);
        assertThat(tomorrow.at("/after/villages").isObject()).isFalse();

        var compared = get("/comparison?area=" + COUNTY + "&from=" + today.minusDays(1) + "&to=" + today);
        assertThat(compared.path("gained").findValuesAsString("name")).containsExactly("东村", "中村", "西村");
        assertThat(compared.path("lost")).isEmpty();
        assertThat(compared.at("/before/villages/covered").asInt()).isZero();
        assertThat(compared.at("/after/villages/covered").asInt()).isEqualTo(3);
        assertThat(compared.at("/after/grid/covered").asInt()).isPositive();
        var history = get("/history?area=150300000000&from=" + today.minusDays(30) + "&to=" + today);
        assertThat(history.path("items").findValues("day").stream().map(JsonNode::asString))
                .isEqualTo(List.of(
                        today.minusDays(30).toString(), today.minusDays(1).toString(), today.toString()));
        assertThat(history.path("firstDay").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(history.at("/items/0/villages").isObject())
                .as("a day before the first record")
                .isFalse();
        assertThat(history.at("/items/2/villages/known").asInt()).isEqualTo(4);
        assertThat(records.last()).isEqualTo(today);
        var unknown = get("/comparison?area=" + COUNTY + "&from=" + today.minusDays(2) + "&to=" + today);
        assertThat(unknown.path("firstDay").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(unknown.at("/before/villages").isObject()).isFalse();
        assertThat(unknown.at("/after/villages/covered").asInt()).isEqualTo(3);
        assertThat(compared.path("after"))
                .as("what is measured is what is written down")
                .isEqualTo(unwritten.path("after"));

        addStation("150302001004", 39.9);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(get("/history?area=" + COUNTY + "&from=" + today.minusDays(1) + "&to=" + today)
                                        .at("/items/1/villages/covered")
                                        .asInt())
                                .as("today was written down before that")
                                .isEqualTo(4));
    }

    private void addStation(String village, double lat) {
        var station =
                Map.of("id", village, "kind", "STATION", "name", "站", "areaCode", village, "lat", lat, "lon", 106.8);
        var added = client.as("registrar", "registry:write").post("/api/registry/centres", station);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    /** Nobody can wait for tomorrow: what was written down today becomes what was written down yesterday. */
    private void yesterdayWasToday(LocalDate today) {
        for (var column : List.of("coverage_village set since", "coverage_ground set since", "coverage_day set day")) {
            assertThat(jdbc.sql("update " + column + " = ?")
                            .param(today.minusDays(1))
                            .update())
                    .isPositive();
        }
    }

    /** Also beyond half an hour: what is said of a centre more is what one finds by measuring every line. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 30, 31, 45, 60})
    void whatOneMoreCentreAddsIsWhatARecountFinds(int minutes) {
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", ROW_OF_VILLAGES);
        var asked = "minutes=" + minutes + "&area=150402000000";
        var villages = places(get("/blind-spots?" + asked).path("items"));
        var ground = get("?" + asked)
                .at("/grid/blindSpots")
                .valueStream()
                .map(point ->
                        new Coordinate(point.path(1).asDouble(), point.path(0).asDouble()))
                .toList();
        assertThat(ground).as("all of it is listed").hasSizeBetween(50, 199);

        var first = villages.getFirst();
        var whatIf = get("/what-if?" + asked + "&lat=" + first.lat() + "&lon=" + first.lon());
        assertThat(whatIf.path("villages")).hasSize(within(minutes, first, villages));
        assertThat(whatIf.path("gridPoints").asInt()).isEqualTo(within(minutes, first, ground));

        var most = Stream.concat(villages.stream(), ground.stream())
                .mapToInt(place -> within(minutes, place, villages))
                .max();
        assertThat(get("/best-places?count=1&" + asked).path("reached").asInt()).isEqualTo(most.orElseThrow());
    }

    private static List<Coordinate> places(JsonNode items) {
        return items.valueStream()
                .map(item -> new Coordinate(
                        item.path("lat").asDouble(), item.path("lon").asDouble()))
                .toList();
    }

    /** At 5.0 km/h, on ways that are 1.3 times as long as the straight line. */
    private static int within(int minutes, Coordinate place, List<Coordinate> homes) {
        return (int) homes.stream()
                .filter(home -> home.distanceTo(place) * 1.3 <= minutes * 5_000 / 60.0)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "/blind-spots?", "/what-if?lat=39.6&lon=106.8&", "/best-places?"})
    void allQuestionsTakeTheMinutesOfACircle(String question) {
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", ROW_OF_VILLAGES);
        var asked = "/api/registry/coverage" + question + "area=150402000000&minutes=";
        for (var minutes : List.of(1, 60)) {
            assertThat(client.get(asked + minutes).status()).isEqualTo(200);
        }
        for (var minutes : List.of(0, 61)) {
            assertThat(client.get(asked + minutes).code()).isEqualTo("invalid-request");
        }
    }

    @Test
    void senselessQuestionsAreRefused() {
        assertThat(client.get("/api/registry/coverage/best-places?area=" + COUNTY + "&count=21")
                        .status())
                .isEqualTo(422);
        assertThat(client.get("/api/registry/coverage/best-places?area=" + COUNTY + "&weight=gold")
                        .code())
                .isEqualTo("invalid-request");
        assertThat(client.get("/api/registry/coverage/what-if?area=990000000000&lat=39&lon=106")
                        .code())
                .isEqualTo("area-unknown");
        assertThat(client.get("/api/registry/coverage/history?area=" + COUNTY + "&from=2026-02-01&to=2026-01-01")
                        .code())
                .isEqualTo("invalid-request");
    }
}
