package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.changkai.search.entry.Names;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.query.Engine;
import org.changkai.search.query.Found;
import org.changkai.search.query.Question;
import org.changkai.search.query.Suggestion;
import tools.jackson.databind.JsonNode;

/** Asks Elasticsearch. */
final class ElasticEngine implements Engine {

    private static final String INDEX = "changkai-search";
    private static final Map<String, Integer> FACETS = Map.of("type", 10, "county", 20, "section", 20);
    private static final List<String> NOT_NEEDED = List.of("body", "full", "exact", "codes", "areas", "accessibility");

    private final ElasticsearchClient client;

    ElasticEngine(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public Found literal(Question question) {
        return find(question, Queries.literal(question));
    }

    @Override
    public Found similar(Question question) {
        return find(question, Queries.similar(question));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        var compact = Names.compact(typed);
        if (compact.isEmpty()) {
            return List.of();
        }
        var request = SearchRequest.of(search -> search.index(INDEX)
                .size(limit)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.excludes(NOT_NEEDED)))
                .query(Queries.suggestions(compact))
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("length")))
                .sort(sort -> sort.field(field -> field.field("key"))));
        return ask(request).hits().hits().stream().map(Hits::suggestion).toList();
    }

    private Found find(Question question, Query query) {
        var request = new SearchRequest.Builder()
                .index(INDEX)
                .from(question.offset())
                .size(question.limit())
                .trackTotalHits(total -> total.count(10_000))
                .source(source -> source.filter(filter -> filter.excludes(NOT_NEEDED)))
                .query(query)
                .highlight(highlight())
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("key")));
        FACETS.forEach((field, size) -> request.aggregations(
                field,
                Aggregation.of(facet -> facet.terms(terms -> terms.field(field).size(size)))));
        var answer = ask(request.build());
        var total = answer.hits().total();
        return new Found(
                answer.hits().hits().stream()
                        .map(hit -> Hits.hit(hit, question))
                        .toList(),
                total == null ? 0 : total.value(),
                facets(answer));
    }

    private static Highlight highlight() {
        var whole = HighlightField.of(field -> field.numberOfFragments(0));
        var piece = HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(80));
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags(Marks.OPEN)
                .postTags(Marks.CLOSE)
                .fields(
                        NamedValue.of("title", whole),
                        NamedValue.of("title.characters", whole),
                        NamedValue.of("title.pinyin", whole),
                        NamedValue.of("body", piece)));
    }

    private static Map<String, List<Found.Count>> facets(SearchResponse<JsonNode> answer) {
        var facets = new TreeMap<String, List<Found.Count>>();
        FACETS.keySet()
                .forEach(field -> facets.put(
                        field,
                        Objects.requireNonNull(answer.aggregations().get(field)).sterms().buckets().array().stream()
                                .map(bucket -> new Found.Count(
                                        bucket.key().stringValue(), bucket.key().stringValue(), bucket.docCount()))
                                .toList()));
        return facets;
    }

    private SearchResponse<JsonNode> ask(SearchRequest request) {
        try {
            var answer = client.search(request, JsonNode.class);
            if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
                throw new EngineAwayException(new IOException("only a part has answered"));
            }
            return answer;
        } catch (IOException | ElasticsearchException away) {
            throw new EngineAwayException(away);
        }
    }
}
