package org.changkai.news.review;

import java.util.UUID;
import java.util.function.LongPredicate;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.registry.CheckEntries;
import org.changkai.news.staff.Person;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;

/** Hands a story in once the registry has what it names; nothing is locked while the registry is asked. */
public final class SubmitStory {

    private final Stories stories;
    private final CheckEntries entries;
    private final ReviewStory review;

    public SubmitStory(Stories stories, CheckEntries entries, ReviewStory review) {
        this.stories = stories;
        this.entries = entries;
        this.review = review;
    }

    /** A version that was saved while the registry was asked is not handed in unchecked: {@code precondition-failed}. */
    public Outcome<Story> submit(UUID id, Person author, LongPredicate versionRead) {
        var story = stories.find(id).orElse(null);
        if (story == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return entries.check(story.content())
                .then(checked -> review.submit(
                        id,
                        author,
                        version -> version == story.version() && versionRead.test(version),
                        checked.complete() ? null : CheckEntries.UNCHECKED));
    }
}
