package org.changkai.news.review;

import java.time.Clock;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.Person;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Hands a story to its reviewers and takes their verdicts. */
public class ReviewStory {

    private final Stories stories;
    private final Photos photos;
    private final SignOffs signOffs;
    private final ReviewChain chain;
    private final Duties duties;
    private final Clock clock;

    public ReviewStory(
            Stories stories, Photos photos, SignOffs signOffs, ReviewChain chain, Duties duties, Clock clock) {
        this.stories = stories;
        this.photos = photos;
        this.signOffs = signOffs;
        this.chain = chain;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * Rounds that were signed off for exactly this revision still count.
     *
     * @param note what stands beside it in the log
     */
    @Transactional
    public Outcome<Story> submit(UUID id, Person author, LongPredicate versionRead, @Nullable String note) {
        return stories.locked(id, versionRead)
                .then(story -> story.submitted().then(submitted -> {
                    if (submitted.state().equals(story.state())) {
                        return Outcome.done(submitted);
                    }
                    stories.keep(submitted);
                    stories.log(id, author, Action.SUBMITTED, submitted.version(), clock.instant(), note);
                    return Outcome.done(approvedIfComplete(submitted, author));
                }));
    }

    /**
     * A version that was saved under review: if it is what all rounds were signed off for, because the old one was
     * restored, it is approved as that was. Nobody could sign it again.
     */
    public Story settled(Story saved, Person editor) {
        return saved.state() instanceof StoryState.InReview ? approvedIfComplete(saved, editor) : saved;
    }

    /**
     * Takes a verdict.
     *
     * @param note what the author should mend; a return needs one
     * @param versionRead whether this is the version that the reviewer has read
     */
    @Transactional
    public Outcome<Story> sign(
            UUID id,
            Kind kind,
            Round round,
            Verdict verdict,
            @Nullable String note,
            Person reviewer,
            LongPredicate versionRead) {
        return stories.locked(id, versionRead).then(story -> {
            var standing = chain.standing(story, photos.lockAll(story.content().photos()));
            var signOff = new SignOff(
                    kind, round, verdict, note, reviewer, story.version(), standing.hash(), clock.instant());
            return duties.admit(story.content().section(), duty(kind, round), reviewer)
                    .then(section -> story.underReview())
                    .then(judged -> standing.of(kind)
                            .admit(signOff, Authors.of(stories.authors(id), story.content()))
                            .then(admitted -> keep(judged, admitted)));
        });
    }

    private Outcome<Story> keep(Story story, SignOff signOff) {
        signOffs.add(story.id(), signOff);
        stories.log(
                story.id(),
                signOff.by(),
                action(signOff),
                story.version(),
                signOff.signedAt(),
                signOff.round() + (signOff.note() == null ? "" : " " + signOff.note()));
        var judged = signOff.verdict() == Verdict.RETURN ? story.returned() : Outcome.done(story);
        return judged.map(kept -> {
            stories.keep(kept);
            return signOff.verdict() == Verdict.RETURN ? kept : approvedIfComplete(kept, signOff.by());
        });
    }

    private Story approvedIfComplete(Story story, Person by) {
        var standing = chain.standing(story, photos.lockAll(story.content().photos()));
        if (!standing.complete() || !(story.approved() instanceof Outcome.Done<Story>(var approved))) {
            return story;
        }
        stories.keep(approved);
        stories.log(story.id(), by, Action.APPROVED, story.version(), clock.instant(), null);
        return approved;
    }

    private static Duty duty(Kind kind, Round round) {
        return Duty.valueOf(round + "_" + kind);
    }

    private static Action action(SignOff signOff) {
        return switch (signOff.verdict()) {
            case PASS -> signOff.kind() == Kind.REVIEW ? Action.REVIEW_PASSED : Action.PROOF_PASSED;
            case RETURN -> signOff.kind() == Kind.REVIEW ? Action.REVIEW_RETURNED : Action.PROOF_RETURNED;
        };
    }
}
