package org.changkai.news.front.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.List;
import org.changkai.news.front.ReadFront;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.section.Sections;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news")
@Tag(name = "Reading", description = "已发布的稿件")
class FrontController {

    private static final String ORDER =
            "First what the newsroom has put into slots, then the latest; each story once. Without bodies.";

    private final ReadFront front;
    private final Sections sections;

    FrontController(ReadFront front, Sections sections) {
        this.front = front;
        this.sections = sections;
    }

    /**
     * A page as readers get it.
     *
     * @param next always null: what goes on is in the list of stories
     */
    record FrontView(
            List<FrontItem> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    /**
     * A story on a page.
     *
     * @param slot absent for those that stand there because they are the latest
     */
    record FrontItem(@Nullable Integer slot, @Nullable OffsetDateTime until, StoryDocument story) {}

    @Operation(summary = "The front page", description = ORDER)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrontView.class)))
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/front", produces = "application/json")
    ResponseEntity<byte[]> front(@RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return answer(front.read(null, limit));
    }

    @Operation(summary = "A section's page", description = ORDER)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FrontView.class)))
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/sections/{slug}/front", produces = "application/json")
    ResponseEntity<byte[]> section(
            @PathVariable String slug, @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (sections.find(slug).isEmpty()) {
            throw Problem.of(404, "not-found").exception();
        }
        return answer(front.read(slug, limit));
    }

    private static ResponseEntity<byte[]> answer(Ready ready) {
        return ReadyResponses.fresh(ready);
    }
}
