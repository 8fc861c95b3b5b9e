package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.GeoLocation;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.search.entry.EntryType;
import org.changkai.search.query.Question;

/** Questions as structured queries: what was typed is only ever a value in them. */
final class Queries {

    /** How the names of the clauses begin that tell whether a hit carries all of what was typed. */
    static final String CORE = "core:";

    private static final float CODE = 200;
    private static final float WHOLE_NAME = 120;
    private static final float ALL_OF_A_NAME = 1000;
    private static final float ALL_OF_A_TEXT = 10;
    private static final float PART_IS_NAME = 30;

    private Queries() {}

    static Query literal(Question question) {
        if (question.isEmpty()) {
            return weighed(question, Query.of(query -> query.matchAll(all -> all)));
        }
        var text = question.text();
        var parts = question.parts();
        var names = Stream.concat(Stream.of(question.compact()), parts.stream()).toList();
        return weighed(
                question,
                Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                        .should(constant("codes", names, CODE))
                        .should(constant("exact", List.of(question.compact()), WHOLE_NAME))
                        .should(constant("exact", parts, PART_IS_NAME))
                        .should(match("title.words", text, "1", 2))
                        .should(match("title", text, "1", 3))
                        .should(match("title.characters", text, "2<60%", 1.5f))
                        .should(match("full", text, "1", 2))
                        .should(match("full.characters", text, "2<60%", 0.5f))
                        .should(match("body", text, "2<30%", 1))
                        .should(match("body.characters", text, "2<50%", 0.3f))
                        .should(core("full.characters", text, ALL_OF_A_NAME))
                        .should(core("body", text, ALL_OF_A_TEXT)))));
    }

    static Query similar(Question question) {
        var text = question.text();
        return weighed(
                question,
                Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                        .should(match("title.pinyin", text, "2<60%", 3))
                        .should(match("full.pinyin", text, "2<60%", 2))
                        .should(fuzzy("title.pinyin", text))
                        .should(fuzzy("full.pinyin", text))
                        .should(match("title.characters", text, "2<50%", 1))
                        .should(match("full.characters", text, "2<50%", 0.5f)))));
    }

    static Query suggestions(String typed) {
        return Query.of(query -> query.bool(any -> any.minimumShouldMatch("1")
                .should(constant("exact", List.of(typed), 8))
                .should(prefix("exact", typed, 4))
                .should(prefix("title.starts", typed, 2))
                .should(prefix("title.starts_pinyin", typed, 1.5f))
                .should(prefix("title.starts_initials", typed, 1))));
    }

    /** Close places and fresh stories weigh a little more; the filters only let through. */
    private static Query weighed(Question question, Query must) {
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
                .boost(1f))));
        return bool.build()._toQuery();
    }

    private static List<Query> filters(Question question) {
        var filters = new ArrayList<Query>();
        if (!question.types().isEmpty()) {
            filters.add(
                    terms("type", question.types().stream().map(EntryType::word).toList()));
        }
        add(filters, "areas", question.area());
        add(filters, "section", question.section());
        add(filters, "series", question.series());
        add(filters, "services", question.service());
        add(filters, "accessibility", question.accessible());
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

    private static void add(List<Query> filters, String field, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            filters.add(terms(field, List.of(value)));
        }
    }

    private static Query terms(String field, Collection<String> values) {
        var all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(list -> list.value(all))));
    }

    private static Query constant(String field, Collection<String> values, float boost) {
        return Query.of(query ->
                query.constantScore(score -> score.filter(terms(field, values)).boost(boost)));
    }

    private static Query match(String field, String text, String least, float boost) {
        return Query.of(query -> query.match(match ->
                match.field(field).query(text).minimumShouldMatch(least).boost(boost)));
    }

    private static Query fuzzy(String field, String text) {
        return Query.of(query -> query.match(match -> match.field(field)
                .query(text)
                .fuzziness("AUTO:3,6")
                .prefixLength(1)
                .maxExpansions(12)
                .minimumShouldMatch("2<75%")
                .boost(0.5f)));
    }

    private static Query core(String field, String text, float boost) {
        return Query.of(query -> query.constantScore(score -> score.filter(
                        all -> all.match(match -> match.field(field).query(text).operator(Operator.And)))
                .boost(boost)
                .queryName(CORE + field)));
    }

    private static Query prefix(String field, String typed, float boost) {
        return Query.of(
                query -> query.prefix(prefix -> prefix.field(field).value(typed).boost(boost)));
    }
}
