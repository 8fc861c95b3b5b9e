package org.changkai.registry.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.counts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "registry.under.test=exports") // a context, and so a database, of its own
class ExportsIT {

    private static final String ALL =
            "area_version, area_edition, area_position, area_succession, centre, organization";
    private static final String EXPORTS = "/api/registry/exports/";
    private static final String ORGANIZATIONS = """
        id,kind,name,short_name,parent_id,administrative_parent_id,grid_parent_id,area_code,unified_social_credit_code,address,phone,links,standings
        e-branch,PARTY_BRANCH,"春风""社区"",党支部",春风,e-committee,,,150302001001,,1号,+86 473,,2020:GOOD:7;2021::10:最强%3A党支部
        e-committee,PARTY_COMMITTEE,凤凰岭街道党工委,,,,,150302001000,,,,,
        e-mill,ENTERPRISE,面粉厂,,,,e-branch,150302001002,91350100M000100Y43,,,CO_BUILDING:e-branch:2020-03-01;CONTACT_POINT:e-branch:2019-01-01:2020-01-01:一对一%3B帮扶;MEMBER_OF:e-committee:2018-01-01::成员,
        """;
    private static final String CENTRES = """
        id,kind,name,mongolian_name,cyrillic_name,area_code,organization_id,address,lat,lon,phone,zones,services,opening_hours,accessibility,languages,home_visits,photos,phones
        e-1,CENTRE,春风党群服务中心,ᠨᠠᠮ ᠤᠨ ᠠᠷᠠᠳ,Намын төв,150302001001,e-branch,春风路1号,39.650000001,106.81,0473-1,hall;service,certificates;mediation,"Mo-Fr 08:30-12:00,14:30-17:30; PH off",step-free;parking,zh;mn,yes,5f0c;https://example.org/a.jpg?b=1,0473-5550102（夜间）;0473-5550103
        e-2,STATION,=和平服务站,,,150302001002,,,-0.1,106.0,,,,24/7,,,no,,
        """;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private RegistryFixture fixture() {
        return new RegistryFixture(client);
    }

    @BeforeEach
    void fill() {
        empty();
        fixture().importText("areas?complete=150300000000&validFrom=2020-01-01", RegistryFixture.AREAS);
        fixture()
                .importText(
                        "areas?complete=150300000000&validFrom=2023-06-30",
                        RegistryFixture.AREAS.replace("和平社区", "和平路社区"));
        assertThat(counts(fixture().importText("organizations", ORGANIZATIONS))).isEqualTo("3/0/0/0");
        assertThat(counts(fixture().importText("centres", CENTRES))).isEqualTo("2/0/0/0");
    }

    private void empty() {
        jdbc.sql("truncate " + ALL + " cascade").update();
    }

    private byte[] export(String path) {
        var answer = client.get(EXPORTS + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.bytes();
    }

    @Test
    void whatIsExportedIsTakenBackWithoutLoss() {
        for (var format : List.of("csv", "xlsx")) {
            var before = everything("csv");
            var files = everything(format);
            empty();
            for (var day : List.of("2020-01-01", "2023-06-30")) {
                var areas = fixture()
                        .importFile(
                                "areas?complete=150300000000&validFrom=" + day,
                                file(files, "areas." + format + "?asOf=" + day));
                assertThat(areas.path("state").asString()).as(areas.toString()).isEqualTo("DONE");
            }
            var organizations = fixture().importFile("organizations", file(files, "organizations." + format));
            assertThat(organizations.path("state").asString())
                    .as(organizations.toString())
                    .isEqualTo("DONE");
            var centres = fixture().importFile("centres", file(files, "centres." + format));
            assertThat(centres.path("state").asString()).as(centres.toString()).isEqualTo("DONE");
            assertThat(everything("csv")).usingRecursiveComparison().as(format).isEqualTo(before);
        }
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private Map<String, byte[]> everything(String format) {
        var files = new TreeMap<String, byte[]>();
        List.of(
                        "areas." + format + "?asOf=2020-01-01",
                        "areas." + format + "?asOf=2023-06-30",
                        "organizations." + format,
                        "centres." + format)
                .forEach(path -> files.put(path, export(path)));
        return files;
    }

    @Test
    void anExportIsAFileThatChangesNothing() {
        assertThat(counts(fixture().importFile("organizations", export("organizations.csv"))))
                .isEqualTo("0/0/3/0");
        assertThat(counts(fixture().importFile("centres", export("centres.xlsx"))))
                .isEqualTo("0/0/2/0");
        assertThat(new String(export("areas.csv?asOf=2021-01-01"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFcode,level,name")
                .contains("和平社区")
                .doesNotContain("和平路社区");
        assertThat(new String(export("centres.csv?area=150302001002"), StandardCharsets.UTF_8).lines())
                .hasSize(2);
        assertThat(client.get(EXPORTS + "centres.csv?area=1").status()).isEqualTo(422);
        assertThat(client.get(EXPORTS + "nothing.csv").status()).isEqualTo(404);
    }
}
