package org.changkai.news.section.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.section.FoundSections;
import org.changkai.news.section.Heading;
import org.changkai.news.section.Section;
import org.changkai.news.section.Sections;
import org.changkai.news.section.Series;
import org.changkai.news.section.SeriesList;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news")
@Tag(name = "Sections", description = "栏目与系列")
class SectionController {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Sections sections;
    private final SeriesList seriesList;
    private final FoundSections found;

    SectionController(Sections sections, SeriesList seriesList, FoundSections found) {
        this.sections = sections;
        this.seriesList = seriesList;
        this.found = found;
    }

    record SectionText(
            @NotBlank @Size(max = 40) String name,
            @Nullable @Size(max = 500) String description) {}

    record SeriesText(
            @NotBlank @Size(max = 80) String title,
            @Nullable @Size(max = 500) String description) {}

    @Operation(summary = "The sections of the paper")
    @PreAuthorize("permitAll()")
    @GetMapping("/sections")
    Page<Section> sections(
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.piece(sections.all(), limit, cursor, Section::slug);
    }

    @Operation(summary = "One section")
    @PreAuthorize("permitAll()")
    @GetMapping("/sections/{slug}")
    ResponseEntity<Section> section(@PathVariable String slug) {
        return tagged(there(sections.find(slug)));
    }

    @Operation(
            summary = "Found a section, or change its words",
            description = "A new slug needs no If-Match; a change does, unless it changes nothing.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PutMapping("/sections/{slug}")
    ResponseEntity<Section> putSection(
            @PathVariable @Pattern(regexp = SLUG) @Size(max = 40) String slug,
            @Valid @RequestBody SectionText text,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(found.section(slug, text.name(), text.description(), new Precondition(ifMatch)::holds));
    }

    @Operation(summary = "All series")
    @PreAuthorize("permitAll()")
    @GetMapping("/series")
    Page<Series> seriesList(
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Page.piece(seriesList.all(), limit, cursor, Series::slug);
    }

    @Operation(summary = "One series; its parts are GET stories?series=")
    @PreAuthorize("permitAll()")
    @GetMapping("/series/{slug}")
    ResponseEntity<Series> series(@PathVariable String slug) {
        return tagged(there(seriesList.find(slug)));
    }

    @Operation(
            summary = "Found a series, or change its words",
            description = "A new slug needs no If-Match; a change does, unless it changes nothing.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PutMapping("/series/{slug}")
    ResponseEntity<Series> putSeries(
            @PathVariable @Pattern(regexp = SLUG) @Size(max = 40) String slug,
            @Valid @RequestBody SeriesText text,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(found.series(slug, text.title(), text.description(), new Precondition(ifMatch)::holds));
    }

    private static <H extends Heading<H>> Outcome<H> there(Optional<H> heading) {
        return heading.map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    private static <H extends Heading<H>> ResponseEntity<H> tagged(Outcome<H> outcome) {
        var heading = Refusals.open(outcome);
        return ResponseEntity.ok().eTag(new Revision(heading.revision()).etag()).body(heading);
    }
}
