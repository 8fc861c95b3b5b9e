package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;

/**
 * A closed code of which nobody knows yet where it went.
 *
 * @param candidates what the same edition added on the same level in the same county and is nobody's successor yet; the
 *     most similar name first; the code itself if it was given to what may be the same place under another name
 */
public record UndecidedArea(String code, AreaLevel level, String name, LocalDate closedOn, List<Candidate> candidates) {

    /** What may be the successor. */
    public record Candidate(String code, String name) {}

    public UndecidedArea {
        candidates = List.copyOf(candidates);
    }
}
