package org.changkai.registry.placement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.centre.JudgeCentres;
import org.changkai.registry.placement.CheckPlacement;
import org.changkai.registry.placement.Misplaced;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "centres")
@RestController
class MisplacedController {

    private static final int PIECE = 1000;

    private final Centres centres;
    private final JudgeCentres judge;
    private final CheckPlacement check;

    MisplacedController(Centres centres, JudgeCentres judge, CheckPlacement check) {
        this.centres = centres;
        this.judge = judge;
        this.check = check;
    }

    /**
     * A list as all are, and one word more.
     *
     * @param boundaries whether any boundaries are known; without them nothing is ever found
     */
    record Listed(
            List<Misplaced> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next,

            boolean boundaries) {}

    private record Found(Centre centre, Misplaced misplaced) {}

    @Operation(summary = "Centres outside the county of their area, with the datum that would make them fit")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/centres/misplaced")
    Listed list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        if (area != null) {
            AreaCode.check("area", area);
            caller.requireArea(area);
        }
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : new Centres.After(position.key(0), position.key(1));
        var found = new ArrayList<Found>();
        List<Centre> piece;
        do {
            piece = centres.list(Centres.Filter.in(area), after, PIECE);
            for (var centre : judge.editable(piece, caller)) {
                check.check(centre.areaCode(), centre.position())
                        .ifPresent(wrong -> found.add(new Found(centre, Misplaced.of(centre, wrong))));
            }
            if (!piece.isEmpty()) {
                var last = piece.getLast();
                after = new Centres.After(last.areaCode(), last.id());
            }
        } while (piece.size() == PIECE && found.size() <= limit);
        var rows = found.subList(0, Math.min(found.size(), limit + 1));
        var page = Page.<Found>of(
                        rows,
                        limit,
                        one -> Cursor.of(one.centre().areaCode(), one.centre().id()))
                .map(Found::misplaced);
        return new Listed(page.items(), page.next(), check.isPossible());
    }
}
