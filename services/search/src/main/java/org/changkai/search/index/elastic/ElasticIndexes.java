package org.changkai.search.index.elastic;

import static org.changkai.search.elastic.EngineCall.ask;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.search.entry.Entries.Revised;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.index.Indexes;
import org.springframework.core.io.ClassPathResource;

/**
 * Each index has an alias of its own for writing, so that a write to one that is gone fails instead of creating an index
 * without our mapping. Questions go to the alias {@value #SERVING}.
 */
final class ElasticIndexes implements Indexes {

    static final String SERVING = "changkai-search";
    private static final String ALL = "changkai-search-v*";
    private static final Time RECOVERY = Time.of(time -> time.time("2s"));

    /** To be raised with every change of {@code elasticsearch/index.json} or of the document. */
    static final int MAPPING = 7;

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final String definition;

    ElasticIndexes(ElasticsearchClient client) {
        this.client = client;
        try {
            definition = new ClassPathResource("elasticsearch/index.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String writing(String name) {
        return name + "-w";
    }

    @Override
    public int mapping() {
        return MAPPING;
    }

    @Override
    public void create(String name) {
        ask(() -> client.indices()
                .create(index -> index.withJson(new StringReader(definition))
                        .index(name)
                        .aliases(writing(name), alias -> alias)));
    }

    @Override
    public boolean exists(String name) {
        return ask(() -> client.indices().exists(index -> index.index(name)).value());
    }

    @Override
    public Map<String, String> write(Collection<String> names, List<Revised> entries, boolean findable) {
        var bulk = new BulkRequest.Builder().requireAlias(true).refresh(findable ? Refresh.True : Refresh.False);
        for (var name : names) {
            entries.forEach(entry -> bulk.operations(operation(writing(name), entry)));
        }
        var answer = ask(() -> client.bulk(bulk.build()));
        var refused = new HashMap<String, String>();
        for (var item : answer.items()) {
            if (item.error() != null && item.status() != CONFLICT) {
                refused.put(String.valueOf(item.id()), refusal(item));
            }
        }
        return refused;
    }

    private static String refusal(BulkResponseItem item) {
        var error = String.valueOf(item.error() == null ? null : item.error().reason());
        if (item.status() != BAD_REQUEST) {
            throw new EngineAwayException(new IOException(item.status() + " " + error));
        }
        return error;
    }

    private static BulkOperation operation(String index, Revised revised) {
        var entry = revised.entry();
        return BulkOperation.of(operation -> entry == null
                ? operation.delete(delete -> delete.index(index)
                        .id(revised.key())
                        .version(revised.revision())
                        .versionType(VersionType.ExternalGte))
                : operation.index(write -> write.index(index)
                        .id(revised.key())
                        .version(revised.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(Document.of(entry, revised.areaNames(), revised.areaCodes()))));
    }

    @Override
    public void awaitDictionary() {
        ask(() -> client.cluster()
                .health(health -> health.index("changkai-dictionary-*")
                        .waitForStatus(HealthStatus.Yellow)
                        .timeout(RECOVERY)));
    }

    @Override
    public void refresh(String name) {
        ask(() -> client.indices().refresh(index -> index.index(name)));
    }

    @Override
    public long count(String name) {
        return ask(() -> client.count(index -> index.index(name)).count());
    }

    @Override
    public void serve(String name) {
        var serving = ask(() -> client.indices().getAlias(alias -> alias.index(ALL))).aliases().entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(SERVING))
                .map(Map.Entry::getKey)
                .toList();
        if (serving.equals(List.of(name))) {
            return;
        }
        ask(() -> client.indices()
                .updateAliases(aliases -> aliases.actions(action -> action.remove(
                                old -> old.index(ALL).alias(SERVING).mustExist(false)))
                        .actions(action -> action.add(fresh -> fresh.index(name).alias(SERVING)))));
    }

    @Override
    public void drop(String name) {
        ask(() -> client.indices().delete(index -> index.index(name).ignoreUnavailable(true)));
    }
}
