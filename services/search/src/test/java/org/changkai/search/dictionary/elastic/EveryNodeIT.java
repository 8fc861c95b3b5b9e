package org.changkai.search.dictionary.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.changkai.search.analysis.server.ElasticsearchForTests;
import org.changkai.search.dictionary.WordList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EveryNodeIT {

    private static final Duration JOINED = Duration.ofMinutes(2);
    private static final String NAME = "昭莫多嘎查";

    private static List<ElasticsearchForTests> nodes = List.of();
    private static List<ElasticsearchClient> clients = List.of();

    @BeforeAll
    static void twoNodes() {
        nodes = ElasticsearchForTests.startCluster(
                Path.of("target/elasticsearch-server.zip"), Path.of("target/changkai-analysis.zip"), 2);
        clients = nodes.stream()
                .map(node -> new ElasticsearchClient(new Rest5ClientTransport(
                        Rest5Client.builder(node.address()).build(), new Jackson3JsonpMapper(JsonMapper.shared()))))
                .toList();
    }

    @AfterAll
    static void end() throws IOException {
        for (var client : clients) {
            client.close();
        }
        nodes.forEach(ElasticsearchForTests::close);
    }

    /** Without an index the node that is asked cuts the text itself. */
    private static List<String> cut(ElasticsearchClient node) throws IOException {
        return node.indices().analyze(text -> text.analyzer("changkai_words").text(NAME)).tokens().stream()
                .map(AnalyzeToken::token)
                .toList();
    }

    @Test
    void everyNodeHasTheWordsWhenTheyHaveBeenBroughtAndOneThatWasAwayGetsThemWhenItReturns() throws IOException {
        var dictionary = new ElasticDictionary(clients.getFirst());

        dictionary.bring(1, WordList.of(List.of(NAME)));
        for (var node : clients) {
            assertThat(cut(node)).containsExactly(NAME);
        }

        dictionary.bring(2, WordList.of(List.of("昭莫多", "嘎查")));
        for (var node : clients) {
            assertThat(cut(node)).containsExactly("昭莫多", "嘎查");
        }

        nodes.getLast().kill();
        await().atMost(JOINED).until(() -> members() == 1);
        dictionary.bring(3, WordList.of(List.of("昭莫", "多嘎查")));
        assertThat(cut(clients.getFirst())).containsExactly("昭莫", "多嘎查");
        nodes.getLast().start();
        await().atMost(JOINED)
                .untilAsserted(() -> assertThat(cut(clients.getLast())).containsExactly("昭莫", "多嘎查"));
    }

    private static int members() throws IOException {
        return clients.getFirst().cluster().health().numberOfNodes();
    }
}
