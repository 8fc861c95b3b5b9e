package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.counts;
import static org.changkai.registry.RegistryFixture.rows;
import static org.changkai.registry.RegistryFixture.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Replays the four editions of Chifeng that we have. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=editions") // a context, and so a database, of its own
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealEditionsIT {

    private static final Map<String, String> EDITIONS = new TreeMap<>(Map.of(
            "2017", "2017-10-31",
            "2018", "2018-10-31",
            "2019", "2019-10-31",
            "2023", "2023-06-30"));

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, JsonNode> jobs = new TreeMap<>();

    @BeforeAll
    void replay() {
        var fixture = new RegistryFixture(client);
        EDITIONS.forEach((edition, day) -> jobs.put(
                edition,
                fixture.importFile(
                        "areas?complete=150400000000&validFrom=" + day, shared("areas/chifeng_" + edition + ".csv"))));
    }

    private JsonNode job(String edition) {
        return Objects.requireNonNull(jobs.get(edition));
    }

    @Test
    void eachEditionAddsRenamesAndClosesWhatItsFileSays() {
        assertThat(counts(job("2017"))).isEqualTo("2588/0/0/0");
        assertThat(counts(job("2018"))).isEqualTo("39/3/2548/37");
        assertThat(counts(job("2019"))).isEqualTo("22/117/2463/10");
        assertThat(job("2023").path("counts").path("created").asInt()).isEqualTo(183);
        assertThat(job("2023").path("counts").path("removed").asInt()).isEqualTo(117);
    }

    @Test
    void everyPastDayReadsAsItsEditionDoes() throws IOException {
        for (var edition : EDITIONS.entrySet()) {
            var file = new TreeMap<String, String>();
            rows("areas/chifeng_" + edition.getKey() + ".csv")
                    .forEach(row -> file.put(
                            row.get("code"),
                            row.get("level").replace("town", "township")
                                    + row.get("name")
                                    + row.get("parent_code")
                                    + row.get("urban_rural_type")));
            var known = new TreeMap<String, String>();
            jdbc.sql("""
                select code, level || name || coalesce(parent_code, '') || coalesce(urban_rural_type, '')
                from area_version where valid_from <= cast(:day as date)
                  and (valid_to is null or valid_to > cast(:day as date))
                """)
                    .param("day", edition.getValue())
                    .query((row, n) -> known.put(row.getString(1), row.getString(2)))
                    .list();
            assertThat(known).as(edition.getKey()).isEqualTo(file);
        }
    }

    @Test
    void aRenumberedVillageLeadsToItsSuccessor() {
        var old = client.get("/api/registry/areas/150430201203").json();
        assertThat(old.path("name").asString()).isEqualTo("牛古吐村委会");
        assertThat(old.path("validTo").asString()).isEqualTo("2018-10-31");
        assertThat(old.at("/successor/code").asString()).isEqualTo("150430109203");
        assertThat(old.at("/successor/relation").asString()).isEqualTo("RENUMBERED");
        var township =
                client.get("/api/registry/areas/150430109000?asOf=2019-12-01").json();
        assertThat(township.path("name").asString()).isEqualTo("牛古吐镇");
        assertThat(client.get("/api/registry/areas?q=牛古吐乡").json().path("items").findValuesAsString("code"))
                .as("a former name is found")
                .contains("150430109000");
        assertThat(township.path("formerNames").valueStream().map(JsonNode::asString))
                .as("and marked as one")
                .contains("牛古吐乡");
        assertThat(township.at("/predecessors/0").asString()).isEqualTo("150430201000");
        assertThat(client.get("/api/registry/areas/150430109000?asOf=2017-12-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nearlyEveryRenumberedCodeIsLinkedAndEachLinkIsOneThatTheRuleAllows() throws IOException {
        var renumbered = 0;
        var successors = new ArrayList<String>();
        var editions = List.copyOf(EDITIONS.keySet());
        for (var n = 1; n < editions.size(); n++) {
            var rule = RenumberedByHand.between(editions.get(n - 1), editions.get(n));
            var day = EDITIONS.get(editions.get(n));
            for (var gone : rule.removed()) {
                var perhaps = rule.perhaps(gone);
                renumbered += perhaps.isEmpty() ? 0 : 1;
                for (var told :
                        client.get("/api/registry/areas/" + gone.code()).json().path("successors")) {
                    if (told.path("relation").asString().equals("RENUMBERED")) { // another test decides by hand
                        assertThat(perhaps)
                                .as(gone.toString())
                                .contains(told.path("code").asString());
                        assertThat(told.path("since").asString()).isEqualTo(day);
                        successors.add(day + told.path("code").asString());
                    }
                }
            }
        }
        assertThat(renumbered).isGreaterThan(120);
        assertThat((double) successors.size() / renumbered).isGreaterThanOrEqualTo(0.95);
        assertThat(successors).as("no two lead to the same").doesNotHaveDuplicates();
    }

    /** The derived list of changes names what was removed and added in 2018 and 2019. */
    @Test
    void ofTheRenumberedOnesInTheListOfChangesNearlyAllAreLinked() throws IOException {
        var rows = changes();
        var renumbered = 0;
        var linked = 0;
        for (var removed : rows) {
            if (removed.get("change").equals("removed")
                    && rows.stream().anyMatch(added -> isTheSamePlace(removed, added))) {
                renumbered++;
                linked += jdbc.sql(
                                "select count(*) from area_succession where old_code = ? and since = cast(? as date)")
                        .params(removed.get("code"), removed.get("year") + "-10-31")
                        .query((row, n) -> row.getInt(1))
                        .single();
            }
        }
        LoggerFactory.getLogger(getClass()).info("{} of {} renumbered codes are linked", linked, renumbered);
        assertThat(renumbered).isGreaterThan(20);
        assertThat((double) linked / renumbered).isGreaterThanOrEqualTo(0.95);
    }

    private static List<CSVRecord> changes() throws IOException {
        return rows("areas/chifeng_changes_2018_2019.csv");
    }

    private static boolean isTheSamePlace(CSVRecord removed, CSVRecord added) {
        return added.get("change").equals("added")
                && added.get("year").equals(removed.get("year"))
                && added.get("level").equals(removed.get("level"))
                && added.get("code").substring(0, 6).equals(removed.get("code").substring(0, 6))
                && CoreName.of(added.get("new_name")).equals(CoreName.of(removed.get("old_name")));
    }

    @Test
    void whatTheRuleLeavesOpenIsListedAndAPersonDecides() {
        var registrar = client.as("registrar", "registry:write");
        var open = new ArrayList<JsonNode>();
        var cursor = "";
        while (cursor != null) {
            var page = registrar
                    .get("/api/registry/areas/undecided?limit=200&cursor=" + cursor)
                    .json();
            page.path("items").forEach(open::add);
            cursor = page.path("next").asStringOpt().orElse(null);
        }
        var unlinked = jdbc.sql("""
            select v.name, (select n.name from area_version n where n.code = v.code and n.valid_from >= v.valid_to
                order by n.valid_from limit 1) as next, exists (
                    select from area_version n where n.code = v.code and n.valid_from = v.valid_to) as goes_on
            from area_version v where valid_to is not null
            and not exists (select from area_succession s where s.old_code = v.code and s.since = v.valid_to)
            """)
                .query((row, n) -> {
                    var next = row.getString("next");
                    return !row.getBoolean("goes_on")
                            && (next == null || !CoreName.of(next).equals(CoreName.of(row.getString("name"))));
                })
                .list();
        assertThat(open).hasSize((int) unlinked.stream().filter(left -> left).count());
        assertThat(open.stream().map(area -> area.path("code").asString()).filter(code -> code.startsWith("150430")))
                .containsExactlyElementsOf(undecidedFor("150430000000"))
                .isNotEmpty();
        assertThat(undecidedFor("150300000000")).isEmpty();
        assertThat(as("150300000000")
                        .get("/api/registry/areas/undecided?under=150430000000")
                        .code())
                .isEqualTo("outside-area");
        var one = open.stream()
                .filter(area -> area.at("/candidates/0/code").isString()
                        && !area.at("/candidates/0/code").equals(area.path("code")))
                .findFirst()
                .orElseThrow();
        var code = one.path("code").asString();
        var successor = one.at("/candidates/0/code").asString();
        var path = "/api/registry/areas/" + code + "/successor";
        var decision =
                Map.of("closedOn", one.path("closedOn").asString(), "successor", successor, "relation", "MERGED");
        assertThat(registrar
                        .put(path, Map.of("closedOn", "2001-01-01", "successor", successor))
                        .code())
                .isEqualTo("area-not-closed");
        assertThat(client.as("registrar", "audit:read").put(path, decision).status())
                .isEqualTo(403);
        var decided = registrar.put(path, decision);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(decided.json().at("/successor/code").asString()).isEqualTo(successor);
        assertThat(client.get("/api/registry/areas/" + successor + "?asOf="
                                + one.path("closedOn").asString())
                        .json()
                        .path("predecessors")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains(code);
        assertThat(registrar
                        .get("/api/registry/areas/undecided?under=" + code)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(jdbc.sql("select decided_by from area_succession where old_code = ?")
                        .param(code)
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("registrar");
    }

    /** Places of Chifeng lost their codes in 2018, and in 2023 others were given them. */
    @Test
    void aCodeThatWasGivenToAnotherPlaceSaysNothingOfTheFirst() {
        var now = client.get("/api/registry/areas/150402007003").json();
        assertThat(now.path("name").asString()).startsWith("文联路");
        assertThat(now.path("formerNames")).isEmpty();
        assertThat(undecidedFor("150402007000")).contains("150402007003");
        var found = client.get("/api/registry/areas?under=150402000000&q=站西社区")
                .json()
                .path("items");
        assertThat(found.findValuesAsString("validTo")).containsExactly("2018-10-31");
        assertThat(found.at("/0/name").asString()).startsWith("站西");
    }

    @Test
    void theDatabaseKnowsTheSameCoreNames() {
        var names = jdbc.sql("select distinct name, area_core_name(name) from area_version");
        assertThat(names.query((row, n) -> row.getString(1) + row.getString(2)).list())
                .hasSizeGreaterThan(1000)
                .containsExactlyInAnyOrderElementsOf(
                        names.query((row, n) -> row.getString(1) + CoreName.of(row.getString(1)))
                                .list());
    }

    private ServiceClient as(String area) {
        return client.with("Authorization", TestTokens.bearerIn(List.of(area), "editor", "registry:write"));
    }

    private List<String> undecidedFor(String area) {
        return as(area).get("/api/registry/areas/undecided?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(one -> one.path("code").asString())
                .toList();
    }

    @Test
    void theSameFileAgainWritesNothingAndTellsNobody() {
        var before = jdbc.sql("select count(*) from change_record")
                .query((row, n) -> row.getInt(1))
                .single();
        var again = new RegistryFixture(client)
                .importFile("areas?complete=150400000000&validFrom=2023-06-30", shared("areas/chifeng_2023.csv"));
        assertThat(counts(again)).isEqualTo("0/0/2668/0");
        assertThat(jdbc.sql("select count(*) from change_record")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(before);
    }
}
