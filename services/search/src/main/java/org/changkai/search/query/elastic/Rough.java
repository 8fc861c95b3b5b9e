package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import org.changkai.search.analysis.text.Readings;
import org.changkai.search.query.Asked;
import org.changkai.search.query.Question;

/**
 * A question for what carries only a part of what was typed. Nearly every text carries something of a sentence, and to
 * weigh all of them takes longer than a reader waits. So it is asked twice: first the best are chosen by a plain sum,
 * which Elasticsearch need not finish for what can not be among them any more; then only these are let through or not,
 * weighed, counted and shown.
 *
 * @param choosing what makes a document one of the best
 * @param wanted the least that a hit must carry
 * @param weights what makes a hit better than another
 */
record Rough(Question question, List<Query> choosing, List<Query> wanted, List<Query> weights) {

    /** About what a syllable weighs. */
    private static final float AN_INITIAL = 8;

    Rough {
        choosing = List.copyOf(choosing);
        wanted = List.copyOf(wanted);
        weights = List.copyOf(weights);
    }

    /**
     * A good part of what was typed. What carries most of it comes first, whether in the name or in the names of the
     * places around it: a county must not come before its village because its own name is the whole of one word.
     */
    static Rough written(Asked asked) {
        var text = asked.question().text();
        var whole = Queries.constant(Queries.match("full.characters", text, "100%", 1), Queries.ALL_OF_A_NAME);
        var ofNames = new ArrayList<>(List.of(whole, Queries.match("full.characters", text, "1", 0.4f)));
        if (MistakenName.isPossible(asked.question())) {
            ofNames.add(MistakenName.written(asked.question()));
        }
        var ofAll = List.of(
                Queries.match("full", text, "1", 0.6f),
                Queries.match("body.words", text, "1", 0.5f),
                Queries.match("body", text, "1", 1));
        var onlyWeighed = List.of(
                Queries.match("title.words", text, "1", 0.1f), Queries.match("body.characters", text, "1", 0.2f));
        return new Rough(
                asked.question(),
                // Single characters of a sentence stand in every name.
                asked.question().isName() ? both(ofNames, ofAll) : ofAll,
                List.of(
                        Queries.match("title", text, "2<40%", 1),
                        Queries.match("full.characters", text, "2<60%", 1),
                        Queries.match("body.words", text, "2<30%", 1),
                        Queries.match("body", text, "2<30%", 1)),
                both(both(ofNames, ofAll), onlyWeighed));
    }

    /** What sounds like it, in the characters that are right and the syllables of those that are not; and initials. */
    static Rough sounding(Asked asked) {
        var text = asked.question().text();
        var wanted = new ArrayList<>(List.of(
                Queries.match("full.pinyin", text, "2<55%", 1), Queries.match("full.characters", text, "2<50%", 1)));
        var weights = new ArrayList<>(List.of(
                Queries.match("full.characters", text, "1", 1),
                Queries.match("full.pinyin", text, "1", 1),
                Queries.match("full", text, "1", 0.5f),
                Queries.match("title.pinyin", text, "1", 0.05f)));
        if (asked.question().isPinyin()) {
            Mistyped.add(asked.question(), wanted, weights);
        } else if (MistakenName.isPossible(asked.question())) {
            weights.add(Queries.core(MistakenName.sounding(asked.question()), Queries.ALL_OF_A_NAME));
            weights.add(MistakenName.soundingAlone(asked.question()));
        }
        for (var part : asked.question().parts()) {
            HalfTyped.of(part).forEach(wanted::add);
            HalfTyped.weighed(part).forEach(weights::add);
            if (part.matches("[a-z]{2,16}") && !Readings.isPinyin(part)) {
                var initials = Queries.prefix("title.starts_initials", part, 1);
                wanted.add(initials);
                weights.add(Queries.core(initials, AN_INITIAL * part.length()));
            }
        }
        return new Rough(asked.question(), weights, wanted, weights);
    }

    /** For the best by the plain sum. */
    Query best() {
        return Query.of(query -> query.bool(best -> any(best, choosing).filter(Queries.filters(question))));
    }

    /** For what of these carries enough. */
    Query among(List<String> keys) {
        var enough = Query.of(query -> query.bool(carried -> any(carried, wanted)));
        return Queries.weighed(
                question,
                Query.of(query -> query.bool(weighed ->
                        weighed.filter(Queries.terms("key", keys), enough).should(weights))));
    }

    private static BoolQuery.Builder any(BoolQuery.Builder bool, List<Query> these) {
        return bool.should(these).minimumShouldMatch("1");
    }

    private static List<Query> both(List<Query> some, List<Query> others) {
        var both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }
}
