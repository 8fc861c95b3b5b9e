package org.changkai.news.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.PublishedStories.Query;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.story.Stories;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/news/stories")
@Tag(name = "Reading", description = "已发布的稿件")
class ReadingController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final PublishedStories published;
    private final Stories stories;
    private final ReadyAnswers answers;
    private final JsonMapper json;

    ReadingController(PublishedStories published, Stories stories, ReadyAnswers answers, JsonMapper json) {
        this.published = published;
        this.stories = stories;
        this.answers = answers;
        this.json = json;
    }

    /** A piece of the list. */
    record StoryList(
            List<StoryDocument> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    @Operation(
            summary = "Published stories, the latest first, without their bodies",
            description = "about is a registry id, alone or as centre:id; place an area code with its whole subtree.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoryList.class)))
    @PreAuthorize("permitAll()")
    @GetMapping(produces = JSON)
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Pattern(regexp = "\\d{12}") @Nullable String place,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new Query(section, series, about, place, limit, cursor);
        return ReadyResponses.fresh(answers.list("stories " + query, () -> {
            var page = published.list(query);
            return Ready.of(json.writeValueAsString(new StoryList(page.items(), page.next())), JSON, null);
        }));
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
        return ReadyResponses.fresh(answers.story(slug, () -> {
            var printed = published.find(slug).orElseThrow(() -> AbsentStory.of(slug, stories));
            return new Ready(printed.document(), JSON, "\"" + printed.etag() + "\"", null);
        }));
    }
}
