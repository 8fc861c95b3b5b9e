package org.changkai.news.story;

import java.time.Instant;
import java.util.UUID;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.story.StoryState.Approved;
import org.changkai.news.story.StoryState.Draft;
import org.changkai.news.story.StoryState.InReview;
import org.changkai.news.story.StoryState.Published;
import org.changkai.news.story.StoryState.Scheduled;
import org.changkai.news.story.StoryState.Withdrawn;

/**
 * A story (稿件) as it stands. It guards its own steps; that all rounds are signed off is asked before.
 *
 * @param slug its name in public addresses, never changed
 * @param version counts its saves, from 1; {@code content} is that version
 */
public record Story(UUID id, String slug, int version, Content content, StoryState state) {

    /** A new version by an editor; what was signed off before counts no longer. */
    public Outcome<Story> revised(Content next) {
        return switch (state) {
            case Draft _ -> Outcome.done(new Story(id, slug, version + 1, next, state));
            case InReview _, Approved _ -> Outcome.done(new Story(id, slug, version + 1, next, new InReview()));
            case Scheduled _ -> Outcome.refused(Reason.STORY_SCHEDULED);
            case Published _ -> Outcome.refused(Reason.STORY_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    /** Handed to the reviewers; what they have already is no mistake. */
    public Outcome<Story> submitted() {
        return switch (state) {
            case Draft _ -> in(new InReview());
            case InReview _, Approved _ -> Outcome.done(this);
            case Scheduled _ -> Outcome.refused(Reason.STORY_SCHEDULED);
            case Published _ -> Outcome.refused(Reason.STORY_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    /**
     * Reviewers may judge it; an approved story is under review again when what they read has changed, and a scheduled
     * one is too and keeps its time.
     */
    public Outcome<Story> underReview() {
        return switch (state) {
            case InReview _, Scheduled _ -> Outcome.done(this);
            case Approved _ -> in(new InReview());
            case Draft _ -> Outcome.refused(Reason.STORY_NOT_SUBMITTED);
            case Published _ -> Outcome.refused(Reason.STORY_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    /** The last open round was passed. */
    public Outcome<Story> approved() {
        return underReview()
                .then(judged -> judged.state instanceof Scheduled ? Outcome.done(judged) : judged.in(new Approved()));
    }

    /** A reviewer sends it back to its author. */
    public Outcome<Story> returned() {
        return underReview().then(judged -> judged.in(new Draft()));
    }

    /** Will be published at this time; a story that has a time gets the new one. */
    public Outcome<Story> scheduled(Instant at) {
        return publishable().then(ready -> ready.in(new Scheduled(at)));
    }

    /** Published at this time. */
    public Outcome<Story> published(Instant at) {
        return publishable().then(ready -> ready.in(new Published(at)));
    }

    /** Taken off its schedule, or unpublished to be written anew. */
    public Outcome<Story> calledBack() {
        return switch (state) {
            case Scheduled _ -> in(new Approved());
            case Published _ -> in(new Draft());
            case Draft _, InReview _, Approved _ -> Outcome.refused(Reason.STORY_NOT_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    /** A new version of what is published, seen at once. */
    public Outcome<Story> corrected(Content next) {
        return switch (state) {
            case Published _ -> Outcome.done(new Story(id, slug, version + 1, next, state));
            case Draft _, InReview _, Approved _, Scheduled _ -> Outcome.refused(Reason.STORY_NOT_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    /** Withdrawn with a public notice that stays. */
    public Outcome<Story> withdrawn(Instant at, String notice) {
        return switch (state) {
            case Published(var published) -> in(new Withdrawn(published, at, notice));
            case Draft _, InReview _, Approved _, Scheduled _ -> Outcome.refused(Reason.STORY_NOT_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    private Outcome<Story> publishable() {
        return switch (state) {
            case Approved _, Scheduled _ -> Outcome.done(this);
            case Draft _, InReview _ -> Outcome.refused(Reason.ROUNDS_INCOMPLETE);
            case Published _ -> Outcome.refused(Reason.STORY_PUBLISHED);
            case Withdrawn _ -> Outcome.refused(Reason.STORY_WITHDRAWN);
        };
    }

    private Outcome<Story> in(StoryState next) {
        return Outcome.done(new Story(id, slug, version, content, next));
    }
}
