package org.changkai.search.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How characters are read: pinyin without tones, ü written v, the usual reading first. */
public final class Readings {

    /** By the character's number: each title of an answer is looked up character by character. */
    private static final List<List<String>> BY_CHARACTER =
            new ArrayList<>(Collections.nCopies(Character.MAX_VALUE + 1, List.of()));

    private static final Set<String> SYLLABLES = new HashSet<>();
    private static final Map<String, List<String>> BY_BEGINNING = new HashMap<>();
    private static final int LONGEST_SYLLABLE = 6;

    static {
        add("pinyin.txt");
        add("place-name-readings.txt");
        SYLLABLES.stream().sorted().forEach(Readings::addBeginnings);
    }

    private Readings() {}

    private static void add(String table) {
        for (var line : Tables.lines(table)) {
            if (line.indexOf('=') == 1) {
                var known = BY_CHARACTER.get(line.charAt(0));
                var readings = new LinkedHashSet<>(known);
                Arrays.stream(line.substring(2).split(",", -1))
                        .map(reading -> reading.replaceAll("[^a-z]", ""))
                        .filter(reading -> !reading.isEmpty())
                        .forEach(readings::add);
                BY_CHARACTER.set(line.charAt(0), List.copyOf(readings));
                SYLLABLES.addAll(readings);
            }
        }
    }

    private static void addBeginnings(String syllable) {
        for (int end = 1; end <= syllable.length(); end++) {
            BY_BEGINNING
                    .computeIfAbsent(syllable.substring(0, end), begun -> new ArrayList<>())
                    .add(syllable);
        }
    }

    /** The syllables that begin with these letters. */
    public static List<String> beginningWith(String letters) {
        return List.copyOf(BY_BEGINNING.getOrDefault(letters, List.of()));
    }

    /** All readings; none for a character that the table does not know. */
    public static List<String> of(char plain) {
        return BY_CHARACTER.get(plain);
    }

    /** Whether letters can be read as syllables, without one left over. */
    public static boolean isPinyin(String letters) {
        return !syllables(letters).isEmpty();
    }

    /** Whether letters are one syllable. */
    public static boolean isSyllable(String letters) {
        return SYLLABLES.contains(letters);
    }

    /** Cuts letters into as few syllables as possible; none if something is left over. */
    public static List<String> syllables(String letters) {
        var count = letters.length();
        if (count > 200) {
            return List.of();
        }
        var fewest = new int[count + 1];
        var next = new int[count + 1];
        for (int from = count - 1; from >= 0; from--) {
            fewest[from] = Integer.MAX_VALUE;
            for (int to = Math.min(count, from + LONGEST_SYLLABLE); to > from; to--) {
                if (fewest[to] < fewest[from] - 1 && SYLLABLES.contains(letters.substring(from, to))) {
                    fewest[from] = fewest[to] + 1;
                    next[from] = to;
                }
            }
        }
        if (fewest[0] == Integer.MAX_VALUE) {
            return List.of();
        }
        var syllables = new ArrayList<String>();
        for (int at = 0; at < count; at = next[at]) {
            syllables.add(letters.substring(at, next[at]));
        }
        return syllables;
    }
}
