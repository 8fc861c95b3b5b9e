package org.changkai.portal.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A closed code of which nobody knows yet where it went.
 *
 * @param closedOn the day on which it was closed
 * @param candidates what it may have become, the most similar name first
 */
public record Undecided(String code, String level, String name, String closedOn, List<Candidate> candidates) {

    /** What became of a code, as registry names it. */
    public static final List<String> RELATIONS = List.of("RENUMBERED", "MERGED", "SPLIT");

    /** What may be the successor. */
    public record Candidate(String code, String name) {}

    /** All of them, and where the list goes on. */
    public record AllUndecided(
            List<Undecided> items, @Nullable String next) {}
}
