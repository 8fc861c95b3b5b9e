package org.changkai.booking.centre;

import java.util.List;

/**
 * Where a centre makes home visits.
 *
 * @param areas 12-digit codes; each stands for its subtree
 */
public record HomeVisitArea(List<String> areas) {

    private static final int[] LEVELS = {2, 4, 6, 9};

    public HomeVisitArea {
        areas = List.copyOf(areas);
    }

    /** Whether the place with this 12-digit code lies within. */
    public boolean covers(String code) {
        return areas.stream().anyMatch(area -> code.startsWith(stem(area)));
    }

    /** The digits that a code shares with its subtree. */
    private static String stem(String code) {
        for (var digits : LEVELS) {
            if (code.substring(digits).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, digits);
            }
        }
        return code;
    }
}
