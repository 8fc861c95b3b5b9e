package org.changkai.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.platform.kit.TestTokens;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HistoryIT {

    private static final String HISTORY = "/api/registry/organizations/h-branch/history";

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void areas() {
        jdbc.sql("truncate centre, organization cascade").update();
        jdbc.sql("delete from history where subject like 'h-%'").update();
        new RegistryFixture(client).importText("areas?validFrom=2023-06-30", RegistryFixture.AREAS);
    }

    private JsonNode take(String account, String row) {
        return new RegistryFixture(client, account)
                .importText("organizations", "id,kind,name,area_code,phone,links,standings\n" + row + "\n");
    }

    private JsonNode staff(String path) {
        var answer = client.as("auditor", "audit:read").get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void everyChangeSaysWhoWhenFromAndTo() {
        var first = take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,1,,2020:GOOD")
                .path("id")
                .asString();
        take("li", "h-branch,PARTY_BRANCH,春风第一党支部,150302001001,,,2020:EXCELLENT");
        client.as("zhao", "registry:write").with("If-Match", "*").delete("/api/registry/organizations/h-branch");
        var entries = staff(HISTORY).path("items");
        assertThat(entries.valueStream().map(entry -> entry.path("by").asString()))
                .containsExactly("zhao", "li", "li", "wang", "wang");
        assertThat(entries.valueStream().map(entry -> entry.path("action").asString()))
                .containsExactly("REMOVED", "CHANGED", "CHANGED", "CHANGED", "CREATED");
        assertThat(entries.get(4).path("importJob").asString()).isEqualTo(first);
        assertThat(entries.get(0).has("importJob")).isFalse();
        var renamed = entries.get(2).path("changes");
        assertThat(renamed.findValuesAsString("field")).containsExactly("name", "phone");
        assertThat(renamed.at("/0/from").asString()).isEqualTo("春风党支部");
        assertThat(renamed.at("/0/to").asString()).isEqualTo("春风第一党支部");
        assertThat(renamed.get(1).path("to").isMissingNode()).isTrue();
        var piece = staff(HISTORY + "?limit=2");
        assertThat(staff(HISTORY + "?limit=2&cursor=" + piece.path("next").asString())
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("number")))
                .containsExactly(entries.get(2).path("number"), entries.get(3).path("number"));
        assertThat(client.get(HISTORY).status()).isEqualTo(401);
        assertThat(client.as("reader").get(HISTORY).status()).isEqualTo(403);
        assertThat(client.as("auditor", "audit:read")
                        .get("/api/registry/centres/h-branch/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anyTwoMomentsAreCompared() {
        take("wang", "h-mill,ENTERPRISE,面粉厂,150302001001,,,");
        take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,1,CO_BUILDING:h-mill:2020-01-01,2020:GOOD");
        take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,2,,2020:GOOD;2021:FAIR");
        take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,3,,2020:GOOD;2021:FAIR");
        var moments = jdbc.sql("select distinct at::text from history where subject = 'h-branch' order by 1")
                .query((row, n) -> row.getString(1).replace(' ', 'T') + ":00")
                .list();
        assertThat(moments).hasSize(3);
        var ever = diff("2000-01-01T00:00:00Z", moments.get(0));
        assertThat(ever.path("existed").asBoolean()).isFalse();
        assertThat(ever.path("exists").asBoolean()).isTrue();
        var changes = diff(moments.get(0), moments.get(1)).path("changes");
        assertThat(changes.findValuesAsString("field")).isEqualTo(List.of("links", "phone", "standings"));
        assertThat(changes.at("/0/from/0/to_id").asString()).isEqualTo("h-mill");
        assertThat(changes.at("/1/to").asString()).isEqualTo("2");
        assertThat(changes.at("/2/to/1/grade").asString()).isEqualTo("FAIR");
        assertThat(diff(moments.get(1), moments.get(2)).path("changes")).hasSize(1);
        assertThat(diff(moments.get(2), moments.get(2)).path("changes")).isEmpty();
        assertThat(staff(HISTORY + "/diff?from=" + encoded(moments.get(1))).path("changes"))
                .hasSize(1);
    }

    /** An editor of one sub-district has no business in another one's past, unless a subtree of it is in the own hands. */
    @Test
    void aPastIsShownToWhoMayActThere() {
        take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,1,,");
        assertThat(in("150302001000", "editor-here", HISTORY)).isEqualTo(200);
        assertThat(in("150303000000", "editor-there", HISTORY)).isEqualTo(403);
        assertThat(in("150303000000", "editor-there", HISTORY + "/diff?from=2000-01-01T00:00:00Z"))
                .isEqualTo(403);
        assertThat(in("150303000000", "editor-there", "/api/registry/areas/150302001001/history"))
                .isEqualTo(403);
        client.as("registrar", "registry:write")
                .put("/api/registry/organizations/h-branch/editors/editor-there/PARTY", "");
        assertThat(in("150303000000", "editor-there", HISTORY)).isEqualTo(200);
        client.as("zhao", "registry:write").with("If-Match", "*").delete("/api/registry/organizations/h-branch");
        assertThat(in("150302001000", "editor-here", HISTORY))
                .as("also when it is gone")
                .isEqualTo(200);
        assertThat(in("150304000000", "stranger", HISTORY)).isEqualTo(403);
    }

    @Test
    void whatIsTakenOffAndComesBackIsRestored() {
        var centres = "/api/registry/centres";
        var centre = Map.of(
                "id",
                "h-centre",
                "kind",
                "STATION",
                "name",
                "春风站",
                "areaCode",
                "150302001001",
                "lat",
                39.6,
                "lon",
                106.8);
        var registrar = client.as("wang", "registry:write");
        for (var n = 0; n < 2; n++) {
            var posted = registrar.post(centres, centre);
            assertThat(posted.status()).as(posted.text()).isEqualTo(201);
            registrar.with("If-Match", "*").delete(centres + "/h-centre");
        }
        var renamed = new HashMap<>(centre);
        renamed.put("name", "和平站");
        registrar.post(centres, renamed);
        var entries = staff(centres + "/h-centre/history").path("items");
        assertThat(entries.findValuesAsString("action"))
                .containsExactly("RESTORED", "REMOVED", "RESTORED", "REMOVED", "CREATED");
        assertThat(entries.at("/0/changes").findValuesAsString("field")).containsExactly("name");
        assertThat(entries.at("/2/changes")).isEmpty();
        take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,,,");
        registrar.with("If-Match", "*").delete("/api/registry/organizations/h-branch");
        take("wang", "h-branch,PARTY_BRANCH,春风党支部,150302001001,,,");
        assertThat(staff(HISTORY).path("items").findValuesAsString("action"))
                .containsExactly("RESTORED", "REMOVED", "CREATED");
    }

    private int in(String area, String account, String path) {
        var bearer = TestTokens.bearerIn(List.of(area), account, "registry:write");
        return client.with("Authorization", bearer).get(path).status();
    }

    private JsonNode diff(String from, String to) {
        return staff(HISTORY + "/diff?from=" + encoded(from) + "&to=" + encoded(to));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
