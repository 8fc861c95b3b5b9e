package org.changkai.news.publication.web;

import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.Stories;
import org.changkai.news.story.StoryState.Withdrawn;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;

/**
 * Says why there is no story to read: it was withdrawn (410, with its notice) or never there (404). Nothing of the story
 * itself is told any more; its headline may be what had to be withdrawn.
 */
public final class AbsentStory {

    private AbsentStory() {}

    public static ProblemException of(String slug, Stories stories) {
        var story = stories.findBySlug(slug).orElse(null);
        if (story != null && story.state() instanceof Withdrawn withdrawn) {
            return Problem.of(410, "story-withdrawn")
                    .with("notice", withdrawn.notice())
                    .with("withdrawnAt", BeijingTime.of(withdrawn.at()).toString())
                    .exception();
        }
        return Problem.of(404, "not-found").exception();
    }
}
