package org.changkai.search.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The 12 digits of an administrative area: its ancestors can be read from it. */
public final class AreaCode {

    /** What has its own facet, from the largest down. */
    public static final List<String> LEVELS = List.of("province", "city", "county", "township");

    private static final int[] DIGITS = {2, 4, 6, 9, 12};

    private AreaCode() {}

    /** The codes of its ancestors from the province down, and itself; only itself if it is no such code. */
    public static List<String> path(String code) {
        if (!code.matches("\\d{12}")) {
            return List.of(code);
        }
        var path = new ArrayList<String>();
        for (var digits : DIGITS) {
            var ancestor = code.substring(0, digits) + "0".repeat(12 - digits);
            if (path.isEmpty() || !path.getLast().equals(ancestor)) {
                path.add(ancestor);
            }
        }
        return path;
    }

    /** The digits that a code shares with everything in it. */
    public static String stem(String code) {
        for (var digits : DIGITS) {
            if (digits < code.length() && code.substring(digits).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, digits);
            }
        }
        return code;
    }

    /** The area of each level that it is or lies in, by the names of {@link #LEVELS}. */
    public static Map<String, String> levels(String code) {
        var levels = new LinkedHashMap<String, String>();
        for (int level = 0; level < depth(code); level++) {
            levels.put(LEVELS.get(level), code.substring(0, DIGITS[level]) + "0".repeat(12 - DIGITS[level]));
        }
        return levels;
    }

    /** How many of the {@link #LEVELS} it has: 1 for a province, 4 for a township and what lies in it. */
    public static int depth(String code) {
        if (!code.matches("\\d{12}")) {
            return 0;
        }
        var stem = stem(code).length();
        return (int) IntStream.range(0, LEVELS.size())
                .filter(level -> DIGITS[level] <= stem)
                .count();
    }
}
