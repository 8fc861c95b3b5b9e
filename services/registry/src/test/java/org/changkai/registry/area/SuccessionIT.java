package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SuccessionIT {

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private ServiceClient registrar() {
        return client.as("registrar", "registry:write");
    }

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
        var linked = history("160101201000/history").at("/items/0/changes/0");
        assertThat(linked.path("field").asString())
                .as("the rule's decision is remembered")
                .isEqualTo("succession");
        assertThat(linked.at("/to/successors/0").asString()).isEqualTo("160101202000");
    }

    /** Who has the edition of this year first and that of an earlier one later is told no less. */
    @Test
    void anEditionThatComesAfterALaterOneLinksWhatThatOneRenumbered() {
        var fixture = new RegistryFixture(client);
        for (var edition : List.of(
                List.of("2021-10-31", "160401101000", "骆驼井镇"),
                List.of("2019-10-31", "160401201000", "骆驼井苏木"),
                List.of("2020-10-31", "160401201000", "骆驼井乡"))) {
            var job = fixture.importText("areas?complete=160400000000&validFrom=" + edition.getFirst(), """
                    code,level,name,parent_code
                    160400000000,city,驼泉市,160000000000
                    160401000000,county,驼川旗,160400000000
                    %s,township,%s,160401000000
                    """.formatted(
                            edition.get(1), edition.getLast()));
            assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        }
        var old = client.get("/api/registry/areas/160401201000").json().path("successor");
        assertThat(old.path("code").asString()).isEqualTo("160401101000");
        assertThat(old.toString()).contains("2021-10-31");
        assertThat(client.get("/api/registry/areas/160401101000")
                        .json()
                        .path("formerNames")
                        .toString())
                .contains("骆驼井乡", "骆驼井苏木");
        var changes = client.get("/api/registry/areas/changes?under=160400000000&from=2020-01-01&to=2021-12-31")
                .json()
                .path("items");
        assertThat(changes.size()).isEqualTo(1);
        assertThat(changes.at("/0/kinds").toString()).contains("renumbered", "renamed");
        assertThat(jdbc.sql("""
                        select data -> 'formerCodes' from change_record
                        where subject = '160401101000' and type like '%area-saved' order by position desc limit 1
                        """).query(String.class).single()).contains("160401201000");
    }

    private JsonNode take(String validFrom, String villages) {
        return new RegistryFixture(client)
                .importText("areas?complete=160201000000&validFrom=" + validFrom, """
            code,level,name,parent_code,lat,lon
            160201000000,county,下川旗,160200000000,,
            160201101000,township,河湾镇,160201000000,,
            """ + villages);
    }

    private JsonNode history(String path) {
        var answer = registrar().get("/api/registry/areas/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private ServiceClient.Answer decide(String code, Map<String, Object> decision) {
        return registrar().put("/api/registry/areas/" + code + "/successor", decision);
    }

    @Test
    void aDecisionIsRememberedAsWhatItIs() {
        take("2018-10-31", """
            160201101001,village,东村,160201101000,,
            160201101002,village,西村,160201101000,,
            160201101003,village,南村,160201101000,,
            """);
        take("2019-10-31", "160201101002,village,西村,160201101000,,\n160201101003,village,南村,160201101000,,\n");
        var closed = "2019-10-31";
        var twice = decide(
                "160201101001",
                Map.of(
                        "closedOn",
                        closed,
                        "successors",
                        List.of("160201101002", "160201101003"),
                        "relation",
                        "MERGED"));
        assertThat(twice.json().at("/errors/0/pointer").asString()).isEqualTo("/successors");
        assertThat(decide("160201101001", Map.of("closedOn", closed)).status()).isEqualTo(200);
        var found = client.get(
                        "/api/registry/areas?under=160201000000&q=" + URLEncoder.encode("东村", StandardCharsets.UTF_8))
                .json()
                .path("items");
        assertThat(found.findValuesAsString("validTo"))
                .as("nothing has taken its place")
                .containsExactly(closed);
        var split = decide(
                "160201101001",
                Map.of("closedOn", closed, "successors", List.of("160201101002", "160201101003"), "relation", "SPLIT"));
        assertThat(split.json().path("successors").findValuesAsString("name")).containsExactly("西村", "南村");
        assertThat(split.json().at("/successor/relation").asString()).isEqualTo("SPLIT");
        assertThat(decide("160201101001", Map.of("closedOn", closed, "successor", "160201101002", "relation", "MERGED"))
                        .json()
                        .path("successors"))
                .hasSize(1);

        var entries = history("160201101001/history").path("items");
        assertThat(entries.findValuesAsString("action"))
                .containsExactly("CHANGED", "CHANGED", "CHANGED", "REMOVED", "CREATED");
        assertThat(entries.at("/0/changes/0/field").asString()).isEqualTo("succession");
        assertThat(entries.at("/0/changes/0/from/relation").asString()).isEqualTo("SPLIT");
        assertThat(entries.at("/0/changes/0/from/successors")).hasSize(2);
        assertThat(entries.at("/0/changes/0/to/relation").asString()).isEqualTo("MERGED");
        assertThat(entries.at("/2/changes/0/to/relation").asString()).isEqualTo("ABOLISHED");
        assertThat(history("160201101001/history/diff?from=2000-01-01T00:00:00Z")
                        .path("exists")
                        .asBoolean())
                .as("a decision does not make a closed area exist again")
                .isFalse();
    }

    @Test
    void anotherPositionIsAChangeOfTheArea() {
        var file = "160201101009,village,北村,160201101000,%s,106.8\n";
        take("2020-10-31", file.formatted("39.6"));
        assertThat(RegistryFixture.counts(take("2020-10-31", file.formatted("39.6"))))
                .isEqualTo("0/0/3/0");
        var preview = new RegistryFixture(client)
                .importText(
                        "areas?preview=true&validFrom=2020-10-31",
                        "code,level,name,parent_code,lat,lon\n" + file.formatted("39.7"));
        assertThat(RegistryFixture.counts(preview)).isEqualTo("0/1/0/0");
        var shown = registrar()
                .get("/api/registry/imports/" + preview.path("id").asString() + "/changes")
                .json();
        assertThat(shown.at("/items/0/changes/0/field").asString()).isEqualTo("lat");
        var events = jdbc.sql("select count(*) from change_record").query((row, n) -> row.getInt(1));
        var before = events.single();
        assertThat(RegistryFixture.counts(take("2020-10-31", file.formatted("39.7"))))
                .isEqualTo("0/1/2/0");
        assertThat(events.single()).isEqualTo(before + 1);
        var entry = history("160201101009/history").at("/items/0");
        assertThat(entry.path("action").asString()).isEqualTo("CHANGED");
        assertThat(entry.path("changes").findValuesAsString("field")).containsExactly("lat");
        assertThat(entry.at("/changes/0/from").asDouble()).isEqualTo(39.6);
        assertThat(entry.at("/changes/0/to").asDouble()).isEqualTo(39.7);
    }

    @Test
    void whoFollowsHearsTheCodesOfBeforeWithTheAreaOfToday() {
        elsewhere("2018-10-31", "160301101000");
        elsewhere("2019-10-31", "160301102000");
        assertThat(client.told("160301102000").getLast().at("/data/formerCodes").values().stream()
                        .map(JsonNode::asString))
                .containsExactly("160301101000");
    }

    @Test
    void aDayKnowsTheNamesThatHadEndedByThen() {
        for (var year = 2018; year <= 2020; year++) {
            new RegistryFixture(client)
                    .villages(year, "160401000000", "160401101001,village,%d村,160401000000\n".formatted(year));
        }
        assertThat(formerNames("?asOf=2018-12-31")).isEmpty();
        assertThat(formerNames("?asOf=2019-12-31")).containsExactly("2018村");
        assertThat(formerNames("")).containsExactly("2018村", "2019村");
    }

    private List<String> formerNames(String day) {
        return client.get("/api/registry/areas/160401101001" + day).json().path("formerNames").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void whatWasClosedTheSameDayTakesNoPlace() {
        var east = "160501101001,village,东坡村,160501000000\n";
        var west = "160501101002,village,西坡村,160501000000\n";
        var south = "160501101003,village,南坡村,160501000000\n";
        new RegistryFixture(client).villages(2018, "160501000000", east + west + south);
        new RegistryFixture(client).villages(2019, "160501000000", south);
        new RegistryFixture(client).villages(2020, "160501000000", "");
        var refused = decide("160501101001", Map.of("closedOn", "2019-10-31", "successor", "160501101002"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/successor");
        assertThat(decide("160501101001", Map.of("closedOn", "2019-10-31", "successor", "160501101003"))
                        .status())
                .as("it was closed only later")
                .isEqualTo(200);
    }

    /** In a city of its own: an edition is of its day, and what later ones do not have is closed. */
    private void elsewhere(String validFrom, String code) {
        var job = new RegistryFixture(client)
                .importText("areas?complete=160300000000&validFrom=" + validFrom, """
                    code,level,name,parent_code
                    160300000000,city,旧泉市,160000000000
                    160301000000,county,中川旗,160300000000
                    %s,township,马场苏木,160301000000
                    """.formatted(code));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    }
}
