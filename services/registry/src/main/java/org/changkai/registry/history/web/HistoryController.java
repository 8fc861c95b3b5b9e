package org.changkai.registry.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.history.Difference;
import org.changkai.registry.history.FieldChange;
import org.changkai.registry.history.History;
import org.changkai.registry.history.HistoryEntry;
import org.changkai.registry.history.Subject;
import org.changkai.registry.organization.Editorships;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "history")
@RestController
class HistoryController {

    private static final String MAY_READ = "hasAnyAuthority('SCOPE_registry:write', 'SCOPE_audit:read')";

    private final History history;
    private final Editorships editorships;
    private final Clock clock;

    HistoryController(History history, Editorships editorships, Clock clock) {
        this.history = history;
        this.editorships = editorships;
        this.clock = clock;
    }

    /**
     * What differs between two moments.
     *
     * @param existed whether it was there at the first moment
     * @param exists whether it was there at the second
     */
    record Compared(
            OffsetDateTime from, OffsetDateTime to, boolean existed, boolean exists, List<FieldChange> changes) {}

    @Operation(summary = "Every change of an area, organization or centre, the latest first: who, when, from, to")
    @PreAuthorize(MAY_READ)
    @GetMapping("/api/registry/{things:areas|organizations|centres}/{id}/history")
    Page<HistoryEntry> list(
            @PathVariable String things,
            @PathVariable String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        var subject = known(things, id, caller);
        var position = Cursor.parse(cursor, 1);
        var rows = history.of(subject, id, position == null ? null : position.number(0), limit + 1);
        return Page.of(rows, limit, entry -> Cursor.of(entry.number()));
    }

    @Operation(
            summary = "What differs between two moments; without the second, between then and now;"
                    + " of an area, between what held on the two days")
    @PreAuthorize(MAY_READ)
    @GetMapping("/api/registry/{things:areas|organizations|centres}/{id}/history/diff")
    Compared compare(
            @PathVariable String things,
            @PathVariable String id,
            @RequestParam OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            Caller caller) {
        var subject = known(things, id, caller);
        var end = to == null ? OffsetDateTime.ofInstant(clock.instant(), clock.getZone()) : to;
        var before = history.at(subject, id, from.toInstant());
        var after = history.at(subject, id, end.toInstant());
        return new Compared(from, end, before != null, after != null, Difference.between(before, after));
    }

    private Subject known(String things, String id, Caller caller) {
        var subject = switch (things) {
            case "areas" -> Subject.AREA;
            case "organizations" -> Subject.ORGANIZATION;
            default -> Subject.CENTRE;
        };
        var place = history.placeOf(subject, id)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
        if (!caller.mayActIn(place.area()) && !hasSubtree(caller, place.organization())) {
            throw Problem.of(403, "outside-area").exception();
        }
        return subject;
    }

    private boolean hasSubtree(Caller caller, @Nullable String organization) {
        return organization != null
                && editorships.editable(caller.account(), Set.of(organization)).contains(organization);
    }
}
