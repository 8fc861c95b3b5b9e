package org.changkai.search.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Chinese text in the longest words that our dictionary knows; what lies between them in ordinary words. */
public final class Words implements Cut {

    private final Supplier<Dictionary> dictionary;
    private final Segmenter between = new Segmenter();

    /** @param dictionary asked once for each text */
    public Words(Supplier<Dictionary> dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public List<Token> cut(CharSequence text) {
        var known = dictionary.get();
        var tokens = new ArrayList<Token>();
        for (var run : Run.of(text)) {
            if (run.han()) {
                words(run, known, tokens);
            } else {
                tokens.add(new Token(run.text(), run.start(), run.end()));
            }
        }
        return tokens;
    }

    private void words(Run run, Dictionary known, List<Token> tokens) {
        var unknown = 0;
        var at = 0;
        while (at < run.text().length()) {
            var end = known.longestWord(run.text(), at);
            if (end == at) {
                at = run.text().offsetByCodePoints(at, 1);
                continue;
            }
            between.cut(run, unknown, at, tokens);
            tokens.add(new Token(run.text().substring(at, end), run.start() + at, run.start() + end));
            at = end;
            unknown = end;
        }
        between.cut(run, unknown, run.text().length(), tokens);
    }
}
