package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.changkai.search.entry.Names;
import org.changkai.search.query.Question;

/**
 * A name in Chinese characters of which some stand in the wrong order, or are others that sound the same. What bears that
 * name comes before all that lies there, is named after it or writes about it; and a village before the county that was typed
 * to say where it is, because the county does not carry the village's part.
 */
final class MistakenName {

    private static final float ALL_IN_THE_NAME = 300;
    private static final float NOTHING_ELSE_IN_IT = 200;
    private static final float SHORTNESS = 20;

    /** So much of all that was typed must stand in the names of a hit and of the places around it. */
    private static final String MOST = "75%";

    /** As in 村委会 and 居委会, which nobody types. */
    static final int ENDING = 3;

    private MistakenName() {}

    /** Sentences are no names; of pinyin and initials the characters beside them say only where. */
    static boolean isPossible(Question question) {
        return question.isName() && !question.hasLetters();
    }

    /** Carries all characters of a part in its name, in whatever order; the shorter the better. */
    static Query written(Question question) {
        var parts = question.parts().stream()
                .map(part -> written(part, question.text()))
                .toList();
        return Query.of(query -> query.disMax(best -> best.queries(parts)));
    }

    private static Query written(String part, String text) {
        var named = Queries.match("title.characters", part, "100%", SHORTNESS);
        return Query.of(query -> query.bool(name -> name.queryName(Queries.CORE)
                .filter(Queries.match("full.characters", text, MOST, 1))
                .must(named)
                .should(
                        Queries.constant(named, ALL_IN_THE_NAME),
                        Queries.constant(notLonger(part.length()), NOTHING_ELSE_IN_IT),
                        Queries.constant(notLonger(part.length() + ENDING), NOTHING_ELSE_IN_IT))));
    }

    static Query notLonger(int length) {
        return Query.of(query -> query.range(
                range -> range.number(number -> number.field("length").lte((double) length))));
    }

    /** Sounds like a part, and is not longer: a place, and not the centre that is named after it. */
    static Query soundingAlone(Question question) {
        var parts = question.parts().stream()
                .map(part -> Query.of(query ->
                        query.bool(alone -> alone.filter(sounding(part, question.text()), notLonger(part.length())))))
                .map(alone -> Queries.constant(alone, NOTHING_ELSE_IN_IT))
                .toList();
        return Query.of(query -> query.disMax(best -> best.queries(parts)));
    }

    /** Sounds, as a whole, like a part. */
    static Query sounding(Question question) {
        var parts = question.parts().stream()
                .map(part -> sounding(part, question.text()))
                .toList();
        return Query.of(query -> query.disMax(best -> best.queries(parts)));
    }

    private static Query sounding(String part, String text) {
        return Query.of(query -> query.bool(name -> name.filter(
                Queries.terms("sounds", Names.sounds(List.of(part))), Queries.match("full.pinyin", text, MOST, 1))));
    }
}
