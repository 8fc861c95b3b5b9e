package org.changkai.news.story.web;

import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.review.ReviewChain;
import org.changkai.news.story.Story;
import org.changkai.platform.http.Revision;
import org.springframework.http.ResponseEntity;

/** Shows the newsroom what became of a story. */
public final class StoryViews {

    private final ReviewChain chain;
    private final Photos photos;

    public StoryViews(ReviewChain chain, Photos photos) {
        this.chain = chain;
        this.photos = photos;
    }

    /** The story with its rounds and its version as entity tag, or the problem. */
    public ResponseEntity<StoryView> answer(Outcome<Story> outcome) {
        var story = Refusals.open(outcome);
        return ResponseEntity.ok()
                .eTag(new Revision(story.version()).etag())
                .cacheControl(org.springframework.http.CacheControl.noStore())
                .body(view(story));
    }

    StoryView view(Story story) {
        return StoryView.of(
                story, chain.standing(story, photos.findAll(story.content().photos())));
    }
}
