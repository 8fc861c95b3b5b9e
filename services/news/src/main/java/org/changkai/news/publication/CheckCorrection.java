package org.changkai.news.publication;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.registry.CheckEntries;
import org.changkai.news.story.Content;
import org.changkai.news.story.Stories;

/**
 * Asks the registry for what a correction names anew, before anything is locked. What the story named before is not asked
 * for again, and a registry that is away keeps nobody from putting a story right: the story's log says so, as it does of a
 * story that is handed in.
 */
public final class CheckCorrection {

    private final Stories stories;
    private final CheckEntries entries;

    public CheckCorrection(Stories stories, CheckEntries entries) {
        this.stories = stories;
        this.entries = entries;
    }

    /**
     * What came of it.
     *
     * @param content as it would be
     * @param complete false if the registry did not answer
     */
    public record Checked(Content content, boolean complete) {}

    /** The content as it would be, or the refusal that names what the registry does not have. */
    public Outcome<Checked> check(UUID id, UnaryOperator<Content> change) {
        var story = stories.find(id).orElse(null);
        if (story == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var next = change.apply(story.content());
        return entries.checkNew(next, story.content()).map(checked -> new Checked(next, checked.complete()));
    }
}
