package org.changkai.search.query.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.changkai.search.entry.Names;

/** A part of a question as it stands in a name, as SQL. */
final class PartOfName {

    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern RUNS = Pattern.compile("[a-z]+|[^a-z]+");

    /** In a shorter one that lacks a character hardly anything is left. */
    private static final int SHORTEST_ROUGH = 3;

    private static final int LONGEST_ROUGH = 16;
    private static final int SHORTEST_SOUND = 2;

    private PartOfName() {}

    /** The single and the neighbouring characters of a text. */
    static Set<String> grams(String text) {
        var grams = new LinkedHashSet<>(singles(text));
        grams.addAll(pairs(text));
        return grams;
    }

    /** All its pairs; letters may be pinyin or initials, and stand beside the characters that are typed already. */
    static String strictly(String part, Parameters parameters) {
        return RUNS.matcher(part)
                .results()
                .map(MatchResult::group)
                .map(run -> LETTERS.matcher(run).matches() ? letters(run, parameters) : characters(run, parameters))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** All characters but one, in whatever order; or what sounds the same. */
    static String roughly(String part, Parameters parameters) {
        var ways = new ArrayList<String>();
        ways.add(strictly(part, parameters));
        var singles = singles(part);
        if (singles.size() >= SHORTEST_ROUGH && singles.size() <= LONGEST_ROUGH) {
            for (var wrong : singles) {
                var others =
                        singles.stream().filter(single -> !single.equals(wrong)).toList();
                ways.add(carries(others, parameters));
            }
        }
        var sound = Names.pinyin(part);
        if (singles.size() >= SHORTEST_SOUND && LETTERS.matcher(sound).matches()) {
            ways.add("pinyin like " + parameters.text("%" + sound + "%"));
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static String letters(String run, Parameters parameters) {
        var anywhere = parameters.text("%" + run + "%");
        return "(" + characters(run, parameters) + " or pinyin like " + anywhere + " or initials like " + anywhere
                + ")";
    }

    private static String characters(String run, Parameters parameters) {
        var pairs = pairs(run);
        return carries(pairs.isEmpty() ? List.of(run) : pairs, parameters);
    }

    private static String carries(List<String> grams, Parameters parameters) {
        return "grams @> " + parameters.texts(grams);
    }

    private static List<String> singles(String text) {
        return text.codePoints().mapToObj(Character::toString).distinct().toList();
    }

    private static List<String> pairs(String text) {
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        var pairs = new LinkedHashSet<String>();
        for (int at = 0; at + 1 < characters.size(); at++) {
            pairs.add(characters.get(at) + characters.get(at + 1));
        }
        return List.copyOf(pairs);
    }
}
