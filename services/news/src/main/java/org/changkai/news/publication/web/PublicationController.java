package org.changkai.news.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.changkai.news.publication.CheckCorrection;
import org.changkai.news.publication.CorrectStory;
import org.changkai.news.publication.CorrectStory.Correction;
import org.changkai.news.publication.PublishStory;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.staff.web.People;
import org.changkai.news.story.Stories;
import org.changkai.news.story.web.StoryArea;
import org.changkai.news.story.web.StoryView;
import org.changkai.news.story.web.StoryViews;
import org.changkai.news.version.CompareVersions;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories/{id}")
@Tag(name = "Publication", description = "发布、更正、撤稿")
class PublicationController {

    private final PublishStory publish;
    private final CorrectStory correct;
    private final CheckCorrection check;
    private final CompareVersions compare;
    private final Stories stories;
    private final StoryViews views;

    PublicationController(
            PublishStory publish,
            CorrectStory correct,
            CheckCorrection check,
            CompareVersions compare,
            Stories stories,
            StoryViews views) {
        this.publish = publish;
        this.correct = correct;
        this.check = check;
        this.compare = compare;
        this.stories = stories;
        this.views = views;
    }

    record Publication(@Nullable OffsetDateTime at) {}

    record Embargo(@NotNull OffsetDateTime until) {}

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @Operation(
            summary = "Publish at once, or at a time",
            description = "409 rounds-incomplete names the open rounds. A scheduled story gets a new time, or is"
                    + " published at once without one.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PostMapping("/publication")
    ResponseEntity<StoryView> publish(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Publication publication, Caller caller) {
        StoryArea.require(stories, id, caller);
        var at = publication == null || publication.at() == null
                ? null
                : publication.at().toInstant();
        return views.answer(publish.publish(id, at, People.of(caller)));
    }

    @Operation(
            summary = "Take a story off its schedule, or unpublish it",
            description = "A scheduled story is approved again, a published one a draft again that nobody else reads.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @DeleteMapping("/publication")
    ResponseEntity<StoryView> callBack(@PathVariable UUID id, Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(publish.callBack(id, People.of(caller)));
    }

    @Operation(
            summary = "Set an embargo",
            description = "Before that time nobody publishes the story, whatever else is signed: 409 embargoed.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PutMapping("/embargo")
    ResponseEntity<StoryView> embargo(@PathVariable UUID id, @Valid @RequestBody Embargo embargo, Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(publish.embargo(id, embargo.until().toInstant(), People.of(caller)));
    }

    @Operation(summary = "Lift an embargo")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @DeleteMapping("/embargo")
    ResponseEntity<StoryView> lift(@PathVariable UUID id, Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(publish.embargo(id, null, People.of(caller)));
    }

    @Operation(
            summary = "Put a published story right",
            description =
                    "The note is shown with the story. Fields that are given replace those of the story; seen at once,"
                            + " without new rounds, and logged as such. If-Match names the version that was read: a stale"
                            + " one is 412 with changes and current. Without it the correction is written on the story as"
                            + " it stands, and what somebody else corrected meanwhile in the same field is replaced. The"
                            + " note alone is a clarification that leaves the story as it is, and is logged as one; fields with which readers"
                            + " would see nothing else than before are 422 correction-changes-nothing. A place or an entry"
                            + " of about that is new must be in the registry: 422 entry-unknown. While the registry is"
                            + " away the correction is made, and the log says ENTRIES_UNCHECKED.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PostMapping("/correction")
    ResponseEntity<StoryView> correct(
            @PathVariable UUID id,
            @Valid @RequestBody CorrectionRequest correction,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        StoryArea.require(stories, id, caller);
        var read = new Precondition(ifMatch);
        var outcome = check.check(id, correction::applyTo).then(checked -> {
            var place = checked.content().place();
            if (place != null) {
                caller.requireArea(place);
            }
            var right =
                    new Correction(correction.note(), correction::applyTo, correction.clarifies(), checked.complete());
            return correct.correct(id, right, People.of(caller), read::holdsIfGiven);
        });
        return views.answer(compare.explained(outcome, id, read.named()));
    }

    @Operation(
            summary = "Withdraw a published story",
            description = "Its address answers 410 with the reason from now on.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PostMapping("/withdrawal")
    ResponseEntity<StoryView> withdraw(
            @PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal, Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(correct.withdraw(id, withdrawal.reason(), People.of(caller)));
    }
}
