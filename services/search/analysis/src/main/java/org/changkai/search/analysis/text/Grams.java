package org.changkai.search.analysis.text;

import java.util.ArrayList;
import java.util.List;

/** Chinese text in pieces of so many characters, each overlapping the next; a shorter run is one piece. */
public record Grams(int size) implements Cut {

    public static final Cut CHARACTERS = new Grams(1);
    public static final Cut BIGRAMS = new Grams(2);

    @Override
    public List<Token> cut(CharSequence text) {
        var tokens = new ArrayList<Token>();
        for (var run : Run.of(text)) {
            if (run.han()) {
                grams(run, 0, run.text().length(), tokens);
            } else {
                tokens.add(new Token(run.text(), run.start(), run.end()));
            }
        }
        return tokens;
    }

    void grams(Run run, int from, int to, List<Token> tokens) {
        var start = from;
        while (start < to) {
            var end = start;
            for (int taken = 0; taken < size && end < to; taken++) {
                end = run.text().offsetByCodePoints(end, 1);
            }
            tokens.add(new Token(run.text().substring(start, end), run.start() + start, run.start() + end));
            if (end >= to) {
                return;
            }
            start = run.text().offsetByCodePoints(start, 1);
        }
    }
}
