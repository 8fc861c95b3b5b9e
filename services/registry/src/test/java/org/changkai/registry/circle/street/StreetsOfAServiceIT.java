package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.RealServers;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.changkai.registry.RegistryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Two replicas on real streets: they follow a centre that moves and an extract that is replaced, without a restart. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreetsOfAServiceIT {

    private static final String ANDORRA = "lat=42.5078&lon=1.5211";
    private static final String PORTO = "lat=41.1496&lon=-8.6110";

    private static final Path STREETS = Path.of("target", "streets-of-a-service", "streets.osm.pbf");

    @Autowired
    ServiceClient client;

    private ConfigurableApplicationContext second;
    private List<ServiceClient> doors = List.of();

    @DynamicPropertySource
    static void streets(DynamicPropertyRegistry registry) {
        registry.add("changkai.registry.streets", STREETS::toString);
    }

    @BeforeAll
    void startTheSecondReplica(@Autowired Environment environment) throws IOException {
        replaceBy("osm/andorra.osm.pbf"); // the first replica has started without, and says so in its log
        var properties =
                new HashMap<>(RealServers.properties(environment.getRequiredProperty("spring.datasource.url")));
        properties.put("server.port", "0");
        properties.put("changkai.registry.streets", STREETS.toString());
        second = new SpringApplicationBuilder(RegistryService.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("second", properties)))
                .run();
        var port = second.getEnvironment().getRequiredProperty("local.server.port");
        doors = List.of(client, new ServiceClient("http://localhost:" + port));
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    @AfterAll
    void stopTheSecondReplica() {
        second.close();
    }

    private static void replaceBy(String extract) throws IOException {
        Files.createDirectories(STREETS.getParent());
        var beside = STREETS.resolveSibling("streets.new");
        Files.copy(RegistryFixture.sharedPath(extract), beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, STREETS, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JsonNode circle(ServiceClient door, String where) {
        return door.get("/api/registry/circle?" + where).json();
    }

    private void everywhereWithin(int seconds, String where, String method) {
        await().atMost(Duration.ofSeconds(seconds))
                .untilAsserted(() -> assertThat(doors)
                        .allSatisfy(door -> assertThat(
                                        circle(door, where).path("method").asString())
                                .isEqualTo(method)));
    }

    @Test
    void aMovedCentreAndANewExtractCountOnEveryReplica() throws IOException {
        everywhereWithin(60, ANDORRA, "walk-network");
        assertThat(circle(client, "lat=39.65&lon=106.81").path("method").asString())
                .isEqualTo("estimated");
        assertThat(client.get("/api/registry/circle?" + PORTO).code()).isEqualTo("outside-served-area");

        var registrar = client.as("registrar", "registry:write");
        var created = registrar.post(
                "/api/registry/centres",
                Map.of(
                        "id",
                        "moves",
                        "kind",
                        "STATION",
                        "name",
                        "站",
                        "areaCode",
                        "150302001001",
                        "lat",
                        42.5078,
                        "lon",
                        1.5211));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        reachedWithinASecond(0);
        var moved = registrar
                .with("If-Match", String.valueOf(created.header("ETag")))
                .put("/api/registry/centres/moves", created.text().replace("42.5078", "42.5100"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        reachedWithinASecond(180);

        replaceBy("osm/porto.osm.pbf");
        everywhereWithin(60, PORTO, "walk-network");
        everywhereWithin(5, ANDORRA, "estimated");
        assertThat(circle(client, ANDORRA).at("/nearest/id").asString()).isEqualTo("moves");
    }

    private void reachedWithinASecond(int atLeast) {
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(doors).allSatisfy(door -> {
                    var one = circle(door, ANDORRA).at("/centres/0");
                    assertThat(one.path("id").asString()).isEqualTo("moves");
                    assertThat(one.path("method").asString()).isEqualTo("walk-network");
                    assertThat(one.path("walkSeconds").asInt()).isGreaterThanOrEqualTo(atLeast);
                }));
    }
}
