package org.changkai.registry.area.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.area.Area;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaLevel;
import org.changkai.registry.area.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "areas")
@RestController
class AreaController {

    private final Areas areas;
    private final Clock clock;

    AreaController(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "Areas of today by a part of their name, former names and closed codes without a successor included")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas")
    Page<Area> named(
            @RequestParam @NotBlank String q,
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AreaCode.check("under", under);
        var asked = RequestedDatum.of(datum);
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : position.key(0) + position.key(1);
        var found = areas.named(q.strip(), under, level(level), after, limit + 1);
        return Page.<Area>of(found, limit, area -> Cursor.of(area.code(), area.validFrom()))
                .map(area -> area.seenIn(asked));
    }

    @Operation(summary = "One area today or on a past day; a closed code shows its last state and its successor")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas/{code}")
    Area one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String datum) {
        return find(code, asOf).seenIn(RequestedDatum.of(datum));
    }

    private Area find(String code, @Nullable LocalDate asOf) {
        return areas.find(code, day(asOf))
                .orElseThrow(
                        () -> Problem.of(404, "area-unknown").with("area", code).exception());
    }

    @Operation(summary = "The areas directly below one")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas/{code}/children")
    Page<Area> children(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = RequestedDatum.of(datum);
        find(code, asOf);
        var children = areas.children(code, day(asOf), AreaCode.after(cursor), limit + 1);
        return Page.<Area>of(children, limit, area -> Cursor.of(area.code())).map(area -> area.seenIn(asked));
    }

    @Operation(summary = "An area and all that contain it, the largest first")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/areas/{code}/path")
    Page<Area> path(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String datum) {
        var asked = RequestedDatum.of(datum);
        find(code, asOf);
        return Page.<Area>whole(areas.path(code, day(asOf))).map(area -> area.seenIn(asked));
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : asOf;
    }

    private static @Nullable AreaLevel level(@Nullable String name) {
        return name == null
                ? null
                : AreaLevel.named(name)
                        .orElseThrow(
                                () -> Problem.invalid("level", "unknown-level").exception());
    }
}
