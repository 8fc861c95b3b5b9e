package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A service that was given street data answers by them as soon as it has read them, and by estimates before. */
@ServiceTest
@TestPropertySource(properties = "changkai.registry.streets=${changkai.root}/../shared/data/osm/andorra.osm.pbf")
class StreetsOfAServiceIT {

    @Autowired
    ServiceClient client;

    @Test
    void theStreetsAreUsedOnceTheyAreRead() {
        assertThat(RegistryFixture.sharedPath("osm/andorra.osm.pbf")).exists();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(method("42.5078", "1.5211")).isEqualTo("walk-network"));
        assertThat(method("39.65", "106.81")).isEqualTo("estimated");
    }

    private String method(String lat, String lon) {
        return client.get("/api/registry/circle?lat=" + lat + "&lon=" + lon)
                .json()
                .path("method")
                .asString();
    }
}
