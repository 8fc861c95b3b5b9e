package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
@TestPropertySource(properties = "registry.under.test=comparison")
class FilesOfOneDayIT {

    @Autowired
    ServiceClient client;

    private JsonNode editions(String under) {
        var answer = client.as("registrar", "registry:write").get("/api/registry/areas/editions?under=" + under);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    /** A prefecture sends its file, and one of its counties another of the same day. */
    @Test
    void eachOfTwoFilesOfOneDayTellsWhatItDidItself() {
        var fixture = new RegistryFixture(client);
        var file = """
            code,level,name,parent_code
            170900000000,city,双河市,170000000000
            170901000000,county,东河县,170900000000
            170901101000,township,%s,170901000000
            170902000000,county,西河县,170900000000
            170902101000,township,%s,170902000000
            """;
        fixture.edition("170900000000", "2019-01-01", file.formatted("柳溪乡", "杨溪乡"));
        fixture.edition("170900000000", "2020-01-01", file.formatted("柳溪镇", "杨溪镇"));
        fixture.edition("170901000000", "2020-01-01", """
            code,level,name,parent_code
            170901000000,county,东河县,170900000000
            170901101000,township,柳溪镇,170901000000
            170901102000,township,桑溪镇,170901000000
            """);
        var editions = editions("170900000000");
        assertThat(editions.at("/0/complete").asString()).isEqualTo("170901000000");
        assertThat(editions.at("/0/changes").toString())
                .isEqualTo("{\"added\":1,\"removed\":0,\"renumbered\":0,\"renamed\":0,\"moved\":0,\"retyped\":0}");
        assertThat(editions.at("/1/changes").toString())
                .isEqualTo("{\"added\":0,\"removed\":0,\"renumbered\":0,\"renamed\":2,\"moved\":0,\"retyped\":0}");
    }

    /** The other file of the day is no news to who looks at a county that it did not touch. */
    @Test
    void aFileThatChangedNothingThereIsNotListed() {
        var fixture = new RegistryFixture(client);
        var both = """
            code,level,name,parent_code
            171100000000,city,双江市,170000000000
            171101000000,county,东江县,171100000000
            171101101000,township,%s,171101000000
            171102000000,county,西江县,171100000000
            171102101000,township,杨溪乡,171102000000
            """;
        fixture.edition("171100000000", "2019-01-01", both.formatted("柳溪乡"));
        fixture.edition("171100000000", "2020-01-01", both.formatted("柳溪镇"));
        fixture.edition("171102000000", "2020-01-01", """
            code,level,name,parent_code
            171102000000,county,西江县,171100000000
            171102101000,township,杨溪镇,171102000000
            """);
        assertThat(editions("171100000000").findValuesAsString("validFrom"))
                .containsExactly("2020-01-01", "2020-01-01", "2019-01-01");
        assertThat(editions("171102000000").findValuesAsString("complete"))
                .containsExactly("171102000000", "171100000000");
        assertThat(editions("171102000000").at("/1/validFrom").asString()).isEqualTo("2019-01-01");
        assertThat(editions("171101000000").findValuesAsString("complete"))
                .containsExactly("171100000000", "171100000000");
    }

    @Test
    void filesOfOneDayThatListSomeAreasAreEditionsOfTheirOwn() {
        var head = """
            code,level,name,parent_code
            171200000000,city,南江市,170000000000
            171201000000,county,南江县,171200000000
            """;
        var first = head + """
            171201101000,township,柳溪镇,171201000000
            171201102000,township,杨溪镇,171201000000
            """;
        var second = head + """
            171201102000,township,杨溪街道,171201000000
            171201103000,township,桑溪镇,171201000000
            """;
        some("first", first);
        some("second", second);
        some("third", second);
        var editions = editions("171200000000");
        assertThat(editions.findValuesAsString("importedBy"))
                .as("what changes nothing is no edition")
                .containsExactly("second", "first");
        assertThat(editions.at("/0/changes/added").asInt()).isEqualTo(1);
        assertThat(editions.at("/0/changes/renamed").asInt())
                .as("what the first file brought")
                .isEqualTo(1);
        assertThat(editions.at("/1/changes/added").asInt()).isEqualTo(4);
        assertThat(OffsetDateTime.parse(editions.at("/0/importedAt").asString()))
                .isAfter(OffsetDateTime.parse(editions.at("/1/importedAt").asString()));
    }

    /** The two days know nothing of what the one file did and the other undid: what the files did is remembered. */
    @Test
    void whatAnotherFileOfTheDayTookBackIsToldOfBoth() {
        var fixture = new RegistryFixture(client);
        var head = """
            code,level,name,parent_code
            171300000000,city,北江市,170000000000
            """;
        var county = """
            171301000000,county,北江县,171300000000
            171301101000,township,%s,171301000000
            171301102000,township,杨溪乡,171301000000
            """;
        var added = "171301103000,township,桑溪镇,171301000000";
        fixture.edition("171300000000", "2019-01-01", head + county.formatted("柳溪乡"));
        fixture.edition("171300000000", "2020-01-01", head + county.formatted("柳溪镇") + added);
        fixture.edition("171301000000", "2020-01-01", "code,level,name,parent_code\n" + county.formatted("柳溪乡"));
        for (var under : List.of("171300000000", "171301000000")) {
            var editions = editions(under);
            assertThat(editions).as(under).hasSize(3);
            assertThat(editions.at("/0/complete").asString()).isEqualTo("171301000000");
            assertThat(editions.at("/0/changes").toString())
                    .isEqualTo("{\"added\":0,\"removed\":1,\"renumbered\":0,\"renamed\":1,\"moved\":0,\"retyped\":0}");
            assertThat(editions.at("/1/changes").toString())
                    .isEqualTo("{\"added\":1,\"removed\":0,\"renumbered\":0,\"renamed\":1,\"moved\":0,\"retyped\":0}");
        }
    }

    @Test
    void whatOneFileBringsAndAnotherRenamesIsAddedOnceAndRenamedOnce() {
        var fixture = new RegistryFixture(client);
        fixture.edition("171400000000", "2020-01-01", """
            code,level,name,parent_code
            171400000000,city,中江市,170000000000
            171401000000,county,中江县,171400000000
            171401101000,township,柳溪乡,171401000000
            """);
        some("renaming", """
            code,level,name,parent_code
            171401101000,township,柳溪镇,171401000000
            """);
        var editions = editions("171400000000");
        assertThat(editions.findValuesAsString("importedBy").getFirst()).isEqualTo("renaming");
        assertThat(editions.at("/0/changes").toString())
                .isEqualTo("{\"added\":0,\"removed\":0,\"renumbered\":0,\"renamed\":1,\"moved\":0,\"retyped\":0}");
        assertThat(editions.at("/1/changes/added").asInt()).isEqualTo(3);
        assertThat(editions.at("/1/changes/renamed").asInt()).isZero();
    }

    private void some(String account, String file) {
        var job = new RegistryFixture(client, account).importText("areas?validFrom=2020-01-01", file);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    }
}
