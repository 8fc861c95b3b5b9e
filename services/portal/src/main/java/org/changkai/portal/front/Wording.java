package org.changkai.portal.front;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was typed to find a story by its headline.
 *
 * @param words as they were typed
 */
public record Wording(String words) {

    public Wording {
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the headline has it, word for word. */
    public boolean standsIn(String headline) {
        return headline.toLowerCase(Locale.ROOT).contains(words);
    }

    /** Those that may be meant: the headline that was typed, then those that have it, then the others in their order. */
    public <T> List<T> choose(List<T> found, Function<T, String> headline) {
        return found.stream()
                .filter(story -> nearby(headline.apply(story)))
                .sorted(comparingInt(story -> distance(headline.apply(story))))
                .toList();
    }

    private int distance(String headline) {
        return headline.strip().toLowerCase(Locale.ROOT).equals(words) ? 0 : standsIn(headline) ? 1 : 2;
    }

    /**
     * Search also answers where one character alone is the same. Two that follow each other must be, except where no
     * Chinese was typed: pinyin stands in no headline.
     */
    private boolean nearby(String headline) {
        var lower = headline.toLowerCase(Locale.ROOT);
        return standsIn(headline)
                || words.codePoints().noneMatch(Character::isIdeographic)
                || pairs().anyMatch(lower::contains);
    }

    private Stream<String> pairs() {
        var letters = words.codePoints().toArray();
        return IntStream.range(0, letters.length - 1)
                .filter(at -> Character.isLetterOrDigit(letters[at]) && Character.isLetterOrDigit(letters[at + 1]))
                .mapToObj(at -> new String(letters, at, 2));
    }
}
