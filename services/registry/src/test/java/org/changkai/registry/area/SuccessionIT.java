package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SuccessionIT {

    @Autowired
    ServiceClient client;

    private void edition(String validFrom, String code, String name) {
        var job = new RegistryFixture(client)
                .importText("areas?complete=160100000000&validFrom=" + validFrom, """
                    code,level,name,parent_code
                    160100000000,city,新泉市,160000000000
                    160101000000,county,上川旗,160100000000
                    %s,township,%s,160101000000
                    """.formatted(code, name));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    }

    /** Old letters and old maps name places as they were called long ago. */
    @Test
    void aNameFromBeforeTwoRenumberingsLeadsToThePlaceOfToday() {
        edition("2018-10-31", "160101201000", "牛古吐苏木");
        edition("2019-10-31", "160101202000", "牛古吐乡");
        edition("2020-10-31", "160101103000", "牛古吐镇");
        for (var name : new String[] {"牛古吐苏木", "古吐乡", "吐镇", "牛"}) {
            var found = client.get("/api/registry/areas?under=160100000000&q="
                            + URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .json()
                    .path("items");
            assertThat(found.findValuesAsString("code")).as(name).containsExactly("160101103000");
            assertThat(found.at("/0/formerNames").toString()).contains("牛古吐乡", "牛古吐苏木");
        }
        assertThat(client.get("/api/registry/areas/160101201000?asOf=2018-12-31")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("牛古吐苏木");
        assertThat(client.get("/api/registry/areas/160101201000")
                        .json()
                        .at("/successor/code")
                        .asString())
                .isEqualTo("160101202000");
    }
}
