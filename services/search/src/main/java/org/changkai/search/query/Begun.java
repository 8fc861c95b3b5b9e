package org.changkai.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.changkai.search.analysis.text.Readings;

/**
 * A piece of what is half typed.
 *
 * @param character as it was chosen; empty if there are only letters for it yet
 * @param syllables what the letters may become
 */
public record Begun(String character, List<String> syllables) {

    private static final Pattern PIECES = Pattern.compile("[a-z]+|[^a-z]");
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST = 20;

    /** A whole syllable is likelier than one of which only a letter was typed. */
    private static final int WHOLE = 2;

    private static final int INITIAL = 5;
    private static final int UNFINISHED = 3;
    private static final int IMPOSSIBLE = 10_000;

    public Begun {
        syllables = List.copyOf(syllables);
    }

    /**
     * Characters beside letters, or syllables beside initials; nothing if there are no such two kinds, for the one alone is
     * looked up as it is, or if letters can not be read so.
     */
    public static List<Begun> of(String part) {
        if (part.length() > LONGEST || part.chars().noneMatch(Begun::isLetter)) {
            return List.of();
        }
        var units = new ArrayList<Begun>();
        var pieces = PIECES.matcher(part);
        while (pieces.find()) {
            var piece = pieces.group();
            if (isLetter(piece.charAt(0))) {
                var read = letters(piece, pieces.end() == part.length());
                if (read.isEmpty()) {
                    return List.of();
                }
                units.addAll(read);
            } else if (Character.isIdeographic(piece.codePointAt(0))) {
                units.add(new Begun(piece, List.of()));
            } else {
                return List.of();
            }
        }
        return isMixed(part, units) ? List.copyOf(units) : List.of();
    }

    private static boolean isMixed(String part, List<Begun> units) {
        var characters = units.stream().anyMatch(unit -> !unit.character().isEmpty());
        var whole = units.stream().anyMatch(unit -> unit.syllables().size() == 1);
        return characters || (whole && Readings.syllables(part).isEmpty());
    }

    /** @param open whether the last of them may go on */
    private static List<Begun> letters(String letters, boolean open) {
        var count = letters.length();
        var least = new int[count + 1];
        var next = new int[count + 1];
        Arrays.fill(least, IMPOSSIBLE);
        least[count] = 0;
        for (int from = count - 1; from >= 0; from--) {
            for (int to = from + 1; to <= Math.min(count, from + LONGEST_SYLLABLE); to++) {
                var price = price(letters.substring(from, to), open && to == count) + least[to];
                if (price < least[from]) {
                    least[from] = price;
                    next[from] = to;
                }
            }
        }
        if (least[0] >= IMPOSSIBLE) {
            return List.of();
        }
        var units = new ArrayList<Begun>();
        for (int at = 0; at < count; at = next[at]) {
            units.add(unit(letters.substring(at, next[at]), open && next[at] == count));
        }
        return units;
    }

    private static int price(String piece, boolean open) {
        if (piece.length() > 1 && Readings.isSyllable(piece)) {
            return WHOLE;
        }
        if (isInitial(piece)) {
            return INITIAL;
        }
        return open && !Readings.beginningWith(piece).isEmpty() ? UNFINISHED : IMPOSSIBLE;
    }

    private static boolean isInitial(String piece) {
        return piece.length() == 1 ? !"iuv".contains(piece) : piece.matches("[zcs]h");
    }

    private static Begun unit(String piece, boolean open) {
        var whole = piece.length() > 1 && Readings.isSyllable(piece) && !open;
        return new Begun("", whole ? List.of(piece) : Readings.beginningWith(piece));
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }
}
