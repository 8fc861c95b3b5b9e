package org.changkai.news.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.PublishedStories.Query;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.Stories;
import org.changkai.news.story.StoryState.Withdrawn;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories")
@Tag(name = "Reading", description = "已发布的稿件")
class ReadingController {

    /** Asked again every time: after a correction nobody may get the old text. */
    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate();

    private final PublishedStories published;
    private final Stories stories;

    ReadingController(PublishedStories published, Stories stories) {
        this.published = published;
        this.stories = stories;
    }

    @Operation(
            summary = "Published stories, the latest first, without their bodies",
            description = "about is a registry id, alone or as centre:id; place an area code with its whole subtree.")
    @PreAuthorize("permitAll()")
    @GetMapping
    Page<StoryDocument> list(
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Pattern(regexp = "\\d{12}") @Nullable String place,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return published.list(new Query(section, series, about, place, limit, cursor));
    }

    @Operation(
            summary = "A published story",
            description = "Answers 304 to an If-None-Match that still holds, 410 with the notice if it was withdrawn.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = StoryDocument.class)))
    @ApiResponse(responseCode = "410", description = "Withdrawn: members notice and withdrawnAt")
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> story(@PathVariable String slug) {
        var printed = published.find(slug).orElseThrow(() -> absent(slug));
        return ResponseEntity.ok()
                .eTag("\"" + printed.etag() + "\"")
                .cacheControl(FRESH)
                .contentType(MediaType.APPLICATION_JSON)
                .body(printed.document().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private ProblemException absent(String slug) {
        var story = stories.findBySlug(slug).orElse(null);
        if (story != null && story.state() instanceof Withdrawn withdrawn) {
            return Problem.of(410, "story-withdrawn")
                    .with("notice", withdrawn.notice())
                    .with("withdrawnAt", BeijingTime.of(withdrawn.at()).toString())
                    .exception();
        }
        return Problem.of(404, "not-found").exception();
    }
}
