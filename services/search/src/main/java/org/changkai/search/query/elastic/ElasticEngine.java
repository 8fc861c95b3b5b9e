package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.elasticsearch.core.search.TrackHits;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.search.entry.Names;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.query.Asked;
import org.changkai.search.query.Engine;
import org.changkai.search.query.Found;
import org.changkai.search.query.Suggestion;
import org.changkai.search.query.TitleMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks Elasticsearch. */
final class ElasticEngine implements Engine {

    private static final String INDEX = "changkai-search";
    static final String KEY = "key";
    private static final Time VIEW_IS_KEPT = Time.of(time -> time.time("5m"));
    private static final TrackHits NOT_COUNTED = TrackHits.of(total -> total.enabled(false));
    private static final TrackHits COUNTED = TrackHits.of(total -> total.count(10_000));
    private static final SourceConfig NEEDED = SourceConfig.of(source -> source.filter(filter ->
            filter.includes(List.of("type", "id", "title", "names", "place", "url", "section", "date", "point"))));
    private static final SortOptions BEST_FIRST =
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
    private static final SortOptions BY_KEY = SortOptions.of(sort -> sort.field(field -> field.field(KEY)));
    private static final SortOptions SHORTEST_FIRST =
            SortOptions.of(sort -> sort.field(field -> field.field("length")));

    private final ElasticsearchClient client;
    private final SearchCalls calls;

    ElasticEngine(ElasticsearchClient client) {
        this.client = client;
        this.calls = new SearchCalls(client);
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
    public List<Suggestion> suggest(List<String> wordings, int limit) {
        if (Names.compact(wordings.getFirst()).isEmpty()) {
            return List.of();
        }
        var request = new SearchRequest.Builder()
                .index(INDEX)
                .size(limit)
                .trackTotalHits(NOT_COUNTED)
                .source(NEEDED)
                .query(Suggestions.of(wordings))
                .sort(BEST_FIRST, SHORTEST_FIRST, BY_KEY);
        return hits(calls.ask(request.build(), null)).map(Hits::suggestion).toList();
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
                .trackTotalHits(NOT_COUNTED)
                .source(source -> source.fetch(false))
                .storedFields("_none_")
                .docvalueFields(values -> values.field(KEY))
                .query(query);
        return hits(calls.ask(request.build(), asked.view())).map(Hits::key).toList();
    }

    private Found find(Asked asked, Query query, TitleMarks marks, @Nullable Highlight snippets) {
        var question = asked.question();
        var request = request(asked)
                .from(question.offset())
                .size(question.limit())
                .trackTotalHits(COUNTED)
                .source(NEEDED)
                .query(query)
                .sort(BEST_FIRST, BY_KEY);
        if (snippets != null) {
            request.highlight(snippets);
        }
        request.aggregations(Facets.asked(question));
        var answer = calls.ask(request.build(), asked.view());
        return new Found(
                hits(answer).map(hit -> Hits.hit(hit, question, marks)).toList(),
                answer.path("hits").path("total").path("value").asLong(0),
                Facets.read(answer));
    }

    private static Stream<JsonNode> hits(JsonNode answer) {
        return answer.path("hits").path("hits").values().stream();
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
}
