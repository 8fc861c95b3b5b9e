package org.changkai.search.query;

import java.util.List;
import org.changkai.search.analysis.text.Cut;
import org.changkai.search.analysis.text.Grams;
import org.changkai.search.analysis.text.Pinyin;
import org.changkai.search.analysis.text.Readings;
import org.changkai.search.analysis.text.Token;

/**
 * A character, a word of another script or a typed syllable, with its place.
 *
 * @param text its plain form
 * @param sounds all its readings; of a typed syllable itself; else none
 */
record SoundUnit(String text, List<String> sounds, int start, int end) {

    static List<SoundUnit> ofTitle(String title) {
        return units(Grams.CHARACTERS, title);
    }

    /** Letters that are pinyin become syllables. */
    static List<SoundUnit> ofQuestion(String part) {
        var letters = part.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
        return letters
                ? Pinyin.OF_QUESTIONS.cut(part).stream()
                        .map(token -> new SoundUnit(token.term(), List.of(token.term()), token.start(), token.end()))
                        .toList()
                : units(Grams.CHARACTERS, part);
    }

    private static List<SoundUnit> units(Cut cut, String text) {
        return cut.cut(text).stream().map(SoundUnit::of).toList();
    }

    private static SoundUnit of(Token token) {
        var one = token.term().length() == 1;
        return new SoundUnit(
                token.term(), one ? Readings.of(token.term().charAt(0)) : List.of(), token.start(), token.end());
    }

    boolean soundsLike(SoundUnit other) {
        return sounds.stream().anyMatch(other.sounds::contains);
    }
}
