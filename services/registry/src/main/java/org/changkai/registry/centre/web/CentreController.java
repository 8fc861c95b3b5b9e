package org.changkai.registry.centre.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.CentreKind;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.desk.web.Edits;
import org.changkai.registry.placement.CheckPlacement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "centres")
@RestController
class CentreController {

    private final Centres centres;
    private final CheckPlacement placement;

    CentreController(Centres centres, CheckPlacement placement) {
        this.centres = centres;
        this.placement = placement;
    }

    @Operation(
            summary = "Centres and stations by area subtree, kind, service, accessibility features, language, zone,"
                    + " organization, words in a name or the address")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/centres")
    Page<Centre> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable CentreKind kind,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable List<String> accessible,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AreaCode.check("area", area);
        var asked = RequestedDatum.of(datum);
        var features = AskedFilter.features(accessible);
        AskedFilter.requireCode("service", service);
        AskedFilter.requireZone(zone);
        AskedFilter.requireLanguage(language);
        var words = q == null || q.isBlank() ? null : q.strip();
        var position = Cursor.parse(cursor, 2);
        var rows = centres.list(
                new Centres.Filter(area, kind, service, features, language, zone, organization, words),
                position == null ? null : new Centres.After(position.key(0), position.key(1)),
                limit + 1);
        return Page.<Centre>of(rows, limit, centre -> Cursor.of(centre.areaCode(), centre.id()))
                .map(centre -> centre.checkedBy(placement).seenIn(asked));
    }

    @Operation(summary = "One centre or station")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/centres/{id}")
    ResponseEntity<Centre> one(@PathVariable String id, @RequestParam(required = false) @Nullable String datum) {
        var asked = RequestedDatum.of(datum);
        var centre = centres.find(id)
                .orElseThrow(() ->
                        Problem.of(404, "centre-unknown").with("centre", id).exception());
        return Edits.shown(centre.checkedBy(placement).seenIn(asked));
    }
}
