package org.changkai.news.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Photos;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.review.Kind;
import org.changkai.news.review.ReviewStory;
import org.changkai.news.review.Round;
import org.changkai.news.review.SignOffs;
import org.changkai.news.review.SubmitStory;
import org.changkai.news.review.Verdict;
import org.changkai.news.staff.web.People;
import org.changkai.news.story.Stories;
import org.changkai.news.story.web.StoryArea;
import org.changkai.news.story.web.StoryView;
import org.changkai.news.story.web.StoryViews;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories/{id}")
@Tag(name = "Reviews", description = "三审三校")
class ReviewController {

    private static final String ONE_BY_ONE = "Rounds come one after the other, each by another person, none an author."
            + " If-Match, if given, is the version that was read: what was saved since is 412 and never signed off"
            + " unread. A RETURN needs a note.";

    private final SubmitStory submit;
    private final ReviewStory review;
    private final StoryViews views;
    private final Stories stories;
    private final SignOffs signOffs;
    private final Photos photos;

    ReviewController(
            SubmitStory submit,
            ReviewStory review,
            StoryViews views,
            Stories stories,
            SignOffs signOffs,
            Photos photos) {
        this.submit = submit;
        this.review = review;
        this.views = views;
        this.stories = stories;
        this.signOffs = signOffs;
        this.photos = photos;
    }

    record Reading(
            @NotNull Round round,
            @NotNull Verdict verdict,
            @Nullable @Size(max = 2_000) String note) {}

    @Operation(
            summary = "Hand a story to its reviewers",
            description =
                    "Its place and all that it is about must be in the registry: 422 entry-unknown names in unknown"
                            + " what is not. While the registry is away the story is handed in, and the log says registry-away.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/submission")
    ResponseEntity<StoryView> submit(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(submit.submit(id, People.of(caller), new Precondition(ifMatch)::holdsIfGiven));
    }

    @Operation(summary = "First, second or final review (审)", description = ONE_BY_ONE)
    @PreAuthorize("hasAuthority('SCOPE_news:review')")
    @PostMapping("/reviews")
    ResponseEntity<StoryView> review(
            @PathVariable UUID id,
            @Valid @RequestBody Reading reading,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return sign(id, Kind.REVIEW, reading, ifMatch, caller);
    }

    @Operation(summary = "First, second or final proofread (校)", description = ONE_BY_ONE)
    @PreAuthorize("hasAuthority('SCOPE_news:review')")
    @PostMapping("/proofs")
    ResponseEntity<StoryView> proof(
            @PathVariable UUID id,
            @Valid @RequestBody Reading reading,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return sign(id, Kind.PROOF, reading, ifMatch, caller);
    }

    @Operation(summary = "The sign-off sheet (审稿单): every verdict and everything else that was done to a story")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping("/sign-off-sheet")
    SignOffSheet sheet(@PathVariable UUID id) {
        var story =
                stories.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception());
        return SignOffSheet.of(
                story,
                signOffs.of(id),
                stories.log(id),
                photo -> photos.find(photo).flatMap(Photo::known));
    }

    private ResponseEntity<StoryView> sign(
            UUID id, Kind kind, Reading reading, @Nullable String ifMatch, Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(review.sign(
                id,
                kind,
                reading.round(),
                reading.verdict(),
                reading.note(),
                People.of(caller),
                new Precondition(ifMatch)::holdsIfGiven));
    }
}
