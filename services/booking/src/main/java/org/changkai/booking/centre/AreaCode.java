package org.changkai.booking.centre;

/** The 12-digit codes of areas: 2, 4, 6, 9 or 12 digits by the level, the rest zeros. */
public final class AreaCode {

    private static final int[] LEVELS = {2, 4, 6, 9};

    private AreaCode() {}

    /** The digits that a code shares with its subtree. */
    public static String stem(String code) {
        for (var digits : LEVELS) {
            if (code.substring(digits).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, digits);
            }
        }
        return code;
    }
}
