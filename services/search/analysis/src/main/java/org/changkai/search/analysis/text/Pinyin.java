package org.changkai.search.analysis.text;

import java.util.ArrayList;
import java.util.List;

/** Each Chinese character in all its readings; for questions also Latin letters that are pinyin, by the syllable. */
public enum Pinyin implements Cut {
    OF_TEXTS,
    OF_QUESTIONS;

    @Override
    public List<Token> cut(CharSequence text) {
        var tokens = new ArrayList<Token>();
        for (var run : Run.of(text)) {
            if (run.han()) {
                read(run, tokens);
            } else {
                word(run, tokens);
            }
        }
        return tokens;
    }

    private static void read(Run run, List<Token> tokens) {
        var borders = run.borders();
        for (int number = 0; number + 1 < borders.length; number++) {
            var start = run.start() + borders[number];
            var end = run.start() + borders[number + 1];
            var readings = Readings.of(run.text().charAt(borders[number]));
            if (readings.isEmpty()) {
                tokens.add(new Token(run.text().substring(borders[number], borders[number + 1]), start, end));
            }
            for (int reading = 0; reading < readings.size(); reading++) {
                tokens.add(new Token(readings.get(reading), start, end, reading == 0 ? 1 : 0));
            }
        }
    }

    private void word(Run run, List<Token> tokens) {
        var syllables = this == OF_QUESTIONS ? Readings.syllables(run.text()) : List.<String>of();
        if (syllables.isEmpty()) {
            tokens.add(new Token(run.text(), run.start(), run.end()));
        }
        var at = run.start();
        for (var syllable : syllables) {
            tokens.add(new Token(syllable, at, at + syllable.length()));
            at += syllable.length();
        }
    }
}
