package org.changkai.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.changkai.search.analysis.server.ElasticsearchForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private ElasticsearchForTests server = ElasticsearchForTests.start(
            Path.of("target/elasticsearch-server.zip"), Path.of("target/changkai-analysis.zip"));

    @BeforeAll
    void createIndexes() throws IOException, InterruptedException {
        var words = Map.of("analyzer", Map.of("words", Map.of("type", "changkai_words")));
        assertThat(send("PUT", "/texts", Map.of("settings", Map.of("analysis", words)))
                        .path("acknowledged")
                        .asBoolean())
                .isTrue();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyWayOfCuttingIsAnAnalyzer() throws IOException, InterruptedException {
        assertThat(terms("/_analyze", "changkai_bigrams", "黨群中心")).containsExactly("党群", "群中", "中心");
        assertThat(terms("/_analyze", "changkai_characters", "乌海")).containsExactly("乌", "海");
        assertThat(terms("/_analyze", "changkai_pinyin", "乌海")).contains("wu", "hai");
        assertThat(terms("/_analyze", "changkai_pinyin_question", "wuhai")).containsExactly("wu", "hai");
        assertThat(terms("/_analyze", "changkai_starts", "乌海")).containsExactly("乌海", "海");
        assertThat(terms("/_analyze", "changkai_starts_pinyin", "乌海")).contains("wuhai", "hai");
        assertThat(terms("/_analyze", "changkai_starts_initials", "乌海")).containsExactly("wh", "h");
    }

    @Test
    void aNewNameIsOneWordAndADeletedOneIsGoneWhileTheServerRuns() throws IOException, InterruptedException {
        assertThat(terms("/texts/_analyze", "words", "哈力拜村")).containsExactly("哈力", "力拜", "拜村");

        send("PUT", "/dictionary", Map.of("settings", dictionary(1, "哈力拜")));
        assertThat(terms("/texts/_analyze", "words", "哈力拜村")).containsExactly("哈力拜", "村");

        send("PUT", "/dictionary/_settings?reopen=true", dictionary(2, "力拜村\n大新立屯"));
        assertThat(terms("/texts/_analyze", "words", "哈力拜村大新立屯")).containsExactly("哈", "力拜村", "大新立屯");
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

    private List<String> terms(String path, String analyzer, String text) throws IOException, InterruptedException {
        return send("POST", path, Map.of("analyzer", analyzer, "text", text)).path("tokens").values().stream()
                .map(token -> token.path("token").asString())
                .toList();
    }

    private JsonNode send(String method, String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json.readTree(answer.body());
    }
}
