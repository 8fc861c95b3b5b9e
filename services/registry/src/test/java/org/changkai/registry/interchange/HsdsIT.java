package org.changkai.registry.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Holds what others read against validators that are not ours. */
@ServiceTest
class HsdsIT {

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("truncate centre, organization cascade").update();
        var fixture = new RegistryFixture(client);
        fixture.importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
        fixture.importText("organizations", """
            id,kind,name,short_name,area_code,parent_id,unified_social_credit_code,phone
            i-top,PARTY_COMMITTEE,凤凰岭街道党工委,街道,150302001000,,91350100M000100Y43,0473-1
            i-branch,PARTY_BRANCH,春风社区党支部,,150302001001,i-top,,
            """);
        fixture.importText("centres", """
            id,kind,name,area_code,organization_id,address,lat,lon,phone,services,opening_hours,accessibility,languages
            i-1,CENTRE,春风党群服务中心,150302001001,i-branch,春风路1号,39.65,106.81,0473-2,certificates;mediation,"Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00; PH off",step-free;parking,zh;mn-Mong
            i-2,STATION,和平服务站,150302001002,,,39.66,106.82,,reading-room,24/7,,
            """);
    }

    @ParameterizedTest
    @CsvSource({"organizations, organization, 2", "locations, location, 2", "services, service, 3"})
    void whatIsGivenAsHsdsIsValid(String call, String type, int expected) {
        var schema = schema(type);
        var items = client.get("/api/registry/hsds/" + call).json().path("items");
        assertThat(items).hasSize(expected);
        for (var item : items) {
            assertThat(errors(schema, item)).as(item.toPrettyString()).isEmpty();
        }
    }

    @Test
    void codesAndTimesAreThoseThatReadersOfHsdsKnow() {
        var organizations = client.get("/api/registry/hsds/organizations").json();
        assertThat(organizations.findValuesAsString("identifier_scheme"))
                .as("the list of org-id.guide; our own ids are in none")
                .containsExactly("CN-USCI");
        var locations = client.get("/api/registry/hsds/locations").json().path("items");
        assertThat(locations.path(0).path("languages").findValuesAsString("code"))
                .containsExactly("zh", "mn");
        assertThat(locations.path(0).path("languages").findValuesAsString("note"))
                .containsExactly("mn-Mong");
        assertThat(locations.path(1).path("schedules").findValuesAsString("opens_at"))
                .containsExactly("00:00+08:00");
        assertThat(locations.path(1).path("schedules").findValuesAsString("closes_at"))
                .as("a door that is never shut")
                .containsExactly("23:59+08:00");
    }

    /** A check that cannot fail is none. */
    @Test
    void theValidatorRefusesWhatIsWrong() {
        var service = client.get("/api/registry/hsds/services?limit=1").json().at("/items/0");
        var text = service.toString();
        var schema = schema("service");
        assertThat(schema.validate(text.replace("\"active\"", "\"open\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(text.replace("\"name\":", "\"title\":"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(text.replace("\"WEEKLY\"", "\"weekly\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theGeoJsonIsReadByAnotherReader() throws ParseException {
        var answer = client.get("/api/registry/centres.geojson?area=150302000000");
        assertThat(answer.header("Content-Type")).startsWith("application/geo+json");
        assertThat(answer.json().path("features")).hasSize(2);
        for (var feature : answer.json().path("features")) {
            var geometry = new GeoJsonReader().read(feature.path("geometry").toString());
            assertThat(geometry.getGeometryType()).isEqualTo("Point");
            assertThat(geometry.getCoordinate().x)
                    .isEqualTo(feature.at("/properties/lon").asDouble());
            assertThat(geometry.getCoordinate().y)
                    .isEqualTo(feature.at("/properties/lat").asDouble());
        }
        var whole = new GeoJsonReader().read(answer.text());
        assertThat(whole.getNumGeometries()).isEqualTo(2);
    }

    private static List<com.networknt.schema.Error> errors(Schema schema, JsonNode item) {
        return schema.validate(
                item.toString(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema(String type) {
        try (var file = HsdsIT.class.getResourceAsStream("/hsds-3.0.schema.json")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text.replaceFirst("\\{", "{\"\\$ref\":\"#/\\$defs/" + type + "\","));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
