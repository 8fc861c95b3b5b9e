package org.changkai.news.publication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Photos;
import org.changkai.news.publication.PublishedStories.CorrectionRecord;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.Person;
import org.changkai.news.story.Content;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState.Published;
import org.changkai.news.story.WriteStory;
import org.springframework.transaction.annotation.Transactional;

/** Puts a published story right, with a note that stays visible, or withdraws it with a notice that stays. */
public class CorrectStory {

    private final Stories stories;
    private final Photos photos;
    private final PublishedStories published;
    private final PublicationRules rules;
    private final WriteStory writing;
    private final Press press;
    private final Duties duties;
    private final Clock clock;

    public CorrectStory(
            Stories stories,
            Photos photos,
            PublishedStories published,
            PublicationRules rules,
            WriteStory writing,
            Press press,
            Duties duties,
            Clock clock) {
        this.stories = stories;
        this.photos = photos;
        this.published = published;
        this.rules = rules;
        this.writing = writing;
        this.press = press;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * The short path: no new rounds, seen at once, recorded as such.
     *
     * @param note what readers are told
     * @param change what is different in the content
     * @param versionRead whether this is the version that the editor has read
     */
    @Transactional
    public Outcome<Story> correct(
            UUID id, String note, UnaryOperator<Content> change, Person editor, LongPredicate versionRead) {
        press.takeTurn();
        var story = stories.lock(id).orElse(null);
        if (story == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!versionRead.test(story.version())) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "version", story.version());
        }
        return duties.admit(story.content().section(), Duty.PUBLISH, editor)
                .then(section -> story.corrected(change.apply(story.content())))
                .then(corrected -> duties.admit(corrected.content().section(), Duty.PUBLISH, editor)
                        .then(section -> writing.known(corrected.content()))
                        .then(known -> rules.checkCorrection(corrected, locked(story, known)))
                        .map(right -> show(right, story.content().photos(), note, editor)));
    }

    /** The photos that are to be shown; those that were are locked too, before what is published is. */
    private List<Photo> locked(Story before, Content next) {
        var all = Stream.concat(before.content().photos().stream(), next.photos().stream())
                .distinct()
                .toList();
        return photos.lockAll(all).stream()
                .filter(photo -> next.photos().contains(photo.id()))
                .toList();
    }

    /** @param before the photos that were in it */
    private Story show(Story corrected, List<UUID> before, String note, Person editor) {
        var now = clock.instant();
        stories.addVersion(corrected, editor, now);
        published.addCorrection(corrected.id(), new CorrectionRecord(note, now, editor, corrected.version()));
        stories.log(corrected.id(), editor, Action.CORRECTED_ON_SHORT_PATH, corrected.version(), now, note);
        if (corrected.state() instanceof Published(var at)) {
            photos.withdraw(corrected.content().photos(), false);
            press.reprint(corrected, at, photos.findAll(corrected.content().photos()), before);
        }
        return corrected;
    }

    /**
     * Takes it back for good.
     *
     * @param notice what readers are told from now on, instead of the story
     */
    @Transactional
    public Outcome<Story> withdraw(UUID id, String notice, Person editor) {
        press.takeTurn();
        var story = stories.lock(id).orElse(null);
        if (story == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var now = clock.instant();
        return duties.admit(story.content().section(), Duty.PUBLISH, editor)
                .then(section -> story.withdrawn(now, notice))
                .map(withdrawn -> {
                    stories.keep(withdrawn);
                    var _ = photos.lockAll(story.content().photos()); // before what is published, as everywhere
                    press.withdraw(withdrawn, now, notice);
                    stories.log(id, editor, Action.WITHDRAWN, story.version(), now, notice);
                    return withdrawn;
                });
    }
}
