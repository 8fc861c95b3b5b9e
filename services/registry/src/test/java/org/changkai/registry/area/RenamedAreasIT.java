package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "registry.under.test=comparison")
class RenamedAreasIT {

    private static final String EDITION = """
        code,level,name,parent_code
        180200000000,city,双河市,180000000000
        180201000000,county,%1$s县,180200000000
        180201101000,township,%1$s镇,180201000000
        180201101201,village,%1$s村委会,180201101000
        180202000000,county,西河县,180200000000
        180202101000,township,%1$s乡,180202000000
        180202101201,village,白音村委会,180202101000
        180202102000,township,杨溪镇,180202000000
        180202102201,village,%1$s嘎查,180202102000
        180202102202,village,乌兰村委会,180202102000
        """;
    private static final List<String> WITHIN =
            List.of("180201000000", "180201101201", "180202101000", "180202101201", "180202102201");
    private static final List<String> BESIDE = List.of("180200000000", "180202000000", "180202102000", "180202102202");

    @Autowired
    ServiceClient client;

    /** County, township and village of one line, a township of another, and a village alone. */
    @Test
    void whatLiesInRenamedAreasIsToldAnewOnceAndNothingElse() {
        var fixture = new RegistryFixture(client);
        fixture.edition("180200000000", "2019-01-01", EDITION.formatted("柳溪"));
        var organizations = new StringBuilder("id,kind,name,area_code\n");
        var centres = new StringBuilder("id,kind,name,area_code,lat,lon\n");
        for (var list : List.of(WITHIN, BESIDE)) {
            for (var area : list) {
                organizations.append("ro-%1$s,AGENCY,办事处,%1$s%n".formatted(area));
                centres.append("rc-%1$s,CENTRE,服务中心,%1$s,39.65,106.81%n".formatted(area));
            }
        }
        fixture.importText("organizations", organizations.toString());
        fixture.importText("centres", centres.toString());

        fixture.edition("180200000000", "2020-01-01", EDITION.formatted("桑溪"));

        for (var kind : List.of("ro-", "rc-")) {
            for (var area : WITHIN) {
                assertThat(client.told(kind + area)).as(kind + area).hasSize(2);
                assertThat(client.told(kind + area)
                                .getLast()
                                .at("/data/areaPath")
                                .toString())
                        .contains("桑溪")
                        .doesNotContain("柳溪");
            }
            for (var area : BESIDE) {
                assertThat(client.told(kind + area)).as(kind + area).hasSize(1);
            }
        }
    }
}
