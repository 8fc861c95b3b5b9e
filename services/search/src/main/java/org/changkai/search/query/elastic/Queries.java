package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.changkai.search.query.Asked;
import org.changkai.search.query.Offered;
import org.changkai.search.query.Question;
import org.jspecify.annotations.Nullable;

/** Questions as structured queries: what was typed is only ever a value in them. */
final class Queries {

    /** The name of the clauses that tell whether a hit bears a name that was typed, in its characters, sound or initials. */
    static final String CORE = "core";

    /** What was pinned comes first in its order, then codes, then whole names; no word weighs as much. */
    private static final float PINNED = 1_000_000;

    private static final float CODE = 100_000;
    static final float WHOLE_NAME = 50_000;
    static final float ALL_OF_A_NAME = 1000;
    private static final float OFFERED_THERE = 500;
    private static final float ALL_IN_THE_TITLE = 200;
    private static final float PART_IS_NAME = 30;
    private static final float LAST = 0.01f;

    /** Shorter ones beside words are numbers and years. */
    private static final int SHORTEST_CODE_BESIDE_WORDS = 6;

    private static final List<String> TEXTS = List.of("full", "body");

    private Queries() {}

    /** All neighbouring pairs of what was typed, wherever they stand; or its code, or its whole name. */
    static Query strict(Asked asked) {
        if (asked.question().isEmpty()) {
            return weighed(asked.question(), Query.of(query -> query.matchAll(all -> all)));
        }
        var wordings = Stream.concat(
                        asked.wordings().stream().map(Queries::strict),
                        asked.offered().stream().map(Queries::offered))
                .toList();
        var either = wordings.size() == 1
                ? wordings.getFirst()
                : Query.of(query -> query.disMax(best -> best.queries(wordings)));
        return weighed(asked.question(), withPinned(asked.pinned(), either));
    }

    private static Query strict(String wording) {
        var compact = Names.compact(wording);
        var parts = Question.parts(wording);
        var codes = Stream.concat(
                        Stream.of(compact), parts.stream().filter(part -> part.length() >= SHORTEST_CODE_BESIDE_WORDS))
                .toList();
        var candidates = Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                .should(terms("codes", codes))
                .should(terms("exact", List.of(compact)))
                .should(all(wording))));
        return Query.of(query -> query.bool(weights -> weights.filter(candidates)
                .should(constant("codes", codes, CODE))
                .should(constant("exact", List.of(compact), WHOLE_NAME))
                .should(constant("exact", parts, PART_IS_NAME))
                .should(constant(match("title", wording, "100%", 1), ALL_IN_THE_TITLE))
                .should(match("title.words", wording, "1", 1))
                .should(match("title", wording, "1", 1))
                .should(match("full", wording, "1", 0.5f))
                .should(match("body.words", wording, "1", 0.5f))
                .should(match("body", wording, "1", 1))));
    }

    /** What offers the service there comes before all texts about it; the service itself comes last. */
    private static Query offered(Offered offered) {
        var services = offered.services().stream()
                .map(code -> Entry.key(EntryType.SERVICE, code))
                .toList();
        var there = Query.of(query ->
                query.bool(both -> both.filter(terms("services", offered.services()), all(offered.place()))));
        return Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                .should(bothScored(there, match("full", offered.place(), "1", 0.5f)))
                .should(constant("key", services, LAST))));
    }

    private static Query bothScored(Query filter, Query weight) {
        return Query.of(query ->
                query.bool(both -> both.must(constant(filter, OFFERED_THERE)).should(weight)));
    }

    /** The pairs of what was typed that stand in a text. */
    static Query inTheText(Asked asked) {
        var wordings = asked.wordings().stream()
                .map(wording -> match("body", wording, "1", 1))
                .toList();
        return Query.of(query -> query.bool(any -> any.should(wordings)));
    }

    private static Query all(String wording) {
        var pairs = Query.of(query -> query.multiMatch(match -> match.query(wording)
                .fields(TEXTS)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)));
        var single = Question.parts(wording).stream().anyMatch(part -> part.codePointCount(0, part.length()) == 1);
        return single ? match("full.characters", wording, "100%", 1) : pairs;
    }

    private static Query withPinned(List<String> pinned, Query other) {
        if (pinned.isEmpty()) {
            return other;
        }
        return Query.of(query -> query.bool(any -> {
            for (int rank = 0; rank < pinned.size(); rank++) {
                var weight = PINNED * (pinned.size() - rank);
                var key = pinned.get(rank);
                any.should(constant("key", List.of(key), weight));
            }
            return any.should(other).minimumShouldMatch("1");
        }));
    }

    /** Close places and fresh stories weigh a little more; the filters only let through. */
    static Query weighed(Question question, Query must) {
        var bool = new BoolQuery.Builder().must(must).filter(filters(question));
        var near = question.near();
        if (near != null) {
            var origin = GeoLocation.of(
                    location -> location.latlon(point -> point.lat(near.lat()).lon(near.lon())));
            bool.should(should -> should.distanceFeature(feature -> feature.geo(
                    geo -> geo.field("point").origin(origin).pivot("3km").boost(6f))));
        }
        bool.should(should -> should.distanceFeature(feature -> feature.date(date -> date.field("date")
                .origin("now")
                .pivot(Time.of(time -> time.time("60d")))
                .boost(2f))));
        return bool.build()._toQuery();
    }

    /** What a reader has narrowed his question to. */
    static List<Query> filters(Question question) {
        var filters = new ArrayList<Query>();
        if (!question.types().isEmpty()) {
            filters.add(
                    terms("type", question.types().stream().map(EntryType::word).toList()));
        }
        add(filters, "areas", question.area());
        add(filters, "section", question.section());
        add(filters, "series", question.series());
        add(filters, "services", question.service());
        if (!question.accessible().isEmpty()) {
            filters.add(terms("accessibility", question.accessible()));
        }
        if (question.from() != null || question.to() != null) {
            filters.add(Query.of(query -> query.range(range -> range.date(date -> {
                date.field("date").timeZone("+08:00");
                if (question.from() != null) {
                    date.gte(question.from().toString());
                }
                if (question.to() != null) {
                    date.lt(question.to().plusDays(1).toString());
                }
                return date;
            }))));
        }
        return filters;
    }

    private static void add(List<Query> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(terms(field, List.of(value)));
        }
    }

    static Query terms(String field, Collection<String> values) {
        var all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(all))));
    }

    static Query constant(String field, Collection<String> values, float boost) {
        return constant(terms(field, values), boost);
    }

    static Query constant(Query filter, float boost) {
        return Query.of(
                query -> query.constantScore(score -> score.filter(filter).boost(boost)));
    }

    static Query match(String field, String text, String least, float boost) {
        return Query.of(query -> query.match(match ->
                match.field(field).query(text).minimumShouldMatch(least).boost(boost)));
    }

    static Query core(Query filter, float boost) {
        return Query.of(query ->
                query.constantScore(score -> score.filter(filter).boost(boost).queryName(CORE)));
    }

    static Query prefix(String field, String typed, float boost) {
        return Query.of(
                query -> query.prefix(prefix -> prefix.field(field).value(typed).boost(boost)));
    }
}
