package org.changkai.registry.placement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;
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

    private final Centres centres;
    private final JudgeCentres judge;
    private final CheckPlacement check;

    MisplacedController(Centres centres, JudgeCentres judge, CheckPlacement check) {
        this.centres = centres;
        this.judge = judge;
        this.check = check;
    }

    @Operation(summary = "Centres outside the county of their area, with the datum that would make them fit")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/centres/misplaced")
    MisplacedPage<Misplaced> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AreaCode.check("area", area);
        if (area != null) {
            caller.requireArea(area);
        }
        var position = Cursor.parse(cursor, 2);
        var start = position == null ? null : new Centres.After(position.key(0), position.key(1));
        var look = new LookForMisplaced<Misplaced>(check, limit);
        look.<Centre>through(
                (last, most) -> centres.list(
                        Centres.Filter.in(area),
                        last == null ? start : new Centres.After(last.areaCode(), last.id()),
                        most),
                piece -> judge.editable(piece, caller).stream().flatMap(this::misplaced));
        return look.page(one -> Cursor.of(one.areaCode(), one.id()));
    }

    private Stream<Misplaced> misplaced(Centre centre) {
        return check.check(centre.areaCode(), centre.position()).stream().map(wrong -> Misplaced.of(centre, wrong));
    }
}
