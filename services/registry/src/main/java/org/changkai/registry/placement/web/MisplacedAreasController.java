package org.changkai.registry.placement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.AreaRow;
import org.changkai.registry.area.Areas;
import org.changkai.registry.placement.CheckPlacement;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "areas")
@RestController
class MisplacedAreasController {

    private static final String EVERYWHERE = "";

    private final Areas areas;
    private final CheckPlacement check;
    private final Clock clock;

    MisplacedAreasController(Areas areas, CheckPlacement check, Clock clock) {
        this.areas = areas;
        this.check = check;
        this.clock = clock;
    }

    /**
     * An area whose point lies outside its county.
     *
     * @param fittingDatum {@code gcj02} or {@code bd09} if the point lies in the county when it is read as one
     * @param fitsSwapped whether it lies in the county when latitude and longitude change places
     */
    record MisplacedArea(
            String code,
            String name,
            double lat,
            double lon,
            @Nullable String fittingDatum,
            boolean fitsSwapped) {}

    @Operation(summary = "Areas whose point lies outside their county, with the datum that would make them fit")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/areas/misplaced")
    MisplacedPage<MisplacedArea> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AreaCode.check("area", area);
        if (area != null) {
            caller.requireArea(area);
        }
        var after = AreaCode.after(cursor);
        var look = new LookForMisplaced<MisplacedArea>(check, limit);
        for (var under : asked(area, caller)) {
            after = find(under, after, look);
        }
        return look.page(one -> Cursor.of(one.code()));
    }

    /** By code: where one of them lies in another, what was read with that one is not read again. */
    private static List<String> asked(@Nullable String area, Caller caller) {
        if (area != null) {
            return List.of(area);
        }
        return caller.areas().isEmpty()
                ? List.of(EVERYWHERE)
                : caller.areas().stream().sorted().toList();
    }

    /** Gives the last code that it has read. */
    private String find(String under, String after, LookForMisplaced<MisplacedArea> look) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var last = look.<AreaRow>through(
                (before, most) -> areas.rows(
                        under.equals(EVERYWHERE) ? null : under, today, before == null ? after : before.code(), most),
                piece -> piece.stream().flatMap(this::misplaced));
        return last == null ? after : last.code();
    }

    private Stream<MisplacedArea> misplaced(AreaRow area) {
        var lat = area.lat();
        var lon = area.lon();
        if (lat == null || lon == null) {
            return Stream.empty();
        }
        return check.check(area.code(), new Coordinate(lat, lon)).stream()
                .map(wrong -> new MisplacedArea(
                        area.code(), area.name(), lat, lon, wrong.fittingDatum(), wrong.fitsSwapped()));
    }
}
