package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.rows;
import static org.changkai.registry.RegistryFixture.shared;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is listed between two editions of Chifeng makes the newer file out of the older one. */
@ServiceTest
@TestPropertySource(properties = "registry.under.test=changes") // a context, and so a database, of its own
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealChangesIT {

    @Autowired
    ServiceClient client;

    @BeforeAll
    void replay() {
        for (var edition : List.of("2017", "2018", "2019", "2023")) {
            var job = new RegistryFixture(client)
                    .importFile(
                            "areas?complete=150400000000&validFrom=" + day(edition),
                            shared("areas/chifeng_" + edition + ".csv"));
            assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        }
    }

    @ParameterizedTest
    @CsvSource({"2017, 2018", "2018, 2019", "2019, 2023", "2017, 2023"})
    void theListedChangesMakeTheNewerEditionOutOfTheOlder(String older, String newer) throws IOException {
        var areas = file(older);
        var rows = changes(day(older), day(newer));
        for (var row : rows) {
            if (row.has("before")) {
                var before = row.path("before");
                assertThat(areas.remove(before.path("code").asString()))
                        .as(row.toString())
                        .isEqualTo(text(before));
            }
        }
        for (var row : rows) {
            if (row.has("after")) {
                var after = row.path("after");
                assertThat(areas.put(after.path("code").asString(), text(after)))
                        .as(row.toString())
                        .isNull();
            }
        }
        assertThat(areas).isEqualTo(file(newer));
        assertThat(rows).allMatch(row -> !row.path("kinds").isEmpty());
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> row.path("kinds").forEach(kind -> counts.merge(kind.asString(), 1, Integer::sum)));
        LoggerFactory.getLogger(getClass()).info("{} to {}: {} areas differ, {}", older, newer, rows.size(), counts);
        assertThat(counts.get("renumbered")).isPositive();
    }

    private static String day(String edition) {
        return edition + (edition.equals("2023") ? "-06-30" : "-10-31");
    }

    private List<JsonNode> changes(String from, String to) {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        while (cursor != null) {
            var page = client.get("/api/registry/areas/changes?limit=200&under=150400000000&from=%s&to=%s&cursor=%s"
                            .formatted(from, to, cursor))
                    .json();
            page.path("items").forEach(rows::add);
            cursor = page.path("next").asStringOpt().orElse(null);
        }
        return rows;
    }

    private static String text(JsonNode state) {
        return String.join(
                "/",
                state.path("level").asString(),
                state.path("name").asString(),
                state.path("parentCode").asString(""),
                state.path("urbanRuralType").asString(""));
    }

    private static Map<String, String> file(String edition) throws IOException {
        var areas = new TreeMap<String, String>();
        rows("areas/chifeng_" + edition + ".csv")
                .forEach(row -> areas.put(
                        row.get("code"),
                        String.join(
                                "/",
                                row.get("level").replace("town", "township"),
                                row.get("name"),
                                row.get("parent_code"),
                                row.get("urban_rural_type"))));
        return areas;
    }
}
