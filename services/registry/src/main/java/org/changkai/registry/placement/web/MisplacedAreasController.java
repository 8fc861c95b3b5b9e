package org.changkai.registry.placement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final int PIECE = 1000;
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

    /**
     * A list as all are, and one word more.
     *
     * @param boundaries whether any boundaries are known; without them nothing is ever found
     */
    record ListedAreas(
            List<MisplacedArea> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next,

            boolean boundaries) {}

    @Operation(summary = "Areas whose point lies outside their county, with the datum that would make them fit")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/areas/misplaced")
    ListedAreas list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AreaCode.check("area", area);
        if (area != null) {
            caller.requireArea(area);
        }
        var position = Cursor.parse(cursor, 1);
        var after = position == null ? "" : position.key(0);
        var found = new ArrayList<MisplacedArea>();
        if (check.isPossible()) {
            for (var under : asked(area, caller)) {
                after = find(under, after, limit, found);
            }
        }
        var page = Page.<MisplacedArea>of(
                found.subList(0, Math.min(found.size(), limit + 1)), limit, one -> Cursor.of(one.code()));
        return new ListedAreas(page.items(), page.next(), check.isPossible());
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

    /** Adds until there is one more than wanted; gives the last code that it has read. */
    private String find(String under, String after, int limit, List<MisplacedArea> found) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var last = after;
        List<AreaRow> piece;
        do {
            piece = areas.rows(under.equals(EVERYWHERE) ? null : under, today, last, PIECE);
            piece.stream().flatMap(this::misplaced).forEach(found::add);
            last = piece.isEmpty() ? last : piece.getLast().code();
        } while (piece.size() == PIECE && found.size() <= limit);
        return last;
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
