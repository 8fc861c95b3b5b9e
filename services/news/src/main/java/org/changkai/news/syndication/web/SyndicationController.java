package org.changkai.news.syndication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.PublishedStories.Query;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.section.Sections;
import org.changkai.news.section.SeriesList;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.syndication.JsonFeed;
import org.changkai.news.syndication.Masthead;
import org.changkai.news.syndication.Ninjs;
import org.changkai.news.syndication.Sitemaps;
import org.changkai.news.syndication.XmlFeeds;
import org.changkai.platform.problem.Problem;
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
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/news")
@Tag(name = "Syndication", description = "订阅源、站点地图与 ninjs")
class SyndicationController {

    private static final String FILTERS = "Of the whole paper, or of what section=, series= or about= name (one centre:"
            + " about=centre:id). feeds/{section}/… is the same as section=.";

    private final PublishedStories published;
    private final Sections sections;
    private final SeriesList seriesList;
    private final Supplier<Masthead.Imprint> imprint;
    private final JsonMapper json;
    private final Clock clock;

    SyndicationController(
            PublishedStories published,
            Sections sections,
            SeriesList seriesList,
            Supplier<Masthead.Imprint> imprint,
            JsonMapper json,
            Clock clock) {
        this.published = published;
        this.sections = sections;
        this.seriesList = seriesList;
        this.imprint = imprint;
        this.json = json;
        this.clock = clock;
    }

    /** What one feed is made of. */
    private record Feed(Masthead masthead, String title, String page, String self, List<StoryDocument> stories) {}

    @Operation(summary = "Atom 1.0", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/feeds/atom.xml", "/feeds/{section}/atom.xml"})
    ResponseEntity<byte[]> atom(
            @PathVariable(name = "section", required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String about) {
        return feed("atom.xml", path == null ? section : path, series, about, "application/atom+xml", xml("atom_1.0"));
    }

    @Operation(summary = "RSS 2.0", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/feeds/rss.xml", "/feeds/{section}/rss.xml"})
    ResponseEntity<byte[]> rss(
            @PathVariable(name = "section", required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String about) {
        return feed("rss.xml", path == null ? section : path, series, about, "application/rss+xml", xml("rss_2.0"));
    }

    @Operation(summary = "JSON Feed 1.1", description = FILTERS)
    @PreAuthorize("permitAll()")
    @GetMapping({"/feeds/feed.json", "/feeds/{section}/feed.json"})
    ResponseEntity<byte[]> jsonFeed(
            @PathVariable(name = "section", required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String about) {
        return feed(
                "feed.json",
                path == null ? section : path,
                series,
                about,
                "application/feed+json",
                feed -> json.writeValueAsString(
                        JsonFeed.of(feed.masthead(), feed.title(), feed.page(), feed.self(), feed.stories())));
    }

    @Operation(summary = "Site map of all published stories")
    @PreAuthorize("permitAll()")
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap() {
        return tagged("application/xml", Sitemaps.all(imprint.get().masthead(), published.addresses(Sitemaps.MOST)));
    }

    @Operation(summary = "News site map: the stories of the last two days")
    @PreAuthorize("permitAll()")
    @GetMapping("/news-sitemap.xml")
    ResponseEntity<byte[]> newsSitemap() {
        var since = BeijingTime.of(clock.instant().minus(Duration.ofDays(2)));
        var latest = published.latest(new Query(null, null, null, null, 1000, null));
        return tagged("application/xml", Sitemaps.news(imprint.get().masthead(), latest, since));
    }

    @Operation(summary = "A published story in IPTC ninjs 3.1")
    @PreAuthorize("permitAll()")
    @GetMapping("/stories/{slug}/ninjs")
    ResponseEntity<byte[]> ninjs(@PathVariable String slug) {
        var printed = published
                .find(slug)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
        var story = json.readValue(printed.document(), StoryDocument.class);
        return tagged(
                "application/json",
                json.writeValueAsString(Ninjs.of(imprint.get().masthead(), story)));
    }

    private static Function<Feed, String> xml(String type) {
        return feed -> XmlFeeds.write(type, feed.masthead(), feed.title(), feed.page(), feed.self(), feed.stories());
    }

    private ResponseEntity<byte[]> feed(
            String name,
            @Nullable String section,
            @Nullable String series,
            @Nullable String about,
            String type,
            Function<Feed, String> writer) {
        var paper = imprint.get().masthead();
        var title = new StringBuilder(paper.title());
        var page = paper.front();
        var self = paper.absolute("/api/news/feeds/" + (section == null ? "" : section + "/") + name);
        if (section != null) {
            title.append(" · ").append(sectionName(section));
            page = paper.section(section);
        }
        if (series != null) {
            title.append(" · ").append(seriesTitle(series));
            self += "?series=" + series;
        }
        if (about != null) {
            self += (series == null ? "?" : "&") + "about="
                    + java.net.URLEncoder.encode(about, java.nio.charset.StandardCharsets.UTF_8);
        }
        var stories = published.latest(
                new Query(section, series, about, null, imprint.get().feedSize(), null));
        return tagged(type, writer.apply(new Feed(paper, title.toString(), page, self, stories)));
    }

    private String sectionName(String slug) {
        return sections.find(slug)
                .orElseThrow(() -> Problem.of(404, "not-found").exception())
                .name();
    }

    private String seriesTitle(String slug) {
        return seriesList
                .find(slug)
                .orElseThrow(() -> Problem.of(404, "not-found").exception())
                .title();
    }

    private static ResponseEntity<byte[]> tagged(String type, String text) {
        return ResponseEntity.ok()
                .eTag("\"" + CanonicalContent.sha256(text).substring(0, 32) + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .contentType(new MediaType(MediaType.parseMediaType(type), java.nio.charset.StandardCharsets.UTF_8))
                .body(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
