package org.changkai.search.index.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.changkai.platform.problem.Problem;
import org.changkai.search.index.DescribeIndex;
import org.changkai.search.index.EngineAwayException;
import org.changkai.search.index.FeedPositions;
import org.changkai.search.index.RebuildIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search/index")
@Tag(name = "Index")
class IndexController {

    private final DescribeIndex describe;
    private final RebuildIndex rebuild;
    private final FeedPositions feeds;

    IndexController(DescribeIndex describe, RebuildIndex rebuild, FeedPositions feeds) {
        this.describe = describe;
        this.rebuild = rebuild;
        this.feeds = feeds;
    }

    record FeedView(String source, String cursor, @Nullable OffsetDateTime readAt, long lagMillis) {}

    record IndexView(DescribeIndex.State index, List<FeedView> feeds) {}

    record Started(String name) {}

    @Operation(summary = "Versions, counts and lag of the index and of the feeds it follows")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping
    IndexView index() {
        var positions = feeds.all().stream()
                .map(feed -> new FeedView(feed.source(), feed.cursor(), feed.readAt(), feed.lagMillis()))
                .toList();
        return new IndexView(describe.state(), positions);
    }

    @Operation(
            summary = "Build a new index beside the live one and swap; replay: read the feeds again from the beginning")
    @ApiResponse(responseCode = "202")
    @ApiResponse(
            responseCode = "409",
            description = "rebuild-running",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "503",
            description = "search-engine-away",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping("/rebuild")
    ResponseEntity<Started> rebuild(@RequestParam(defaultValue = "false") boolean replay) {
        try {
            var name = rebuild.start();
            if (name == null) {
                throw Problem.of(409, "rebuild-running").exception();
            }
            if (replay) {
                feeds.replay();
            }
            return ResponseEntity.accepted().body(new Started(name));
        } catch (EngineAwayException away) {
            throw Problem.of(503, "search-engine-away").exception();
        }
    }
}
