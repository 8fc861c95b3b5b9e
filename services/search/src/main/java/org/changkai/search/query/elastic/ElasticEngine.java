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
import java.util.Objects;
import org.changkai.search.entry.Names;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.query.Asked;
import org.changkai.search.query.Engine;
import org.changkai.search.query.Found;
import org.changkai.search.query.Suggestion;
import org.changkai.search.query.TitleMarks;
import org.changkai.search.query.ViewGoneException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks Elasticsearch. */
final class ElasticEngine implements Engine {

    private static final String INDEX = "changkai-search";
    private static final String KEY = "key";
    private static final int COUNTED = 10_000;
    private static final int SERVER_ERROR = 500;
    private static final Time VIEW_IS_KEPT = Time.of(time -> time.time("5m"));
    private static final List<String> NEEDED =
            List.of("type", "id", "title", "names", "place", "url", "section", "date", "point");

    private final ElasticsearchClient client;

    ElasticEngine(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public Found strict(Asked asked) {
        return find(asked, Queries.strict(asked), TitleMarks.asTyped(asked.wordings()), snippets(asked));
    }

    @Override
    public Found loose(Asked asked) {
        return find(asked, Rough.written(asked), TitleMarks.asTyped(asked.wordings()), snippets(asked));
    }

    @Override
    public Found similar(Asked asked) {
        // What is found by its name's sound has nothing to show of its text.
        return find(asked, Rough.sounding(asked), TitleMarks.bySound(asked.wordings()), null);
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
        return ask(request.build(), null).hits().hits().stream()
                .map(Hits::suggestion)
                .toList();
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

    private Found find(Asked asked, Rough rough, TitleMarks marks, @Nullable Highlight snippets) {
        var keys = best(asked, rough.best());
        return keys.isEmpty() ? Found.NOTHING : find(asked, rough.among(keys), marks, snippets);
    }

    /** The keys of the best by a sum; no hit is counted or read for it. */
    private List<String> best(Asked asked, Query query) {
        var request = request(asked)
                .size(FOUND_ROUGHLY)
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.fetch(false))
                .storedFields("_none_")
                .docvalueFields(values -> values.field(KEY))
                .query(query);
        return ask(request.build(), asked.view()).hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.fields().get(KEY))
                        .to(JsonNode.class)
                        .path(0)
                        .asString())
                .toList();
    }

    private Found find(Asked asked, Query query, TitleMarks marks, @Nullable Highlight snippets) {
        var question = asked.question();
        var request = request(asked)
                .from(question.offset())
                .size(question.limit())
                .trackTotalHits(total -> total.count(COUNTED))
                .source(source -> source.filter(filter -> filter.includes(NEEDED)))
                .query(query)
                .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                .sort(sort -> sort.field(field -> field.field(KEY)));
        if (snippets != null) {
            request.highlight(snippets);
        }
        Facets.ask(request);
        var answer = ask(request.build(), asked.view());
        var total = answer.hits().total();
        return new Found(
                answer.hits().hits().stream()
                        .map(hit -> Hits.hit(hit, question, marks))
                        .toList(),
                total == null ? 0 : total.value(),
                Facets.read(answer));
    }

    private static SearchRequest.Builder request(Asked asked) {
        var request = new SearchRequest.Builder();
        var view = asked.view();
        return view == null
                ? request.index(INDEX)
                : request.pit(pit -> pit.id(view).keepAlive(VIEW_IS_KEPT));
    }

    /** Only the words of the text are looked for again: with all clauses of a question it took longer than the search. */
    private static Highlight snippets(Asked asked) {
        var piece = HighlightField.of(field -> field.numberOfFragments(1).fragmentSize(80));
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags(TitleMarks.OPEN)
                .postTags(TitleMarks.CLOSE)
                .highlightQuery(Queries.inTheText(asked))
                .fields(NamedValue.of("body", piece)));
    }

    private SearchResponse<JsonNode> ask(SearchRequest request, @Nullable String view) {
        try {
            return whole(client.search(request, JsonNode.class));
        } catch (ElasticsearchException refused) {
            throw view != null && refused.status() < SERVER_ERROR
                    ? new ViewGoneException(refused)
                    : new EngineAwayException(refused);
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
