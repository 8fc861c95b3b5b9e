package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.search.query.Begun;

/** A name of which some characters are typed already and others only as pinyin or its initials, as it is between two keys. */
final class HalfTyped {

    private static final String SOUND = "title.pinyin";
    private static final float ALL_IN_THE_NAME = 300;
    private static final float NOTHING_ELSE_IN_IT = 200;
    private static final float SHORTNESS = 20;

    private HalfTyped() {}

    /** What carries each of them in a title, one beside the other; nothing if a part is not half typed. */
    static Stream<Query> of(String part) {
        var units = Begun.of(part);
        return units.isEmpty() ? Stream.empty() : Stream.of(carried(units));
    }

    /** The same, weighed as the name that it is: the shorter the better. */
    static Stream<Query> weighed(String part) {
        return of(part).map(carried -> Query.of(query -> query.bool(name -> name.queryName(Queries.CORE)
                .filter(carried)
                .should(
                        Queries.constant(carried, ALL_IN_THE_NAME),
                        Queries.constant(MistakenName.notLonger(Begun.of(part).size()), NOTHING_ELSE_IN_IT),
                        Queries.constant(
                                MistakenName.notLonger(Begun.of(part).size() + MistakenName.ENDING),
                                NOTHING_ELSE_IN_IT),
                        Queries.match(SOUND, part, "1", SHORTNESS)))));
    }

    private static Query carried(List<Begun> units) {
        var each = units.stream().map(HalfTyped::interval).toList();
        return Query.of(query -> query.intervals(intervals -> intervals
                .field(SOUND)
                .allOf(all -> all.intervals(each).ordered(true).maxGaps(0))));
    }

    private static Intervals interval(Begun unit) {
        var any = unit.syllables().stream()
                .map(syllable -> Intervals.of(interval -> interval.match(match -> match.query(syllable))))
                .toList();
        return any.isEmpty()
                ? Intervals.of(interval ->
                        interval.match(match -> match.query(unit.character()).useField("title.characters")))
                : Intervals.of(interval -> interval.anyOf(one -> one.intervals(any)));
    }
}
