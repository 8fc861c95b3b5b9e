package org.changkai.portal.front;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What was typed to find a story by its headline.
 *
 * @param words as they were typed
 */
public record Wording(String words) {

    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** A word of so many characters names a thing; what is longer is a sentence. */
    private static final int SHORT = 4;

    private static final int PAIRS = 2;

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
     * Search also answers where one character alone is the same. Two that follow each other must be, and of a long
     * sentence two such pairs, because 没有 or 这一 stand in many; except where no Chinese was typed: pinyin stands in
     * no headline.
     */
    private boolean nearby(String headline) {
        var lower = headline.toLowerCase(Locale.ROOT);
        return standsIn(headline)
                || words.codePoints().noneMatch(Character::isIdeographic)
                || GAPS.splitAsStream(words)
                        .anyMatch(word -> shares(word.codePoints().toArray(), lower));
    }

    private static boolean shares(int[] letters, String headline) {
        return IntStream.range(0, letters.length - 1)
                        .mapToObj(at -> new String(letters, at, 2))
                        .distinct()
                        .filter(headline::contains)
                        .limit(PAIRS)
                        .count()
                >= (letters.length > SHORT ? PAIRS : 1);
    }
}
