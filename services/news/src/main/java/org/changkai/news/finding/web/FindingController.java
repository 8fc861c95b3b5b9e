package org.changkai.news.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.changkai.news.finding.FindInStory;
import org.changkai.news.finding.Finding;
import org.changkai.news.finding.SeriesNumbers;
import org.changkai.news.story.Stories;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories/{id}/findings")
@Tag(name = "Proofreading", description = "校对提示")
class FindingController {

    private final FindInStory find;
    private final SeriesNumbers series;
    private final Stories stories;

    FindingController(FindInStory find, SeriesNumbers series, Stories stories) {
        this.find = find;
        this.series = series;
        this.stories = stories;
    }

    /**
     * Something to look at.
     *
     * @param code of the rule, stable
     * @param message the rule in the reader's language
     * @param pointer into the story's content
     * @param start in UTF-16 units of the text there
     * @param end exclusive
     */
    record FindingView(
            String code,
            String message,
            String pointer,
            int start,
            int end,
            String excerpt,
            @Nullable String instead,
            @Nullable String note) {}

    @Operation(
            summary = "What a proofreader should look at in a story as it stands",
            description = "Watched words, names and titles, numbers and dates that disagree, a series' number that"
                    + " another story bears, punctuation after GB/T 15834-2011. It points, it never changes.")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping
    Page<FindingView> findings(
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        var story =
                stories.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception());
        var texts = ResourceBundle.getBundle(
                "findings",
                Locale.ENGLISH.equals(ProblemTexts.language(language)) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var twice = series.in(id, story.content().series());
        return Page.whole(Stream.concat(twice.stream(), find.in(story.content()).stream())
                .map(finding -> view(finding, texts))
                .toList());
    }

    private static FindingView view(Finding finding, ResourceBundle texts) {
        return new FindingView(
                finding.rule().code(),
                texts.getString(finding.rule().code()),
                finding.pointer(),
                finding.start(),
                finding.end(),
                finding.excerpt(),
                finding.instead(),
                finding.note());
    }
}
