package org.changkai.registry.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One hall, six zones, many functions is a template and not a law: a centre may name a zone of its own. */
@ServiceTest
class ZonesIT {

    private static final String CENTRES = "/api/registry/centres";

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void areas() {
        jdbc.sql("truncate centre, organization cascade").update();
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

    private static Map<String, Object> centre(String zone) {
        return Map.of(
                "id",
                "z-1",
                "kind",
                "CENTRE",
                "name",
                "春风",
                "areaCode",
                "150302001001",
                "lat",
                39.65,
                "lon",
                106.81,
                "zones",
                List.of("hall", zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"蒙医药体验区", "3D打印角", "ᠨᠣᠮ\u202Fᠤᠨ", "Номын·булан", "my-own-zone"})
    void aZoneOfItsOwnIsGivenByItsName(String zone) {
        assertThat(registrar().post(CENTRES, centre(zone)).status()).isEqualTo(201);
        assertThat(client.get(CENTRES + "/z-1").json().at("/zones/1").asString())
                .isEqualTo(zone);
        assertThat(client.get(CENTRES + "?zone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8))
                        .json()
                        .path("items"))
                .hasSize(1);

        var file = client.get("/api/registry/exports/centres.csv").text();
        assertThat(RegistryFixture.counts(new RegistryFixture(client).importText("centres", file)))
                .as("without loss")
                .isEqualTo("0/0/1/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"蒙医药 体验区", "阅读区；活动区", "阅读区,活动区", "My Zone", "一二三四五六七八九十一二三四五六七八九十一"})
    void whatCannotBeTheNameOfAZoneIsRefused(String zone) {
        var refused = registrar().post(CENTRES, centre(zone));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/zones");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("功能区");
    }
}
