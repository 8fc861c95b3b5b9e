package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.counts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.changkai.platform.security.Caller;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ImportsIT {

    private static final String HEADER = "id,kind,name,area_code,organization_id,address,lat,lon,phone,zones,services,"
            + "opening_hours,accessibility,languages,home_visits\n";
    private static final String GOOD = "c-1,CENTRE,春风党群服务中心,150302001001,,春风路1号,39.65,106.81,0473-1,hall;service,"
            + "certificates;mediation,\"Mo-Fr 08:30-12:00,14:30-17:30\",step-free,zh;mn,yes\n";

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private RegistryFixture fixture() {
        return new RegistryFixture(client);
    }

    @BeforeEach
    void areas() {
        jdbc.sql("truncate centre, organization cascade").update();
        fixture().importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    @Test
    void aFileWithABadRowChangesNothingAndSaysWhere() {
        var bad = HEADER + GOOD + "C 2,PALACE,,150302001999,no-such,,91,east,,hall,,always,velvet,zh,maybe\n";
        var job = fixture().importText("centres", bad);
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(counts(job)).isEqualTo("0/0/0/0");
        assertThat(job.path("badRows").findValuesAsString("column"))
                .containsExactlyInAnyOrder(
                        "id",
                        "kind",
                        "name",
                        "area_code",
                        "organization_id",
                        "lat",
                        "lon",
                        "opening_hours",
                        "accessibility",
                        "home_visits");
        assertThat(job.at("/badRows/0/line").asInt()).isEqualTo(3);
        assertThat(job.at("/badRows/0/reason").asString())
                .isNotEqualTo(job.at("/badRows/0/code").asString());
        assertThat(client.get("/api/registry/centres").json().path("items")).isEmpty();
    }

    @Test
    void theNameOfAnAreaIsOneLine() {
        for (var name : new String[] {"\"春风\n社区\"", "春风\u0007社区"}) {
            var job = fixture().importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS.replace("春风社区", name));
            assertThat(job.path("state").asString()).isEqualTo("FAILED");
            assertThat(job.at("/badRows/0/code").asString()).isEqualTo("not-plain-text");
            assertThat(job.at("/badRows/0/column").asString()).isEqualTo("name");
        }
    }

    /** What lies in a township that is closed would lie nowhere. */
    @Test
    void anEditionDoesNotCloseWhatItsOwnRowsLieIn() {
        for (var complete : List.of("150302001000", "150302000000")) {
            var job = fixture().importText("areas?validFrom=2024-06-30&complete=" + complete, """
                    code,level,name,parent_code
                    150302001001,village,春风社区,150302001000
                    """);
            assertThat(job.path("state").asString()).as(complete).isEqualTo("FAILED");
            assertThat(job.at("/badRows/0/line").asInt()).isEqualTo(2);
            assertThat(job.at("/badRows/0/column").asString()).isEqualTo("parent_code");
            assertThat(job.at("/badRows/0/code").asString()).isEqualTo("unknown-parent");
        }
        var province = fixture().importText("areas?validFrom=2023-06-30", """
                code,level,name,parent_code
                180000000000,province,远省,
                """);
        assertThat(province.path("state").asString()).isEqualTo("DONE");
        var cities = fixture().importText("areas?validFrom=2024-06-30&complete=180000000000", """
                code,level,name,parent_code
                180300000000,city,远市,180000000000
                """);
        assertThat(cities.at("/badRows/0/code").asString()).isEqualTo("unknown-parent");
    }

    @Test
    void partialTakesTheGoodRowsOfABadFile() {
        var job = fixture().importText("centres?partial=true", HEADER + GOOD + "x,CENTRE,,,,,,,,,,,,,\n");
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(counts(job)).isEqualTo("1/0/0/0");
        assertThat(job.path("badRows")).isNotEmpty();
        assertThat(client.get("/api/registry/centres/c-1")
                        .json()
                        .at("/areaPath/1/name")
                        .asString())
                .isEqualTo("海勃湾区");
    }

    @Test
    void theSameFileInAnyEncodingWritesNothingTheSecondTime() {
        assertThat(counts(fixture().importText("centres", HEADER + GOOD))).isEqualTo("1/0/0/0");
        var told = changes();
        var again = (HEADER + GOOD).getBytes(Charset.forName("GB18030"));
        assertThat(counts(fixture().importFile("centres", again))).isEqualTo("0/0/1/0");
        assertThat(counts(fixture().importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS)))
                .isEqualTo("0/0/5/0");
        assertThat(changes()).isEqualTo(told);
        assertThat(counts(fixture().importText("centres", HEADER + GOOD.replace("0473-1", "0473-2"))))
                .isEqualTo("0/1/0/0");
        assertThat(jdbc.sql("select before ->> 'phone' from history where subject = 'c-1' order by id desc limit 1")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("0473-1");
    }

    @Test
    void anEditorOfOneTownshipCannotImportElsewhere() {
        var elsewhere = TestTokens.bearerIn(List.of("150303000000"), "editor", "registry:write");
        assertThat(client.with("Authorization", elsewhere)
                        .upload("/api/registry/imports/areas?complete=150302000000", "a.csv", "text/csv", new byte[0])
                        .code())
                .isEqualTo("outside-area");
        assertThat(client.upload("/api/registry/imports/areas", "a.csv", "text/csv", new byte[0])
                        .status())
                .isEqualTo(401);
        assertThat(client.as("x", "registry:write")
                        .upload("/api/registry/imports/nonsense", "a.csv", "text/csv", new byte[0])
                        .status())
                .isEqualTo(404);
    }

    /** A file may hold what is not public yet, and what was wrong with it is its owner's affair. */
    @Test
    void anImportIsSeenByWhoeverMayActWhereItsOwnerMay() {
        var started = in("150302001000", "editor")
                .upload(
                        "/api/registry/imports/centres?preview=true",
                        "c.csv",
                        "text/csv",
                        (HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        var job = "/api/registry/imports/" + started.json().path("id").asString();
        assertThat(counts(fixture().ended(job))).isEqualTo("1/0/0/0");
        assertThat(in("150302000000", "of-the-county").get(job).status()).isEqualTo(200);
        assertThat(in("150303000000", "editor").get(job).status())
                .as("the owner")
                .isEqualTo(200);
        for (var path : List.of(job, job + "/changes")) {
            assertThat(in("150303000000", "neighbour").get(path).code()).isEqualTo("outside-area");
        }
        assertThat(in("150303000000", "neighbour")
                        .send("POST", job + "/confirmation", null)
                        .code())
                .isEqualTo("outside-area");
        var everywhere = fixture().importText("centres", HEADER + GOOD);
        assertThat(in("150302000000", "of-the-county")
                        .get("/api/registry/imports/" + everywhere.path("id").asString())
                        .code())
                .as("its owner may act everywhere, the reader not")
                .isEqualTo("outside-area");
    }

    @Test
    void importsAreListedForWhoeverMayLookAtThem() {
        jdbc.sql("truncate import_job cascade").update();
        var everywhere = fixture().importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
        var started = in("150302001000", "editor")
                .upload(
                        "/api/registry/imports/centres",
                        "2026/中心名单.csv",
                        "text/csv",
                        (HEADER + GOOD + "x,CENTRE,,,,,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8));
        var ofEditor = started.json().path("id").asString();
        var job = fixture().ended("/api/registry/imports/" + ofEditor);

        var all = client.as("other", "registry:write")
                .get("/api/registry/imports")
                .json()
                .path("items");
        assertThat(all.valueStream().map(one -> one.path("id").asString()))
                .containsExactly(ofEditor, everywhere.path("id").asString());
        assertThat(all.at("/0/fileName").asString()).isEqualTo("中心名单.csv");
        assertThat(all.at("/0/kind").asString()).isEqualTo("CENTRES");
        assertThat(all.at("/0/state").asString()).isEqualTo("FAILED");
        assertThat(all.at("/0/createdBy").asString()).isEqualTo("editor");
        assertThat(all.at("/0/badRows").asInt())
                .isEqualTo(job.path("badRows").size())
                .isPositive();
        assertThat(all.at("/1/counts/created").asInt()
                        + all.at("/1/counts/unchanged").asInt())
                .isEqualTo(5);
        assertThat(job.path("fileName").asString()).isEqualTo("中心名单.csv");

        for (var reader : List.of(in("150303000000", "editor"), in("150302000000", "of-the-county"))) {
            assertThat(listed(reader)).containsExactly(ofEditor);
        }
        assertThat(listed(in("150303000000", "neighbour"))).isEmpty();
        assertThat(listed(in(Caller.NOWHERE, "nobody"))).isEmpty();
        assertThat(client.get("/api/registry/imports").status()).isEqualTo(401);

        var registrar = client.as("registrar", "registry:write");
        var first = registrar.get("/api/registry/imports?limit=1").json();
        assertThat(first.at("/items/0/id").asString()).isEqualTo(ofEditor);
        assertThat(registrar
                        .get("/api/registry/imports?limit=1&cursor="
                                + first.path("next").asString())
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(everywhere.path("id").asString());
        assertThat(registrar.get("/api/registry/imports?cursor=eA").code()).isEqualTo("invalid-cursor");
    }

    private static List<String> listed(ServiceClient reader) {
        return reader.get("/api/registry/imports")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private ServiceClient in(String area, String account) {
        return client.with("Authorization", TestTokens.bearerIn(List.of(area), account, "registry:write"));
    }

    @Test
    void organizationsComeWithTheirTreeAndTheirLinks() {
        var file = """
                id,kind,name,short_name,parent_id,area_code,unified_social_credit_code,address,phone,links
                o-branch,PARTY_BRANCH,春风社区党支部,,o-committee,150302001001,,,,
                o-committee,PARTY_COMMITTEE,凤凰岭街道党工委,,,150302001000,,,,
                o-grid,GRID,春风一网格,,o-branch,150302001001,,,,
                o-mill,ENTERPRISE,面粉厂,,,150302001002,91350100M000100Y43,,,CO_BUILDING:o-grid:2020-03-01;CONTACT_POINT:o-branch:2019-01-01:2020-01-01
                """;
        assertThat(counts(fixture().importText("organizations", file))).isEqualTo("4/0/0/0");
        assertThat(counts(fixture().importText("organizations", file))).isEqualTo("0/0/4/0");
        var links = client.get("/api/registry/organizations/o-grid/links").json();
        assertThat(links.at("/items/0/type").asString()).isEqualTo("CO_BUILDING");
        assertThat(links.at("/items/0/direction").asString()).isEqualTo("IN");
        assertThat(links.at("/items/0/organization/id").asString()).isEqualTo("o-mill");
        assertThat(client.get("/api/registry/organizations/o-branch/links")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(client.get("/api/registry/organizations/o-branch/links?asOf=2019-06-01")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(client.get("/api/registry/organizations?under=o-committee")
                        .json()
                        .path("items"))
                .hasSize(3);
        assertThat(client.get("/api/registry/organizations/o-committee/children")
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo("o-branch");
        var moved = file.replace(",o-branch,1503", ",o-committee,1503")
                .replace(";CONTACT_POINT:o-branch:2019-01-01:2020-01-01", "");
        assertThat(counts(fixture().importText("organizations", moved))).isEqualTo("0/2/2/0");
        var circle = file.replace("凤凰岭街道党工委,,,", "凤凰岭街道党工委,,o-grid,");
        assertThat(fixture().importText("organizations", circle).path("badRows").findValuesAsString("code"))
                .containsOnly("circular");
        var dangling = file.replace("o-committee,PARTY_COMMITTEE", "o-committee,PALACE");
        var partial = fixture().importText("organizations?partial=true", dangling.replace("o-", "p-"));
        assertThat(counts(partial)).as(partial.toString()).isEqualTo("0/0/0/0");
    }

    private int changes() {
        return jdbc.sql("select count(*) from change_record")
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
