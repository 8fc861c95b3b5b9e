package org.changkai.portal.front;

import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Line;
import org.changkai.portal.search.Findings.Finding;

/**
 * A story that can be put into a slot.
 *
 * @param id what a slot names
 * @param state one of the newsroom's states
 */
public record Candidate(String id, String headline, String state) {

    public static Candidate of(Line line) {
        return new Candidate(line.id(), line.headline(), line.state());
    }

    public static Candidate of(Draft draft) {
        var content = draft.content();
        return new Candidate(draft.id(), content == null ? "" : content.headline(), draft.state());
    }

    /** Search finds only what is published. */
    public static Candidate of(Finding finding) {
        return new Candidate(finding.id(), finding.title(), "PUBLISHED");
    }
}
