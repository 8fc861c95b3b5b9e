package org.changkai.news.syndication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.PublishedStories.Query;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.publication.web.AbsentStory;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.registry.KnownEntries;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.Stories;
import org.changkai.news.syndication.Masthead;
import org.changkai.news.syndication.Ninjs;
import org.changkai.news.syndication.Sitemaps;
import org.changkai.platform.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/news")
@Tag(name = "Syndication", description = "订阅源、站点地图与 ninjs")
class SyndicationController {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MOST_NEWS = 1000;

    private final PublishedStories published;
    private final Stories stories;
    private final KnownEntries registry;
    private final Supplier<Masthead.Imprint> imprint;
    private final ReadyAnswers answers;
    private final JsonMapper json;
    private final Clock clock;

    SyndicationController(
            PublishedStories published,
            Stories stories,
            KnownEntries registry,
            Supplier<Masthead.Imprint> imprint,
            ReadyAnswers answers,
            JsonMapper json,
            Clock clock) {
        this.published = published;
        this.stories = stories;
        this.registry = registry;
        this.imprint = imprint;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @Operation(
            summary = "Site map of all published stories",
            description = "Of more than 50,000 it is a site map of site maps: sitemap-1.xml …")
    @PreAuthorize("permitAll()")
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap() {
        var paper = imprint.get().masthead();
        return ReadyResponses.fresh(answers.list("sitemap " + paper, () -> {
            var pieces = (published.count() + Sitemaps.MOST - 1) / Sitemaps.MOST;
            return Ready.of(pieces > 1 ? Sitemaps.index(paper, pieces) : piece(paper, 1), XML, null);
        }));
    }

    @Operation(summary = "A piece of the site map, from 1")
    @PreAuthorize("permitAll()")
    @GetMapping("/sitemap-{piece}.xml")
    ResponseEntity<byte[]> sitemapPiece(@PathVariable @Min(1) @Max(1000) int piece) {
        var paper = imprint.get().masthead();
        return ReadyResponses.fresh(
                answers.list("sitemap " + piece + paper, () -> Ready.of(piece(paper, piece), XML, null)));
    }

    private String piece(Masthead paper, int piece) {
        var addresses = published.addresses(Sitemaps.MOST, (piece - 1) * Sitemaps.MOST);
        if (piece > 1 && addresses.isEmpty()) {
            throw Problem.of(404, "not-found").exception();
        }
        return Sitemaps.all(paper, addresses);
    }

    @Operation(summary = "News site map: the stories of the last two days")
    @PreAuthorize("permitAll()")
    @GetMapping("/news-sitemap.xml")
    ResponseEntity<byte[]> newsSitemap() {
        var paper = imprint.get().masthead();
        return ReadyResponses.fresh(answers.list("news-sitemap " + paper, () -> {
            var since = clock.instant().minus(NEWS);
            var latest = published.latest(new Query(null, null, null, null, MOST_NEWS, null)).stream()
                    .filter(story -> story.publishedAt().toInstant().isAfter(since))
                    .toList();
            var next = latest.isEmpty()
                    ? null
                    : latest.getLast().publishedAt().toInstant().plus(NEWS);
            return Ready.of(Sitemaps.news(paper, latest, BeijingTime.of(since)), XML, next);
        }));
    }

    @Operation(summary = "A published story in IPTC ninjs 3.1")
    @PreAuthorize("permitAll()")
    @GetMapping("/stories/{slug}/ninjs")
    ResponseEntity<byte[]> ninjs(@PathVariable String slug) {
        var printed = published.find(slug).orElseThrow(() -> AbsentStory.of(slug, stories));
        var story = json.readValue(printed.document(), StoryDocument.class);
        var names = registry.names(Ninjs.named(List.of(story)));
        return ReadyResponses.fresh(Ready.of(
                json.writeValueAsString(Ninjs.of(imprint.get().masthead(), story, names)), "application/json", null));
    }
}
