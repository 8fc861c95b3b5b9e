package org.changkai.news.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changkai.news.photo.Photo;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.review.ReviewChain;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;

/** What must be true before anybody reads a story. */
public class PublicationRules {

    /** One rule of the house. */
    interface Rule {
        Optional<Refusal> broken(Story story, List<Photo> photos);
    }

    private final ReviewChain chain;

    public PublicationRules(ReviewChain chain) {
        this.chain = chain;
    }

    /** The first rule that says no, or the story. */
    Outcome<Story> check(Story story, List<Photo> photos) {
        List<Rule> rules = List.of(this::stillToCome, this::signedOff, this::signed, this::captioned, this::allowed);
        for (var rule : rules) {
            var broken = rule.broken(story, photos);
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
        }
        return Outcome.done(story);
    }

    /** What a correction must keep: it needs no new rounds. */
    Outcome<Story> checkCorrection(Story story, List<Photo> photos) {
        List<Rule> rules = List.of(this::signed, this::captioned, this::allowed);
        return rules.stream()
                .flatMap(rule -> rule.broken(story, photos).stream())
                .findFirst()
                .<Outcome<Story>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(story));
    }

    private Optional<Refusal> stillToCome(Story story, List<Photo> photos) {
        return switch (story.state()) {
            case StoryState.Published _ -> Optional.of(Refusal.of(Reason.STORY_PUBLISHED));
            case StoryState.Withdrawn _ -> Optional.of(Refusal.of(Reason.STORY_WITHDRAWN));
            case StoryState.Draft _, StoryState.InReview _, StoryState.Approved _, StoryState.Scheduled _ ->
                Optional.empty();
        };
    }

    private Optional<Refusal> signedOff(Story story, List<Photo> photos) {
        var standing = chain.standing(story, photos);
        return standing.complete()
                ? Optional.empty()
                : Optional.of(Refusal.of(Reason.ROUNDS_INCOMPLETE).with("open", standing.open()));
    }

    private Optional<Refusal> signed(Story story, List<Photo> photos) {
        return story.content().byline().isEmpty() ? Optional.of(Refusal.of(Reason.BYLINE_MISSING)) : Optional.empty();
    }

    private Optional<Refusal> captioned(Story story, List<Photo> photos) {
        var incomplete = photos.stream()
                .filter(photo -> !photo.missing().isEmpty())
                .map(photo -> Map.of("photo", photo.id(), "missing", photo.missing()))
                .toList();
        return incomplete.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Reason.PHOTO_INCOMPLETE).with("photos", incomplete));
    }

    private Optional<Refusal> allowed(Story story, List<Photo> photos) {
        var blocked = photos.stream().filter(Photo::blocked).map(Photo::id).toList();
        return blocked.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(Reason.PHOTO_BLOCKED).with("photos", blocked));
    }
}
