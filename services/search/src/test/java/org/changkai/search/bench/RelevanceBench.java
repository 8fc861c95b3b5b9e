package org.changkai.search.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.search.kit.Feeds;
import org.changkai.search.kit.Surroundings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Known items through the real service and the real Elasticsearch: {@code -Dit.test=RelevanceBench}. Reads
 * {@code ../shared/data} seen from the project's root, or the folder in {@code -Dchangkai.data}; writes
 * {@code target/relevance.md}. {@code -Dchangkai.every=10} asks only every tenth question.
 */
@ServiceTest
class RelevanceBench {

    private static final Path DATA = Path.of(System.getProperty("changkai.data", "../../../shared/data"));
    private static final Feeds FEEDS = new Feeds();

    @Autowired
    ServiceClient client;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("changkai.search.elasticsearch", Surroundings.ELASTICSEARCH::address);
        properties.add("changkai.search.patience", () -> "60s");
        for (var source : List.of("registry", "news", "booking")) {
            properties.add("changkai.services." + source, () -> FEEDS.address(source));
        }
    }

    @Test
    void knownItemsAreFound() throws IOException {
        assertThat(DATA.resolve("search"))
                .as("the known items; name their folder with -Dchangkai.data")
                .isDirectory();
        var areas = areas();
        areas.forEach((code, name) ->
                FEEDS.publish("registry", "area-saved", code, Map.of("code", code, "name", name, "level", "village")));
        var stories = rows("search/cmrc.docs");
        stories.forEach(row -> FEEDS.publish(
                "news",
                "story-published",
                row[0],
                Map.of("id", row[0], "slug", "s-" + row[0], "headline", row[1], "lead", row[2])));
        awaitIndexed(areas.size() + stories.size());

        var results = Stream.of(
                        items("knownitem_exact.tsv", "exact"),
                        items("knownitem_exact_nocounty.tsv", "without county"),
                        items("knownitem_swap.tsv", "swapped"))
                .map(set -> set.measure(question -> ids(question, "area")))
                .toList();
        var cmrc = items("cmrc.qs", "CMRC").measure(question -> ids(question, "story"));

        var table = Stream.concat(results.stream(), Stream.of(cmrc))
                .map(KnownItems.Result::line)
                .collect(Collectors.joining("\n", KnownItems.Result.HEAD + "\n", "\n"));
        Files.writeString(Path.of("target/relevance.md"), table);
        assertThat(results)
                .as(table)
                .allSatisfy(result -> assertThat(result.empty()).isZero());
    }

    private void awaitIndexed(long entries) {
        var operator = client.as("operator", "search:admin");
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    var index = operator.get("/api/search/index").json().path("index");
                    assertThat(index.path("documents").asLong())
                            .as(index.toString())
                            .isEqualTo(entries);
                });
    }

    private List<String> ids(String question, String type) {
        var answer = client.get(
                "/api/search?limit=10&type=" + type + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        assertThat(answer.json().path("degraded").asBoolean(false))
                .as(answer.text())
                .isFalse();
        return answer.json().path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static KnownItems items(String file, String name) throws IOException {
        return new KnownItems(
                name,
                everyNth(rows("search/" + file)).stream()
                        .map(row -> new KnownItems.Item(row[0], row[1]))
                        .toList());
    }

    private static List<String[]> everyNth(List<String[]> rows) {
        var nth = Integer.getInteger("changkai.every", 1);
        return java.util.stream.IntStream.range(0, rows.size())
                .filter(number -> number % nth == 0)
                .mapToObj(rows::get)
                .toList();
    }

    /** The areas of the published editions; where there is none, those that the questions name. */
    private static Map<String, String> areas() throws IOException {
        var names = new TreeMap<String, String>();
        for (var row : rows("search/knownitem_exact.tsv")) {
            var parts = row[0].split(" ", 2);
            names.put(row[1].substring(0, 6) + "000000", parts[0]);
            names.put(row[1], parts[1] + (row[1].charAt(9) == '0' ? "社区居委会" : "村委会"));
        }
        for (var file : List.of("chifeng_2023.csv", "wuhai_2023.csv")) {
            for (var line : Files.readAllLines(DATA.resolve("areas").resolve(file)).stream()
                    .skip(1)
                    .toList()) {
                var fields = line.split(",", -1);
                names.put(fields[0], fields[2]);
            }
        }
        return names;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(DATA.resolve(file)).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
