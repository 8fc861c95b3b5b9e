package org.changkai.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.search.analysis.text.Readings;

/** Typed letters as the syllables of pinyin that they are, or that they were meant to be. */
public final class Syllables {

    /** Longer ones are no name. */
    private static final int LONGEST = 80;

    private static final int LONGEST_SYLLABLE = 6;

    /** A slip of the finger in so many letters; where there are more, pinyin was hardly meant. */
    private static final int LETTERS_OF_A_MISTAKE = 4;

    /** In shorter syllables every letter is another syllable. */
    private static final int LEAST_TO_FORGIVE = 3;

    private Syllables() {}

    /**
     * Cuts letters into syllables, some of them mistyped by one letter that is missing, too much, another one or swapped
     * with the next; none if that cannot be.
     */
    public static List<String> of(String letters) {
        var exact = Readings.syllables(letters);
        return exact.isEmpty() && letters.length() <= LONGEST ? mistyped(letters) : exact;
    }

    /** Whether one was perhaps typed instead of the other. */
    static boolean isNear(String typed, String meant) {
        return typed.equals(meant)
                || (typed.length() >= LEAST_TO_FORGIVE
                        && meant.length() >= LEAST_TO_FORGIVE - 1
                        && typed.chars().allMatch(Syllables::isLetter)
                        && isOneMistake(typed, meant));
    }

    private record Way(int mistakes, int syllables, int next) {

        private static final Way NONE = new Way(LONGEST, 0, 0);

        boolean isBetterThan(Way other) {
            return mistakes < other.mistakes || (mistakes == other.mistakes && syllables < other.syllables);
        }
    }

    private static List<String> mistyped(String letters) {
        var count = letters.length();
        var ways = new Way[count + 1];
        Arrays.fill(ways, Way.NONE);
        ways[count] = new Way(0, 0, count);
        for (int from = count - 1; from >= 0; from--) {
            for (int to = from + 1; to <= Math.min(count, from + LONGEST_SYLLABLE); to++) {
                var piece = letters.substring(from, to);
                var mistakes = Readings.isSyllable(piece) ? 0 : isMistyped(piece) ? 1 : Way.NONE.mistakes();
                var way = new Way(ways[to].mistakes() + mistakes, ways[to].syllables() + 1, to);
                if (mistakes <= 1 && way.isBetterThan(ways[from])) {
                    ways[from] = way;
                }
            }
        }
        if (ways[0].mistakes() * LETTERS_OF_A_MISTAKE > count) {
            return List.of();
        }
        return IntStream.iterate(0, at -> at < count, at -> ways[at].next())
                .mapToObj(at -> letters.substring(at, ways[at].next()))
                .toList();
    }

    private static boolean isMistyped(String piece) {
        return piece.length() >= LEAST_TO_FORGIVE && withOneMistake(piece).anyMatch(Readings::isSyllable);
    }

    private static Stream<String> withOneMistake(String piece) {
        var letters = IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .toList();
        return IntStream.rangeClosed(0, piece.length()).boxed().flatMap(at -> {
            var before = piece.substring(0, at);
            var after = piece.substring(at);
            var longer = letters.stream().map(letter -> before + letter + after);
            if (after.isEmpty()) {
                return longer;
            }
            var rest = after.substring(1);
            var other = Stream.concat(Stream.of(before + rest), letters.stream().map(letter -> before + letter + rest));
            var swapped = rest.isEmpty()
                    ? Stream.<String>of()
                    : Stream.of(before + rest.charAt(0) + after.charAt(0) + rest.substring(1));
            return Stream.of(longer, other, swapped).flatMap(same -> same);
        });
    }

    private static boolean isOneMistake(String typed, String meant) {
        var same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        var had = typed.substring(same);
        var wanted = meant.substring(same);
        return switch (typed.length() - meant.length()) {
            case 0 -> had.substring(1).equals(wanted.substring(1)) || isSwapped(had, wanted);
            case 1 -> had.substring(1).equals(wanted);
            case -1 -> had.equals(wanted.substring(1));
            default -> false;
        };
    }

    private static boolean isSwapped(String had, String wanted) {
        return had.length() > 1
                && had.charAt(0) == wanted.charAt(1)
                && had.charAt(1) == wanted.charAt(0)
                && had.substring(2).equals(wanted.substring(2));
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }
}
