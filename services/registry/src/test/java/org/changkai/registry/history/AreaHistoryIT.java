package org.changkai.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** An area's past is that of its days, whenever it was written. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=comparison") // a database of its own
class AreaHistoryIT {

    @Autowired
    ServiceClient client;

    private JsonNode registrar(String path) {
        var answer = client.as("registrar", "registry:write").get("/api/registry/areas" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void anOlderEditionThatComesLaterChangesOnlyItsDays() {
        new RegistryFixture(client).county("170101000000", "2020-01-01", "170101101000,township,西山镇,170101000000,\n");
        new RegistryFixture(client)
                .county("170101000000", "2021-01-01", "170101101000,township,西山街道办事处,170101000000,\n");
        new RegistryFixture(client).county("170101000000", "2019-01-01", "170101101000,township,西山公社,170101000000,\n");
        assertThat(nameSince("2020-01-01")).isEqualTo("西山镇→西山街道办事处");
        assertThat(nameSince("2019-06-01")).isEqualTo("西山公社→西山街道办事处");
        var since = registrar("/170101101000/history/diff?from=2018-01-01T00:00:00Z");
        assertThat(since.path("existed").asBoolean()).isFalse();
        assertThat(since.path("exists").asBoolean()).isTrue();
        var past = registrar("/170101101000/history/diff?from=2019-06-01T00:00:00Z&to=2020-06-01T00:00:00Z");
        assertThat(past.at("/changes/0/to").asString()).isEqualTo("西山镇");

        var entries = registrar("/170101101000/history").path("items");
        assertThat(entries.findValuesAsString("action")).containsExactly("CHANGED", "CHANGED", "CREATED");
        assertThat(entries.findValuesAsString("validFrom")).containsExactly("2019-01-01", "2021-01-01", "2020-01-01");
    }

    private String nameSince(String day) {
        var changes = registrar("/170101101000/history/diff?from=" + day + "T12:00:00Z")
                .path("changes");
        assertThat(changes.findValuesAsString("field")).containsExactly("name");
        return changes.at("/0/from").asString() + "→" + changes.at("/0/to").asString();
    }

    @Test
    void anAreaThatComesBackIsRestored() {
        var village = "170102101000,township,东山镇,170102000000,\n";
        new RegistryFixture(client).county("170102000000", "2019-01-01", village);
        new RegistryFixture(client).county("170102000000", "2020-01-01", "");
        new RegistryFixture(client).county("170102000000", "2021-01-01", village);
        assertThat(registrar("/170102101000/history").path("items").findValuesAsString("action"))
                .containsExactly("RESTORED", "REMOVED", "CREATED");
        var gone = registrar("/170102101000/history/diff?from=2019-06-01T00:00:00Z&to=2020-06-01T00:00:00Z");
        assertThat(gone.path("existed").asBoolean()).isTrue();
        assertThat(gone.path("exists").asBoolean()).isFalse();
    }

    /** A position is of the place: what is known of it was not otherwise on days before it was written. */
    @Test
    void aPositionIsNoDifferenceBetweenDays() {
        var job = new RegistryFixture(client).importText("areas?complete=170103000000&validFrom=2020-01-01", """
            code,level,name,parent_code,lat,lon
            170103000000,county,山后旗,170100000000,42.1,118.9
            """);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(registrar("/170103000000/history/diff?from=2020-06-01T00:00:00Z")
                        .path("changes"))
                .isEmpty();
    }
}
