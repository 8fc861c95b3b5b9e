package org.changkai.search.query;

import java.util.ArrayList;
import java.util.List;
import org.changkai.search.analysis.text.Cut;
import org.changkai.search.analysis.text.Grams;
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
        var syllables = letters ? Syllables.of(part) : List.<String>of();
        var units = new ArrayList<SoundUnit>();
        var at = 0;
        for (var syllable : syllables) {
            units.add(new SoundUnit(syllable, List.of(syllable), at, at + syllable.length()));
            at += syllable.length();
        }
        return units.isEmpty() ? units(Grams.CHARACTERS, part) : List.copyOf(units);
    }

    /** Letters of which each begins a syllable. */
    static List<SoundUnit> ofInitials(String part) {
        var units = new ArrayList<SoundUnit>();
        for (int at = 0; at < part.length(); at++) {
            units.add(new SoundUnit(part.substring(at, at + 1), List.of(), at, at + 1));
        }
        return List.copyOf(units);
    }

    /** Characters, and letters that may become one of some syllables; none if the part is not {@link Begun}. */
    static List<SoundUnit> ofHalfTyped(String part) {
        return Begun.of(part).stream()
                .map(unit -> new SoundUnit(unit.character(), unit.syllables(), 0, 0))
                .toList();
    }

    private static List<SoundUnit> units(Cut cut, String text) {
        return cut.cut(text).stream().map(SoundUnit::of).toList();
    }

    private static SoundUnit of(Token token) {
        var one = token.term().length() == 1;
        return new SoundUnit(
                token.term(), one ? Readings.of(token.term().charAt(0)) : List.of(), token.start(), token.end());
    }

    boolean isOrSoundsLike(SoundUnit other) {
        return text.equals(other.text) || soundsLike(other);
    }

    boolean soundsLike(SoundUnit other) {
        for (var sound : sounds) { // compared for every pair of characters: a stream would take most of the time
            if (other.sounds.contains(sound)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the first letter of one of the other's readings. */
    boolean begins(SoundUnit other) {
        return other.sounds.stream().anyMatch(sound -> sound.startsWith(text));
    }

    /** Whether it is a syllable that was perhaps typed instead of one of the other's. */
    boolean soundsNearly(SoundUnit other) {
        return sounds.contains(text) && other.sounds.stream().anyMatch(sound -> Syllables.isNear(text, sound));
    }
}
