package org.changkai.registry.organization;

import java.util.List;
import java.util.Optional;
import org.changkai.registry.imports.Parts;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How an organization was assessed in one year; at least one of its marks is there.
 *
 * @param grade against the written standard
 * @param stars 1 to 10, as villages carry them
 * @param honour what it was named, e.g. 最强党支部
 */
public record Standing(
        int year,
        @Nullable Grade grade,
        @Nullable Integer stars,
        @Nullable String honour) {

    private static final int FIRST_YEAR = 1921;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_STARS = 10;
    private static final int PARTS = 4;

    /** The grades of an assessment, the best first. */
    public enum Grade {
        EXCELLENT,
        GOOD,
        FAIR,
        POOR
    }

    /** Reads {@code year:grade:stars:honour}, where grade, stars and honour may be empty. */
    static Optional<Standing> parse(String text) {
        var parts = Parts.split(text);
        if (parts.size() > PARTS || !parts.getFirst().matches("\\d{4}")) {
            return Optional.empty();
        }
        var grade = part(parts, 1);
        var stars = part(parts, 2);
        var known = grade == null || Rules.isWord(Grade.class, grade);
        if (!known || (stars != null && !stars.matches("\\d{1,2}"))) {
            return Optional.empty();
        }
        return Optional.of(new Standing(
                Integer.parseInt(parts.getFirst()),
                grade == null ? null : Grade.valueOf(grade),
                stars == null ? null : (Integer) Integer.parseInt(stars),
                part(parts, 3)));
    }

    private static @Nullable String part(List<String> parts, int index) {
        return index < parts.size() && !parts.get(index).isBlank() ? parts.get(index) : null;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return Parts.join(year, grade, stars, honour);
    }

    void judge(Rules rules) {
        rules.between("standings", (double) year, FIRST_YEAR, LAST_YEAR)
                .longest("standings", honour, 60)
                .plain("standings", honour);
        if (stars != null) {
            rules.between("standings", stars.doubleValue(), 1, MOST_STARS);
        }
        if (grade == null && stars == null && honour == null) {
            rules.required("standings", null);
        }
    }
}
