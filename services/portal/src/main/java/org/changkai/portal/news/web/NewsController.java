package org.changkai.portal.news.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.Feed;
import org.changkai.portal.news.ForMachines;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.Story;
import org.changkai.portal.news.http.News;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class NewsController {

    private final Pages pages;
    private final News news;
    private final Together together;
    private final Subjects subjects;
    private final LiveSettings<PortalSettings> settings;
    private final String publicUrl;

    NewsController(
            Pages pages,
            News news,
            Together together,
            Subjects subjects,
            LiveSettings<PortalSettings> settings,
            @Value("${changkai.public-url}") String publicUrl) {
        this.pages = pages;
        this.news = news;
        this.together = together;
        this.subjects = subjects;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/news")
    View front() {
        var latest = together.ask(() -> news.front(7));
        var sections = news.sections();
        var known = sections.given();
        var columns = known == null
                ? List.<FrontContent.Column>of()
                : known.items().stream()
                        .map(section ->
                                together.ask(() -> new FrontContent.Column(section, news.front(section.slug(), 4))))
                        .toList()
                        .stream()
                        .map(Supplier::get)
                        .toList();
        return pages.of("news", new FrontContent(latest.get(), sections, columns));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/sections/{slug}")
    View section(
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String cursor) {
        var limit = settings.get().storiesPerPage();
        var arranged = !all && cursor.isEmpty();
        var stories = together.ask(() -> arranged ? news.front(slug, limit) : news.inSection(slug, limit, cursor));
        var sections = news.sections();
        if (sections.away()) {
            return pages.error(503);
        }
        var section = named(sections, slug);
        return section == null
                ? pages.error(404)
                : pages.of(
                        "stories",
                        new ListContent(
                                "section",
                                section.name(),
                                section.description(),
                                "/sections/" + slug,
                                arranged,
                                Feed.ofSection(slug),
                                stories.get()));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/series/{slug}")
    View series(@PathVariable String slug, @RequestParam(defaultValue = "") String cursor) {
        var stories = together.ask(() -> news.inSeries(slug, settings.get().storiesPerPage(), cursor));
        return switch (news.series(slug)) {
            case Reply.Given<Series>(var series) ->
                pages.of(
                        "stories",
                        new ListContent(
                                "series",
                                series.title(),
                                series.description(),
                                "/series/" + slug,
                                false,
                                Feed.ofSeries(slug),
                                stories.get()));
            case Reply.Refused<Series> refused -> pages.error(404);
            case Reply.Away<Series> away -> pages.error(503);
        };
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/news/{slug}")
    View story(@PathVariable String slug) {
        return switch (news.story(slug)) {
            case Reply.Given<Story>(var story) -> whole(story);
            case Reply.Refused<Story>(var refusal)
            when refusal.status() == 410 ->
                pages.of("withdrawn", withdrawn(refusal)).status(410);
            case Reply.Refused<Story> refused -> pages.error(404);
            case Reply.Away<Story> away -> pages.error(503);
        };
    }

    private View whole(Story story) {
        var named = subjects.of(story.subjects());
        var part = story.series();
        var parts = part == null ? null : news.inSeries(part.slug(), 100, "");
        var machines = ForMachines.jsonLd(story, settings.get().newspaper(), publicUrl);
        return pages.of("story", new StoryContent(story, named.get(), parts, machines));
    }

    private static WithdrawnContent withdrawn(Refusal refusal) {
        return new WithdrawnContent(notice(refusal), refusal.moment("withdrawnAt"));
    }

    private static String notice(Refusal refusal) {
        return Stream.of("notice", "reason")
                .map(refusal::member)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(refusal.detail());
    }

    private static @Nullable Section named(Reply<Section.Sections> sections, String slug) {
        var known = sections.given();
        return known == null
                ? null
                : known.items().stream()
                        .filter(section -> section.slug().equals(slug))
                        .findFirst()
                        .orElse(null);
    }
}
