package org.changkai.search.dictionary.elastic;

import static org.changkai.search.elastic.EngineCall.ask;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.changkai.search.dictionary.EngineDictionary;
import org.changkai.search.dictionary.WordList;
import org.changkai.search.elastic.EngineCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every version is a small index of its own with a copy on every node and the words in its settings: a node makes the
 * analyzers of each index it holds, so the plugin there gets them. Its making is answered when all copies are there;
 * then the versions before are dropped. {@code index.priority} lets it come back first after a restart.
 */
final class ElasticDictionary implements EngineDictionary {

    private static final Logger log = LoggerFactory.getLogger(ElasticDictionary.class);
    private static final String PREFIX = "changkai-dictionary-";
    private static final String ALL = PREFIX + "*";
    private static final Time TIMEOUT = Time.of(time -> time.time("10s"));
    private static final int WORDS_AT_ONCE = 100;
    private static final int KEYS_AT_ONCE = 1000;
    private static final List<String> FIELDS = List.of("title", "body");

    private final ElasticsearchClient client;
    private final JsonMapper json = JsonMapper.shared();

    ElasticDictionary(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public long version() {
        return ask(() -> client.cluster()
                        .health(health -> health.index(ALL)
                                .expandWildcards(ExpandWildcard.Open)
                                .level(Level.Indices)))
                .indices()
                .entrySet()
                .stream()
                .filter(index -> index.getValue().status() != HealthStatus.Red)
                .mapToLong(index -> version(index.getKey()))
                .max()
                .orElse(0);
    }

    private static long version(String index) {
        return Long.parseLong(index.substring(PREFIX.length()));
    }

    @Override
    public void bring(long version, WordList words) {
        var name = PREFIX + version;
        var created = ask(() -> client.indices()
                .create(index -> index.withJson(new StringReader(definition(version, words)))
                        .index(name)
                        .waitForActiveShards(active ->
                                active.option(co.elastic.clients.elasticsearch._types.WaitForActiveShardOptions.All))
                        .timeout(TIMEOUT)));
        if (!created.shardsAcknowledged()) {
            log.warn("A node has no room for {}: it cuts names to pieces until it has", name);
        }
        var before = ask(() -> client.indices().get(index -> index.index(ALL))).indices().keySet().stream()
                .filter(other -> version(other) < version)
                .toList();
        if (!before.isEmpty()) {
            ask(() -> client.indices().delete(index -> index.index(before).ignoreUnavailable(true)));
        }
    }

    private String definition(long version, WordList words) {
        return json.writeValueAsString(Map.of(
                "settings",
                Map.of(
                        "index.number_of_shards",
                        1,
                        "index.auto_expand_replicas",
                        "0-all",
                        "index.priority",
                        1000,
                        "index.analysis.analyzer.names",
                        Map.of("type", "changkai_dictionary", "version", version, "words", words.text()))));
    }

    @Override
    public void carrying(Collection<String> names, List<String> words, Consumer<List<String>> keys) {
        var indexes = List.copyOf(names);
        ask(() -> client.indices().refresh(refresh -> refresh.index(indexes)));
        for (int from = 0; from < words.size(); from += WORDS_AT_ONCE) {
            var some = words.subList(from, Math.min(words.size(), from + WORDS_AT_ONCE));
            var query = carrying(some);
            List<FieldValue> after = List.of();
            do {
                var found = ask(request(indexes, query, after));
                if (!found.isEmpty()) {
                    keys.accept(found);
                }
                after = found.size() < KEYS_AT_ONCE ? List.of() : List.of(FieldValue.of(found.getLast()));
            } while (!after.isEmpty());
        }
    }

    private EngineCall<List<String>> request(List<String> indexes, Query query, List<FieldValue> after) {
        var request = new SearchRequest.Builder()
                .index(indexes)
                .size(KEYS_AT_ONCE)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false))
                .query(all -> all.constantScore(score -> score.filter(query)))
                .sort(sort -> sort.field(field -> field.field("key")));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        var whole = request.build();
        return () -> client.search(whole, Void.class).hits().hits().stream()
                .map(hit -> hit.sort().getFirst().stringValue())
                .toList();
    }

    /** Neighbouring pairs find a word whichever dictionary cut the document. */
    private static Query carrying(List<String> words) {
        return Query.of(query -> query.bool(any -> {
            words.forEach(word -> FIELDS.forEach(field -> any.should(
                    should -> should.matchPhrase(phrase -> phrase.field(field).query(word)))));
            return any.minimumShouldMatch("1");
        }));
    }
}
