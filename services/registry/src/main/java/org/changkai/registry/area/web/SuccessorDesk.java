package org.changkai.registry.area.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.Area;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaEditions;
import org.changkai.registry.area.Areas;
import org.changkai.registry.area.Successors;
import org.changkai.registry.area.UndecidedArea;
import org.changkai.registry.imports.Flaws;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people decide what the rule cannot. */
@Tag(name = "areas")
@RestController
class SuccessorDesk {

    private final Areas areas;
    private final AreaEditions editions;
    private final Successors successors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SuccessorDesk(
            Areas areas, AreaEditions editions, Successors successors, TransactionTemplate transaction, Clock clock) {
        this.areas = areas;
        this.editions = editions;
        this.successors = successors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where a closed code went.
     *
     * @param closedOn the day on which it was closed
     * @param successor null if nothing took its place
     * @param successors in place of it if a divided place went on as several
     * @param relation RENUMBERED if absent
     */
    record Decision(
            @NotNull LocalDate closedOn,
            @Nullable String successor,
            @Nullable List<@Nullable String> successors,
            Successors.@Nullable Relation relation) {

        List<String> named() {
            return Stream.concat(Stream.ofNullable(successor), Flaws.members("successors", successors).stream())
                    .distinct()
                    .toList();
        }

        Successors.Relation how() {
            return Objects.requireNonNullElse(relation, Successors.Relation.RENUMBERED);
        }

        /** Where the request names it. */
        String pointer() {
            return successor == null ? "/successors" : "/successor";
        }
    }

    @Operation(summary = "Closed codes of which the rule does not know where they went, with what they may have become")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/areas/undecided")
    Page<UndecidedArea> undecided(
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AreaCode.check("under", under);
        if (under != null) {
            caller.requireArea(under);
        }
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : position.key(0) + position.key(1);
        var areas = under == null ? caller.areas() : List.of(under);
        return Page.of(
                successors.undecided(areas, after, limit + 1), limit, area -> Cursor.of(area.code(), area.closedOn()));
    }

    @Operation(summary = "Decides where a closed code went; its organizations and centres follow")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PutMapping("/api/registry/areas/{code}/successor")
    Area decide(@PathVariable String code, @RequestBody @Valid Decision decision, Caller caller) {
        if (!AreaCode.isCode(code) || !successors.isClosed(code, decision.closedOn())) {
            throw Problem.of(404, "area-not-closed").with("area", code).exception();
        }
        caller.requireArea(code);
        var named = decision.named();
        if (named.size() > 1 && decision.how() != Successors.Relation.SPLIT) {
            throw Problem.invalid(decision.pointer(), "only-one-successor").exception();
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        for (var successor : named) {
            if (!AreaCode.isCode(successor)
                    || areas.find(successor, today)
                            .filter(area -> heldAfter(area, decision.closedOn()))
                            .isEmpty()) {
                throw Problem.invalid(decision.pointer(), "unknown-area").exception();
            }
            caller.requireArea(successor);
        }
        transaction.executeWithoutResult(status -> {
            editions.lock(); // an import works links out at the same time
            var withdrawn = successors.decide(code, decision.closedOn(), named, decision.how(), caller.account());
            successors.bringPlaces(withdrawn, caller.account());
        });
        return areas.find(code, decision.closedOn()).orElseThrow();
    }

    /** What was closed on that day as well, or before, took no place; what came back, or was closed later, may have. */
    private static boolean heldAfter(Area successor, LocalDate day) {
        var end = successor.validTo();
        return end == null || end.isAfter(day);
    }
}
