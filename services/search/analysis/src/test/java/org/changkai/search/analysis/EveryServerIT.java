package org.changkai.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.changkai.search.analysis.server.ElasticsearchForTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One zip in every server that lies in {@code target/servers}: the oldest that starts on the JDK of the tests and the newest,
 * with {@code -Pevery-elasticsearch} also older ones.
 */
class EveryServerIT {

    private static final Path PLUGIN = Path.of("target/changkai-analysis.zip");

    /** The folder of a JDK 21 to 24; Elasticsearch 9.0 can not read the classes of a later one and ends at once. */
    private static final String EARLY_JDK = "CHANGKAI_EARLY_JDK";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    static List<Path> servers() throws IOException {
        try (var files = Files.list(Path.of("target/servers"))) {
            var servers = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
            assertThat(servers).as("an early and the newest server").hasSizeGreaterThanOrEqualTo(2);
            return servers;
        }
    }

    @Test
    void theZipAsksForNoLaterJavaThanAnyElasticsearchBringsAlong() throws IOException {
        try (var zip = new ZipFile(PLUGIN.toFile())) {
            var descriptor = new Properties();
            descriptor.load(zip.getInputStream(zip.getEntry("stable-plugin-descriptor.properties")));
            assertThat(descriptor.getProperty("java.version")).isEqualTo("21");
            assertThat(descriptor.getProperty("elasticsearch.version")).isEqualTo("9.0.0");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void thePluginLoadsUnchangedAndIsGivenNewWordsWhileTheServerRuns(Path zip)
            throws IOException, InterruptedException {
        try (var server = ElasticsearchForTests.start(zip, PLUGIN, java(zip))) {
            var version = send(server, "GET", "/_nodes/plugins", null)
                    .path("nodes")
                    .values()
                    .iterator()
                    .next();
            assertThat(zip.getFileName().toString())
                    .contains(version.path("version").asString());
            assertThat(version.path("plugins").toString()).contains("changkai-analysis");
            cutsInEveryWay(server);
            takesNewWords(server);
        }
    }

    private static String java(Path zip) {
        var own = System.getProperty("java.home");
        if (!zip.getFileName().toString().startsWith("elasticsearch-9.0.")) {
            return own;
        }
        var early = System.getenv(EARLY_JDK);
        assertThat(early)
                .as("Elasticsearch 9.0 needs a JDK 21 to 24: name its folder in " + EARLY_JDK)
                .isNotNull();
        return early;
    }

    private void cutsInEveryWay(ElasticsearchForTests server) throws IOException, InterruptedException {
        assertThat(terms(server, "/_analyze", "changkai_bigrams", "黨群中心")).containsExactly("党群", "群中", "中心");
        assertThat(terms(server, "/_analyze", "changkai_characters", "乌海")).containsExactly("乌", "海");
        assertThat(terms(server, "/_analyze", "changkai_pinyin", "乌海")).contains("wu", "hai");
        assertThat(terms(server, "/_analyze", "changkai_pinyin_question", "wuhai"))
                .containsExactly("wu", "hai");
        assertThat(terms(server, "/_analyze", "changkai_starts", "乌海")).containsExactly("乌海", "海");
        assertThat(terms(server, "/_analyze", "changkai_starts_pinyin", "乌海")).contains("wuhai", "hai");
        assertThat(terms(server, "/_analyze", "changkai_starts_initials", "乌海")).containsExactly("wh", "h");
    }

    private void takesNewWords(ElasticsearchForTests server) throws IOException, InterruptedException {
        var words = Map.of("analyzer", Map.of("words", Map.of("type", "changkai_words")));
        send(server, "PUT", "/texts", Map.of("settings", Map.of("analysis", words)));
        assertThat(terms(server, "/texts/_analyze", "words", "哈力拜的活动室")).containsExactly("哈", "力", "拜", "的", "活动室");

        send(server, "PUT", "/dictionary-1", Map.of("settings", dictionary(1, "哈力拜")));
        assertThat(terms(server, "/texts/_analyze", "words", "哈力拜村")).containsExactly("哈力拜", "村");

        send(server, "PUT", "/dictionary-2", Map.of("settings", dictionary(2, "力拜村\n大新立屯")));
        send(server, "DELETE", "/dictionary-1", null);
        assertThat(terms(server, "/texts/_analyze", "words", "哈力拜村大新立屯")).containsExactly("哈", "力拜村", "大新立屯");
    }

    private static Map<String, Object> dictionary(long version, String words) {
        return Map.of(
                "index.number_of_replicas",
                0,
                "index.analysis.analyzer.names.type",
                "changkai_dictionary",
                "index.analysis.analyzer.names.version",
                version,
                "index.analysis.analyzer.names.words",
                words);
    }

    private List<String> terms(ElasticsearchForTests server, String path, String analyzer, String text)
            throws IOException, InterruptedException {
        return send(server, "POST", path, Map.of("analyzer", analyzer, "text", text)).path("tokens").values().stream()
                .map(token -> token.path("token").asString())
                .toList();
    }

    private JsonNode send(ElasticsearchForTests server, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }
}
