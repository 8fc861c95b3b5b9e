package org.changkai.news.preview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.changkai.news.preview.Preview;
import org.changkai.news.preview.Previews;
import org.changkai.news.preview.SharePreview;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.staff.web.People;
import org.changkai.news.story.Stories;
import org.changkai.news.story.web.StoryArea;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news")
@Tag(name = "Previews", description = "预览链接")
class PreviewController {

    private static final String STAFF = "hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')";
    private static final int DEFAULT_HOURS = 48;

    private final SharePreview share;
    private final Previews previews;
    private final Stories stories;
    private final IdempotentAnswers answers;
    private final Clock clock;

    PreviewController(SharePreview share, Previews previews, Stories stories, IdempotentAnswers answers, Clock clock) {
        this.share = share;
        this.previews = previews;
        this.stories = stories;
        this.answers = answers;
        this.clock = clock;
    }

    record PreviewRequest(@Nullable @Min(1) @Max(720) Integer hours) {}

    /**
     * A link.
     *
     * @param url under the suite's address; told once, absent in lists
     */
    record PreviewView(
            UUID id, @Nullable String url, OffsetDateTime createdAt, OffsetDateTime expiresAt, String createdBy) {

        static PreviewView of(Preview preview, @Nullable String secret) {
            return new PreviewView(
                    preview.id(),
                    secret == null ? null : "/api/news/previews/" + secret,
                    BeijingTime.of(preview.createdAt()),
                    BeijingTime.of(preview.expiresAt()),
                    preview.by().name());
        }
    }

    /** A story as it stands, before anybody has published it. */
    record PreviewedStory(String state, OffsetDateTime expiresAt, StoryDocument story) {}

    @Operation(summary = "Make a secret link to a story as it stands, for some hours (48 unless told)")
    @PreAuthorize(STAFF)
    @PostMapping("/stories/{id}/previews")
    ResponseEntity<PreviewView> share(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable PreviewRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        StoryArea.require(stories, id, caller);
        var hours = request == null || request.hours() == null ? DEFAULT_HOURS : request.hours();
        var person = People.of(caller);
        return answers.once("POST /previews " + caller.account() + ' ' + id, key, hours, PreviewView.class, () -> {
            var shared = Refusals.open(share.share(id, Duration.ofHours(hours), person));
            return ResponseEntity.created(URI.create("/api/news/previews/" + shared.secret()))
                    .cacheControl(CacheControl.noStore())
                    .body(PreviewView.of(shared.preview(), shared.secret()));
        });
    }

    @Operation(summary = "The links of a story that are not over, without their secrets")
    @PreAuthorize(STAFF)
    @GetMapping("/stories/{id}/previews")
    Page<PreviewView> list(@PathVariable UUID id) {
        return Page.whole(previews.of(id, clock.instant()).stream()
                .map(preview -> PreviewView.of(preview, null))
                .toList());
    }

    @Operation(summary = "Revoke a link")
    @PreAuthorize(STAFF)
    @DeleteMapping("/stories/{id}/previews/{preview}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @PathVariable UUID preview, Caller caller) {
        StoryArea.require(stories, id, caller);
        if (!previews.revoke(id, preview)) {
            throw Problem.of(404, "not-found").exception();
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(
            summary = "A story under its secret link",
            description = "As it stands at the moment. Never kept by caches, never indexed; 404 once it is over.")
    @PreAuthorize("permitAll()")
    @GetMapping("/previews/{secret}")
    ResponseEntity<PreviewedStory> show(@PathVariable String secret) {
        var shown = share.show(secret)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Referrer-Policy", "no-referrer")
                .body(new PreviewedStory(
                        shown.state(), BeijingTime.of(shown.preview().expiresAt()), shown.story()));
    }
}
