package org.changkai.news.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Outcome.Done;
import org.changkai.news.refusal.Outcome.Refused;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.staff.Person;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a story at once or at a time, takes it off the schedule again, or unpublishes it to be written anew. */
public class PublishStory {

    private static final Duration LATE = Duration.ofMinutes(1);

    private final Stories stories;
    private final Photos photos;
    private final PublicationRules rules;
    private final Press press;
    private final Duties duties;
    private final Clock clock;

    public PublishStory(
            Stories stories, Photos photos, PublicationRules rules, Press press, Duties duties, Clock clock) {
        this.stories = stories;
        this.photos = photos;
        this.rules = rules;
        this.press = press;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * Publishes it, or gives it its time.
     *
     * @param at when; null or a time that has just passed is now
     */
    @Transactional
    public Outcome<Story> publish(UUID id, @Nullable Instant at, Person editor) {
        var now = clock.instant();
        if (at != null && at.isBefore(now.minus(LATE))) {
            return Outcome.refused(Reason.PUBLICATION_TIME_PAST);
        }
        press.takeTurn();
        return stories.locked(id).then(story -> publish(story, at, now, editor));
    }

    private Outcome<Story> publish(Story story, @Nullable Instant at, Instant now, Person editor) {
        var until = stories.embargo(story.id()).orElse(null);
        if (until != null && until.isAfter(at == null || at.isBefore(now) ? now : at)) {
            return Outcome.refused(Reason.EMBARGOED, "until", BeijingTime.of(until));
        }
        var shown = photos.lockAll(story.content().photos());
        return duties.admit(story.content().section(), Duty.PUBLISH, editor)
                .then(section -> rules.check(story, shown))
                .then(ready ->
                        at != null && at.isAfter(now) ? schedule(ready, at, editor) : print(ready, now, shown, editor));
    }

    /**
     * Sets or lifts an embargo. It changes no word, so no round is opened again.
     *
     * @param until null lifts it
     */
    @Transactional
    public Outcome<Story> embargo(UUID id, @Nullable Instant until, Person editor) {
        return stories.locked(id).then(story -> switch (story.state()) {
            case StoryState.Scheduled _ -> Outcome.refused(Reason.STORY_SCHEDULED);
            case StoryState.Published _ -> Outcome.refused(Reason.STORY_PUBLISHED);
            case StoryState.Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
            case StoryState.Draft _, StoryState.InReview _, StoryState.Approved _ ->
                duties.admit(story.content().section(), Duty.PUBLISH, editor).map(section -> {
                    stories.embargo(id, until);
                    var note = until == null ? null : BeijingTime.of(until).toString();
                    stories.log(id, editor, Action.EMBARGOED, story.version(), clock.instant(), note);
                    return story;
                });
        });
    }

    /** Publishes one story whose time has come; false if there is none. Of several replicas one gets each. */
    @Transactional
    public boolean publishDue() {
        press.takeTurn();
        var story = stories.lockDue(clock.instant()).orElse(null);
        if (story == null || !(story.state() instanceof StoryState.Scheduled(var at))) {
            return false;
        }
        var shown = photos.lockAll(story.content().photos());
        var outcome = rules.check(story, shown).then(ready -> print(ready, at, shown, Person.CLOCK));
        if (outcome instanceof Refused<Story>(var refusal)) {
            // e.g. a photo's consent was taken back since: off the schedule, the newsroom sees why
            stories.log(
                    story.id(),
                    Person.CLOCK,
                    Action.SCHEDULE_FAILED,
                    story.version(),
                    clock.instant(),
                    refusal.reason().code());
            var back = story.calledBack();
            if (refusal.reason() == Reason.ROUNDS_INCOMPLETE) {
                back = back.then(Story::underReview);
            }
            if (back instanceof Done<Story>(var off)) {
                stories.keep(off);
            }
        }
        return true;
    }

    /** A scheduled story loses its time, a published one is a draft again and nobody reads it. */
    @Transactional
    public Outcome<Story> callBack(UUID id, Person editor) {
        press.takeTurn();
        return stories.locked(id)
                .then(story -> duties.admit(story.content().section(), Duty.PUBLISH, editor)
                        .then(section -> story.calledBack())
                        .map(back -> {
                            var wasPublic = story.state() instanceof StoryState.Published;
                            stories.keep(back);
                            if (wasPublic) {
                                var _ = photos.lockAll(
                                        story.content().photos()); // before what is published, as everywhere
                                press.unpublish(story);
                            }
                            var action = wasPublic ? Action.UNPUBLISHED : Action.UNSCHEDULED;
                            stories.log(id, editor, action, story.version(), clock.instant(), null);
                            return back;
                        }));
    }

    private Outcome<Story> schedule(Story story, Instant at, Person editor) {
        return story.scheduled(at).map(scheduled -> {
            stories.keep(scheduled);
            var time = BeijingTime.of(at).toString();
            stories.log(story.id(), editor, Action.SCHEDULED, story.version(), clock.instant(), time);
            return scheduled;
        });
    }

    private Outcome<Story> print(Story story, Instant at, List<Photo> shown, Person editor) {
        return story.published(at).map(published -> {
            stories.keep(published);
            photos.withdraw(story.content().photos(), false);
            press.print(published, at, shown);
            stories.log(story.id(), editor, Action.PUBLISHED, story.version(), clock.instant(), null);
            return published;
        });
    }
}
