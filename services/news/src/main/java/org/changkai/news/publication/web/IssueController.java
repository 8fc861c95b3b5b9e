package org.changkai.news.publication.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.reading.web.ReadyResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/news/issues")
@Tag(name = "Reading", description = "已发布的稿件")
class IssueController {

    private final PublishedStories published;
    private final ReadyAnswers answers;
    private final JsonMapper json;

    IssueController(PublishedStories published, ReadyAnswers answers, JsonMapper json) {
        this.published = published;
        this.answers = answers;
        this.json = json;
    }

    /** The paper of a day. */
    record Issue(
            LocalDate date,
            List<StoryDocument> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    @Operation(
            summary = "The stories of a date, with their bodies",
            description = "At most 200: first as the front page has them, then in the order of time.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Issue.class)))
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> issue(@PathVariable LocalDate date) {
        return ReadyResponses.fresh(answers.list(
                "issue " + date,
                () -> Ready.of(
                        json.writeValueAsString(new Issue(date, published.issue(date), null)),
                        MediaType.APPLICATION_JSON_VALUE,
                        null)));
    }
}
