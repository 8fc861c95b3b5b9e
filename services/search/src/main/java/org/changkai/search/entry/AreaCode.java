package org.changkai.search.entry;

import java.util.ArrayList;
import java.util.List;

/** The 12 digits of an administrative area: its ancestors can be read from it. */
public final class AreaCode {

    private static final int[] DIGITS = {2, 4, 6, 9, 12};
    private static final int COUNTY_DIGITS = 6;

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

    /** The county's code, or the code itself above the counties. */
    public static String county(String code) {
        return code.matches("\\d{12}") ? code.substring(0, COUNTY_DIGITS) + "000000" : code;
    }
}
