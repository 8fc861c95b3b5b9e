package org.changkai.news.publication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.Photos;
import org.changkai.news.publication.PublishedStories.CorrectionRecord;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.registry.CheckEntries;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.Person;
import org.changkai.news.story.CanonicalContent;
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
     * How a story is put right.
     *
     * @param note what readers are told
     * @param change what is different in the content
     * @param clarifies whether the note alone is what there is to say (说明), and nothing else is meant to change
     * @param checked whether the registry was asked for what is named anew
     */
    public record Correction(String note, UnaryOperator<Content> change, boolean clarifies, boolean checked) {}

    /**
     * The short path: no new rounds, seen at once, recorded as such.
     *
     * @param versionRead whether this is the version that the editor has read
     */
    @Transactional
    public Outcome<Story> correct(UUID id, Correction correction, Person editor, LongPredicate versionRead) {
        press.takeTurn();
        return stories.locked(id, versionRead).then(story -> corrected(story, correction, editor));
    }

    private Outcome<Story> corrected(Story story, Correction correction, Person editor) {
        return duties.admit(story.content().section(), Duty.PUBLISH, editor)
                .then(section -> story.corrected(correction.change().apply(story.content())))
                .then(corrected -> duties.admit(corrected.content().section(), Duty.PUBLISH, editor)
                        .then(section -> writing.known(corrected.content()))
                        .then(known -> rules.checkCorrection(corrected, locked(story, known)))
                        .then(right -> deed(story, right, correction)
                                .map(deed -> show(right, story.content().photos(), correction, deed, editor))));
    }

    /**
     * What it is. Readers who are told of a correction find it: only a clarification leaves the story as it is, and one
     * that brings photos or their words anew is a correction.
     */
    private Outcome<Action> deed(Story before, Story corrected, Correction correction) {
        var idle = CanonicalContent.hash(before.content()).equals(CanonicalContent.hash(corrected.content()))
                && photos.findAll(corrected.content().photos()).stream().allMatch(photo -> standsAsItIs(photo, before));
        if (!idle) {
            return Outcome.done(Action.CORRECTED_ON_SHORT_PATH);
        }
        return correction.clarifies()
                ? Outcome.done(Action.CLARIFIED)
                : Outcome.refused(Reason.CORRECTION_CHANGES_NOTHING);
    }

    /** Whether the story shows the photo with its present words; it may have been described anew, or taken out. */
    private boolean standsAsItIs(Photo photo, Story story) {
        return published.showing(photo.id()).stream()
                .filter(shown -> shown.id().equals(story.id()))
                .flatMap(shown -> shown.photo(photo.id()).stream())
                .anyMatch(PhotoDocument.of(photo)::equals);
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
    private Story show(Story corrected, List<UUID> before, Correction correction, Action deed, Person editor) {
        var now = clock.instant();
        var note = correction.note();
        stories.addVersion(corrected, editor, now);
        published.addCorrection(corrected.id(), new CorrectionRecord(note, now, editor, corrected.version()));
        stories.log(corrected.id(), editor, deed, corrected.version(), now, note);
        if (!correction.checked()) {
            var version = corrected.version();
            stories.log(corrected.id(), editor, Action.ENTRIES_UNCHECKED, version, now, CheckEntries.UNCHECKED);
        }
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
        return stories.locked(id).then(story -> {
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
        });
    }
}
