package org.changkai.news.story.web;

import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.review.ReviewChain;
import org.changkai.news.staff.Person;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;
import org.changkai.platform.http.Revision;
import org.changkai.platform.security.Caller;
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

    /** What comes next for a story, and whether it waits for this caller. */
    record Next(List<String> open, boolean waiting) {}

    Next next(UUID id, Caller caller) {
        var story = stories.find(id).orElseThrow();
        var mine = stories.authors(id);
        return switch (story.state()) {
            case StoryState.Draft _ -> new Next(List.of(), mine.contains(caller.account()));
            case StoryState.InReview _ -> {
                var standing =
                        chain.standing(story, photos.findAll(story.content().photos()));
                var reader = new Person(caller.account(), caller.name());
                yield new Next(
                        chain.next(story, standing, null, mine),
                        caller.scopes().contains("news:review")
                                && !chain.next(story, standing, reader, mine).isEmpty());
            }
            case StoryState.Approved _ -> new Next(List.of(), caller.scopes().contains("news:publish"));
            case StoryState.Scheduled _, StoryState.Published _, StoryState.Withdrawn _ -> new Next(List.of(), false);
        };
    }

    StoryView view(Story story) {
        return StoryView.of(
                story,
                chain.standing(story, photos.findAll(story.content().photos())),
                stories.embargo(story.id()).orElse(null));
    }
}
