package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AreasOverTheYearsIT {

    @Autowired
    ServiceClient client;

    /** Who searches for the oldest name looks where the newest edition was taken first. */
    @Test
    void whoFollowsHearsOfNamesThatComeWithAnOlderEdition() {
        var village = "160601101001,village,%s,160601000000\n";
        new RegistryFixture(client).villages(2020, "160601000000", village.formatted("西山村"));
        new RegistryFixture(client).villages(2021, "160601000000", village.formatted("西山社区"));
        new RegistryFixture(client).villages(2019, "160601000000", village.formatted("西山大队"));
        assertThat(told("160601101001", "formerNames")).containsExactlyInAnyOrder("西山大队", "西山村");
        new RegistryFixture(client)
                .villages(
                        2022,
                        "160601000000",
                        village.replace("101001", "101009").formatted("西山社区"));
        new RegistryFixture(client).villages(2018, "160601000000", village.formatted("西山生产队"));
        assertThat(told("160601101009", "formerNames"))
                .as("also where its code was another")
                .containsExactlyInAnyOrder("西山生产队", "西山大队", "西山村");
        var events = client.told("160601000000").size();
        new RegistryFixture(client).villages(2017, "160601000000", village.formatted("西山生产队"));
        assertThat(client.told("160601000000"))
                .as("nothing new is known of the county")
                .hasSize(events);
    }

    private List<String> told(String code, String field) {
        return client.told(code).getLast().path("data").path(field).values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void nobodyIsAskedWhereACodeWentThatCameBack() {
        var east = "160701101001,village,东滩村,160701000000\n";
        var west = "160701101002,village,西滩村,160701000000\n";
        new RegistryFixture(client).villages(2018, "160701000000", east + west);
        new RegistryFixture(client).villages(2019, "160701000000", "");
        assertThat(undecided()).containsExactly("160701101001", "160701101002");
        new RegistryFixture(client).villages(2020, "160701000000", east);
        assertThat(undecided()).containsExactly("160701101002");
        new RegistryFixture(client).villages(2021, "160701000000", "");
        assertThat(undecided()).as("once, for its last end").containsExactly("160701101001", "160701101002");
    }

    private List<String> undecided() {
        return client.as("registrar", "registry:write")
                .get("/api/registry/areas/undecided?under=160701000000")
                .json()
                .path("items")
                .findValuesAsString("code");
    }
}
