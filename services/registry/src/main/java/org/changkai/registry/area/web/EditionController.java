package org.changkai.registry.area.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaComparison;
import org.changkai.registry.area.AreaComparison.EditionPosition;
import org.changkai.registry.area.AreaComparison.Position;
import org.changkai.registry.area.AreaComparison.Span;
import org.changkai.registry.area.AreaEdition;
import org.changkai.registry.area.ChangeKind;
import org.changkai.registry.area.ComparedArea;
import org.changkai.registry.exports.ExportTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the editions of the areas brought. */
@Tag(name = "areas")
@RestController
class EditionController {

    private final AreaComparison comparison;
    private final Clock clock;

    EditionController(AreaComparison comparison, Clock clock) {
        this.comparison = comparison;
        this.clock = clock;
    }

    @Operation(
            summary = "The editions that were imported, the latest day first, with what each changed;"
                    + " who imported them is told to registrars and auditors")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas/editions")
    Page<AreaEdition> editions(
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AreaCode.check("under", under);
        var rows = comparison.editions(under, edition(cursor), limit + 1);
        var page = Page.<AreaEdition>of(rows, limit, edition -> Cursor.of(edition.validFrom(), edition.number()));
        return caller.has("registry:write") || caller.has("audit:read") ? page : page.map(AreaEdition::anonymous);
    }

    @Operation(summary = "The areas that differ between two days, by code; without the second, between then and today")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas/changes")
    Page<ComparedArea> changes(
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : new Position(position.key(0), position.number(1) == 1);
        var rows = comparison.between(span(from, to, under, kind), after, limit + 1);
        return Page.of(rows, limit, row -> {
            var last = Position.of(row);
            return Cursor.of(last.code(), last.added() ? 1 : 0);
        });
    }

    @Operation(summary = "The same as a file")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas/changes.csv")
    void file(
            @RequestParam LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(required = false) @Nullable String kind,
            HttpServletResponse response)
            throws IOException {
        var span = span(from, to, under, kind);
        response.setContentType(ExportTable.Format.CSV.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"changes-%s-%s.csv\"".formatted(span.from(), span.to()));
        ExportTable.csv(
                ComparedArea.COLUMNS,
                response.getOutputStream(),
                line -> comparison.each(span, row -> line.write(row.cells())));
    }

    private Span span(LocalDate from, @Nullable LocalDate to, @Nullable String under, @Nullable String kind) {
        AreaCode.check("under", under);
        var end = to == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : to;
        if (end.isBefore(from)) {
            throw Problem.invalid("to", "before-from").exception();
        }
        return new Span(from, end, under, kind(kind));
    }

    private static @Nullable ChangeKind kind(@Nullable String name) {
        return name == null
                ? null
                : ChangeKind.named(name)
                        .orElseThrow(() ->
                                Problem.invalid("kind", "unknown-change-kind").exception());
    }

    private static @Nullable EditionPosition edition(@Nullable String cursor) {
        var position = Cursor.parse(cursor, 2);
        return position == null ? null : new EditionPosition(position.key(0, LocalDate::parse), position.number(1));
    }
}
