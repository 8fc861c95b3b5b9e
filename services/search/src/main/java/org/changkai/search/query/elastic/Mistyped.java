package org.changkai.search.query.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import org.changkai.search.query.Question;
import org.changkai.search.query.Syllables;

/**
 * Names by how they sound, typed in letters: whole ones first, then those with a slip of the finger, then stretches of
 * syllables of which each may have one.
 */
final class Mistyped {

    /** A letter in names of four letters or more, two from nine on. */
    private static final String FORGIVEN = "AUTO:4,9";

    private static final String OF_A_SYLLABLE = "AUTO:3,9";
    private static final float A_SYLLABLE = 8;

    /** Among names that sound the same the shorter title. */
    private static final float SHORTNESS = 10;

    private Mistyped() {}

    static void add(Question question, List<Query> wanted, List<Query> weights) {
        var letters = question.compact();
        var whole = Queries.terms("sounds", List.of(letters));
        var nearly = Query.of(query -> query.fuzzy(fuzzy ->
                fuzzy.field("sounds").value(letters).fuzziness(FORGIVEN).prefixLength(1)));
        wanted.add(nearly);
        weights.add(Queries.core(whole, Queries.WHOLE_NAME));
        weights.add(Queries.core(nearly, Queries.ALL_OF_A_NAME));
        weights.add(Query.of(query -> query.bool(shorter ->
                shorter.filter(nearly).must(Queries.match("title.pinyin", question.text(), "1", SHORTNESS)))));
        for (var syllables : stretches(question.parts())) {
            var stretch = stretch(syllables);
            wanted.add(stretch);
            weights.add(Queries.core(stretch, A_SYLLABLE * syllables.size()));
        }
    }

    /** Syllables of one part, or of neighbouring parts that are one syllable each. */
    static List<List<String>> stretches(List<String> parts) {
        var stretches = new ArrayList<List<String>>();
        var single = new ArrayList<String>();
        for (var part : parts) {
            var syllables = Syllables.of(part);
            if (syllables.size() == 1) {
                single.addAll(syllables);
            } else {
                stretches.add(List.copyOf(single));
                single.clear();
                stretches.add(syllables);
            }
        }
        stretches.add(single);
        return stretches.stream().filter(stretch -> stretch.size() > 1).toList();
    }

    private static Query stretch(List<String> syllables) {
        var each = syllables.stream()
                .map(syllable -> Intervals.of(
                        interval -> interval.fuzzy(fuzzy -> fuzzy.term(syllable).fuzziness(OF_A_SYLLABLE))))
                .toList();
        return Query.of(query -> query.intervals(intervals -> intervals
                .field("full.pinyin")
                .allOf(all -> all.intervals(each).ordered(true).maxGaps(0))));
    }
}
