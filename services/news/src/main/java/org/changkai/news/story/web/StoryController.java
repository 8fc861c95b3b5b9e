package org.changkai.news.story.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.staff.web.People;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Content;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Stories.StoryQuery;
import org.changkai.news.story.StoryState;
import org.changkai.news.story.StoryVersion;
import org.changkai.news.story.WriteStory;
import org.changkai.news.version.CompareVersions;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news")
@Tag(name = "Stories", description = "写稿：稿件与版本")
class StoryController {

    private static final String STAFF = "hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')";

    private final WriteStory write;
    private final Stories stories;
    private final CompareVersions compare;
    private final StoryViews views;
    private final IdempotentAnswers answers;

    StoryController(
            WriteStory write, Stories stories, CompareVersions compare, StoryViews views, IdempotentAnswers answers) {
        this.write = write;
        this.stories = stories;
        this.compare = compare;
        this.views = views;
        this.answers = answers;
    }

    record StoryVersionView(
            int version,
            OffsetDateTime savedAt,
            String savedBy,
            String hash,
            String headline,
            @Nullable Content content) {

        static StoryVersionView of(StoryVersion version, boolean whole) {
            return new StoryVersionView(
                    version.number(),
                    BeijingTime.of(version.savedAt()),
                    version.by().name(),
                    version.hash(),
                    version.content().headline(),
                    whole ? version.content() : null);
        }
    }

    @Operation(summary = "Begin a story", description = "Its section, series and photos must be there already.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/stories")
    ResponseEntity<StoryView> begin(
            @Valid @RequestBody Content content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        check(content, caller);
        return answers.once("POST /stories " + caller.account(), key, content, StoryView.class, () -> {
            var story = Refusals.open(write.begin(content, null, People.of(caller)));
            return ResponseEntity.created(URI.create("/api/news/stories/" + story.id() + "/draft"))
                    .eTag(new Revision(story.version()).etag())
                    .body(views.view(story));
        });
    }

    @Operation(
            summary = "Save a story",
            description = "Makes a new version. If-Match names the version that was read; if somebody was faster, 412"
                    + " says who and when, what changed since then (changes) and how the story stands (current);"
                    + " POST stories/{id}/merge proposes how to go on. What was signed off before is open again.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PutMapping("/stories/{id}")
    ResponseEntity<StoryView> save(
            @PathVariable UUID id,
            @Valid @RequestBody Content content,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        check(content, caller);
        StoryArea.require(stories, id, caller);
        var read = Precondition.required(ifMatch);
        return views.answer(
                compare.explained(write.save(id, content, People.of(caller), read::holds), id, read.named()));
    }

    @Operation(
            summary = "A story as it stands, published or not, with its rounds",
            description = "yours names the rounds that the caller may sign now.")
    @PreAuthorize(STAFF)
    @GetMapping("/stories/{id}/draft")
    ResponseEntity<StoryView> draft(@PathVariable UUID id, Caller caller) {
        return views.answer(
                stories.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception()), caller);
    }

    @Operation(summary = "Every version of a story, the latest first")
    @PreAuthorize(STAFF)
    @GetMapping("/stories/{id}/versions")
    Page<StoryVersionView> versions(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var versions = stories.versions(id);
        if (versions.isEmpty()) {
            throw Problem.of(404, "not-found").exception();
        }
        return Page.piece(versions, limit, cursor, StoryVersion::number)
                .map(version -> StoryVersionView.of(version, false));
    }

    @Operation(summary = "One version of a story with its content")
    @PreAuthorize(STAFF)
    @GetMapping("/stories/{id}/versions/{version}")
    StoryVersionView version(@PathVariable UUID id, @PathVariable int version) {
        return stories.version(id, version)
                .map(found -> StoryVersionView.of(found, true))
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
    }

    @Operation(summary = "Make an older version the latest, as a new version")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/stories/{id}/versions/{version}/restoration")
    ResponseEntity<StoryView> restore(
            @PathVariable UUID id,
            @PathVariable int version,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        StoryArea.require(stories, id, caller);
        return views.answer(write.restore(id, version, People.of(caller), Precondition.required(ifMatch)::holds));
    }

    @Operation(
            summary = "The newsroom's list of stories in any state, last saved first",
            description = "With slug, which is a story's number for life, the one that has it, however old.")
    @PreAuthorize(STAFF)
    @GetMapping("/desk/stories")
    Page<StoryLineView> list(
            @RequestParam(required = false) StoryState.@Nullable Kind state,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Size(max = 64) @Nullable String slug,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return stories.list(new StoryQuery(state, section, slug, mine ? caller.account() : null, limit, cursor))
                .map(line -> StoryLineView.of(line, views.next(line.id(), caller)));
    }

    /**
     * A line of the newsroom's list.
     *
     * @param open the rounds that come next, e.g. REVIEW/SECOND
     * @param waiting whether it waits for the caller: to be written, signed or published
     * @param returned why it is back at its author
     */
    record StoryLineView(
            UUID id,
            String slug,
            int version,
            String state,
            String headline,
            String section,
            List<String> open,
            boolean waiting,
            StoryView.@Nullable ReturnView returned,
            OffsetDateTime savedAt,
            @Nullable OffsetDateTime publishAt,
            @Nullable OffsetDateTime publishedAt) {

        static StoryLineView of(Stories.StoryLine line, StoryViews.Next next) {
            return new StoryLineView(
                    line.id(),
                    line.slug(),
                    line.version(),
                    line.state(),
                    line.headline(),
                    line.section(),
                    next.open(),
                    next.waiting(),
                    next.returned(),
                    BeijingTime.of(line.savedAt()),
                    BeijingTime.ofNullable(line.publishAt()),
                    BeijingTime.ofNullable(line.publishedAt()));
        }
    }

    private static void check(Content content, Caller caller) {
        if (!CanonicalContent.isPlainText(content)) {
            throw Problem.invalid("", "text-not-plain").exception();
        }
        if (content.place() != null) {
            caller.requireArea(content.place());
        }
    }
}
