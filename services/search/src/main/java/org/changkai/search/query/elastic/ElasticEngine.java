package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.changkai.search.entry.Names;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.query.Asked;
import org.changkai.search.query.Engine;
import org.changkai.search.query.Found;
import org.changkai.search.query.Suggestion;
import org.changkai.search.query.TitleMarks;
import org.changkai.search.query.ViewGoneException;
import tools.jackson.databind.JsonNode;

/** Asks Elasticsearch. */
final class ElasticEngine implements Engine {

    private static final String INDEX = "changkai-search";
    private static final int COUNTED = 10_000;
    private static final int SERVER_ERROR = 500;
    private static final Time VIEW_IS_KEPT = Time.of(time -> time.time("5m"));
    private static final List<String> NEEDED =
            List.of("type", "id", "title", "names", "place", "url", "section", "date", "point");

    private static final Highlight SNIPPETS = snippets();

    /** For what is found by its name's sound: there is nothing to show of its text. */
    private static final Highlight NO_SNIPPETS = Highlight.of(highlight -> highlight.fields(List.of()));

    private final ElasticsearchClient client;

    ElasticEngine(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public Found strict(Asked asked) {
        return find(asked, Queries.strict(asked), TitleMarks::asTyped, SNIPPETS);
    }

    @Override
    public Found loose(Asked asked) {
        return find(asked, Queries.loose(asked), TitleMarks::asTyped, SNIPPETS);
    }

    @Override
    public Found similar(Asked asked) {
        return find(asked, Queries.similar(asked), TitleMarks::bySound, NO_SNIPPETS);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        var compact = Names.compact(typed);
        if (compact.isEmpty()) {
            return List.of();
        }
        var request = new SearchRequest.Builder()
                .index(INDEX)
                .size(limit)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(filter -> filter.includes(NEEDED)))
                .query(Queries.suggestions(compact))
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("length")))
                .sort(sort -> sort.field(field -> field.field("key")));
        return ask(request.build()).hits().hits().stream().map(Hits::suggestion).toList();
    }

    @Override
    public String openView() {
        try {
            return client.openPointInTime(view -> view.index(INDEX).keepAlive(VIEW_IS_KEPT))
                    .id();
        } catch (IOException | ElasticsearchException away) {
            throw new EngineAwayException(away);
        }
    }

    private Found find(Asked asked, Query query, Function<List<String>, TitleMarks> marks, Highlight snippets) {
        var question = asked.question();
        var request = new SearchRequest.Builder()
                .from(question.offset())
                .size(question.limit())
                .trackTotalHits(total -> total.count(COUNTED))
                .source(source -> source.filter(filter -> filter.includes(NEEDED)))
                .query(query)
                .highlight(snippets)
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field("key")));
        var view = asked.view();
        if (view == null) {
            request.index(INDEX);
        } else {
            request.pit(pit -> pit.id(view).keepAlive(VIEW_IS_KEPT));
        }
        Facets.ask(request);
        var answer = view == null ? ask(request.build()) : askView(request.build());
        var total = answer.hits().total();
        var marking = marks.apply(asked.wordings());
        return new Found(
                answer.hits().hits().stream()
                        .map(hit -> Hits.hit(hit, question, marking))
                        .toList(),
                total == null ? 0 : total.value(),
                Facets.read(answer));
    }

    private static Highlight snippets() {
        var piece = HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(80));
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags(TitleMarks.OPEN)
                .postTags(TitleMarks.CLOSE)
                .fields(NamedValue.of("body", piece)));
    }

    private SearchResponse<JsonNode> ask(SearchRequest request) {
        try {
            return whole(client.search(request, JsonNode.class));
        } catch (IOException | ElasticsearchException away) {
            throw new EngineAwayException(away);
        }
    }

    private SearchResponse<JsonNode> askView(SearchRequest request) {
        try {
            return whole(client.search(request, JsonNode.class));
        } catch (ElasticsearchException refused) {
            throw refused.status() < SERVER_ERROR ? new ViewGoneException(refused) : new EngineAwayException(refused);
        } catch (IOException away) {
            throw new EngineAwayException(away);
        }
    }

    private static SearchResponse<JsonNode> whole(SearchResponse<JsonNode> answer) throws IOException {
        if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
            throw new IOException("only a part has answered");
        }
        return answer;
    }
}
