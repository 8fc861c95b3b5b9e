package org.changkai.registry.area;

import java.util.Arrays;
import java.util.List;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A statistical code of 12 digits: 2 for the province, 2 for the city, 2 for the county, 3 for the township, 3 for the
 * village; zeros where the area is larger. The codes of everything in an area begin with its {@link #stem}.
 */
public record AreaCode(String digits) {

    private static final int LENGTH = 12;

    public AreaCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("not an area code: " + digits);
        }
    }

    public static boolean isCode(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Whoever asks about an area asks by its code.
     *
     * @throws org.changkai.platform.problem.ProblemException 422 {@code not-an-area-code} at the parameter, if it is there
     */
    public static void check(String parameter, @Nullable String text) {
        if (text != null && !isCode(text)) {
            throw Problem.invalid(parameter, "not-an-area-code").exception();
        }
    }

    /**
     * Where a list of areas by code goes on.
     *
     * @return empty at its beginning
     * @throws org.changkai.platform.problem.ProblemException 400 {@code invalid-cursor} for what no such list gave
     */
    public static String after(@Nullable String cursor) {
        var position = Cursor.parse(cursor, 1);
        return position == null ? "" : position.key(0, AreaCode::new).digits;
    }

    /** The digits shared with everything in it. */
    public String stem() {
        for (var level : AreaLevel.values()) {
            if (digits.substring(level.digits()).chars().allMatch(digit -> digit == '0')) {
                return digits.substring(0, level.digits());
            }
        }
        return digits;
    }

    /** The greatest code that an area within can have: the subtree lies between the code itself and this one. */
    public String last() {
        var stem = stem();
        return stem + "9".repeat(LENGTH - stem.length());
    }

    public boolean contains(AreaCode other) {
        return other.digits.startsWith(stem());
    }

    /** The code of the containing area of that level, e.g. of the county. */
    public AreaCode at(AreaLevel level) {
        return new AreaCode(digits.substring(0, level.digits()) + "0".repeat(LENGTH - level.digits()));
    }

    /** The codes of this area and of all that contain it, the largest first. */
    public List<String> line() {
        return Arrays.stream(AreaLevel.values())
                .map(level -> at(level).digits)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return digits;
    }
}
