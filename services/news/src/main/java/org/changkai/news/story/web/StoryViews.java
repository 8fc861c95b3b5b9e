package org.changkai.news.story.web;

import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.review.ReviewChain;
import org.changkai.news.staff.web.People;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;
import org.changkai.platform.http.Revision;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Shows the newsroom what became of a story. */
public final class StoryViews {

    private final ReviewChain chain;
    private final Photos photos;
    private final Stories stories;

    public StoryViews(ReviewChain chain, Photos photos, Stories stories) {
        this.chain = chain;
        this.photos = photos;
        this.stories = stories;
    }

    /** The story with its rounds and its version as entity tag, or the problem. */
    public ResponseEntity<StoryView> answer(Outcome<Story> outcome) {
        var story = Refusals.open(outcome);
        return ResponseEntity.ok()
                .eTag(new Revision(story.version()).etag())
                .cacheControl(CacheControl.noStore())
                .body(view(story));
    }

    /** The same, with the rounds that this caller may sign. */
    ResponseEntity<StoryView> answer(Story story, Caller caller) {
        return ResponseEntity.ok()
                .eTag(new Revision(story.version()).etag())
                .cacheControl(CacheControl.noStore())
                .body(view(story).to(signable(story, caller)));
    }

    /** What comes next for a story, whether it waits for this caller, and why it is back at its author. */
    record Next(List<String> open, boolean waiting, StoryView.@Nullable ReturnView returned) {

        private static Next of(List<String> open, boolean waiting) {
            return new Next(open, waiting, null);
        }
    }

    Next next(UUID id, Caller caller) {
        var story = stories.find(id).orElseThrow();
        return switch (story.state()) {
            case StoryState.Draft _ ->
                new Next(
                        List.of(),
                        stories.authors(id).contains(caller.account()),
                        StoryView.returned(standing(story).last()));
            case StoryState.InReview _ -> toReview(story, caller);
            case StoryState.Approved _ -> {
                var review = toReview(story, caller);
                yield review.open().isEmpty()
                        ? Next.of(List.of(), caller.scopes().contains("news:publish"))
                        : review;
            }
            case StoryState.Scheduled _ -> toReview(story, caller);
            case StoryState.Published _, StoryState.Withdrawn _ -> Next.of(List.of(), false);
        };
    }

    private List<String> signable(Story story, Caller caller) {
        return switch (story.state()) {
            case StoryState.InReview _, StoryState.Approved _, StoryState.Scheduled _ ->
                caller.scopes().contains("news:review")
                        ? chain.next(story, standing(story), People.of(caller), stories.authors(story.id()))
                        : List.of();
            case StoryState.Draft _, StoryState.Published _, StoryState.Withdrawn _ -> List.of();
        };
    }

    /** What was read has changed since it was approved or scheduled, if rounds stand open there. */
    private Next toReview(Story story, Caller caller) {
        var standing = standing(story);
        var savers = stories.authors(story.id());
        var reader = People.of(caller);
        return Next.of(
                chain.next(story, standing, null, savers),
                caller.scopes().contains("news:review")
                        && !chain.next(story, standing, reader, savers).isEmpty());
    }

    StoryView view(Story story) {
        return StoryView.of(
                story,
                standing(story),
                stories.embargo(story.id()).orElse(null),
                FailedSchedule.in(stories.log(story.id())));
    }

    private ReviewChain.Standing standing(Story story) {
        return chain.standing(story, photos.findAll(story.content().photos()));
    }
}
