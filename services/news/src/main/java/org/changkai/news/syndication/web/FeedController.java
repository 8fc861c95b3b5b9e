package org.changkai.news.syndication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.syndication.FeedFilter;
import org.changkai.news.syndication.Feeds;
import org.changkai.news.syndication.Feeds.Format;
import org.changkai.platform.problem.Problem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/feeds")
@Tag(name = "Syndication", description = "订阅源、站点地图与 ninjs")
class FeedController {

    private static final String FILTERS = "Of the whole paper, or of what section=, series= or about= name (one centre:"
            + " about=centre:id). feeds/{section}/… is the same as section=. The Link header names the WebSub hub.";

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @Operation(summary = "Atom 1.0", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/atom.xml", "/{section}/atom.xml"})
    ResponseEntity<byte[]> atom(@ParameterObject @Valid FeedFilter filter) {
        return feed(Format.ATOM, filter);
    }

    @Operation(summary = "RSS 2.0", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/rss.xml", "/{section}/rss.xml"})
    ResponseEntity<byte[]> rss(@ParameterObject @Valid FeedFilter filter) {
        return feed(Format.RSS, filter);
    }

    @Operation(summary = "JSON Feed 1.1", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/feed.json", "/{section}/feed.json"})
    ResponseEntity<byte[]> jsonFeed(@ParameterObject @Valid FeedFilter filter) {
        return feed(Format.JSON, filter);
    }

    @Operation(summary = "IPTC ninjs 3.1, one document with all stories", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/ninjs.json", "/{section}/ninjs.json"})
    ResponseEntity<byte[]> ninjs(@ParameterObject @Valid FeedFilter filter) {
        return feed(Format.NINJS, filter);
    }

    private ResponseEntity<byte[]> feed(Format format, FeedFilter filter) {
        var ready = feeds.find(format, filter)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
        return ResponseEntity.ok()
                .headers(ReadyResponses.fresh(ready).getHeaders())
                .header(HttpHeaders.LINK, "<" + feeds.hub() + ">; rel=\"hub\"")
                .header(HttpHeaders.LINK, "<" + feeds.address(format, filter) + ">; rel=\"self\"")
                .body(ready.body());
    }
}
