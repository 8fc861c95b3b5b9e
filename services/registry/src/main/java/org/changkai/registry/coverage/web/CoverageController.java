package org.changkai.registry.coverage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.coverage.Coverage;
import org.changkai.registry.coverage.MeasureCoverage;
import org.changkai.registry.coverage.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "coverage")
@RestController
class CoverageController {

    private final MeasureCoverage measure;
    private final Turns turns;
    private final Clock clock;

    CoverageController(MeasureCoverage measure, Turns turns, Clock clock) {
        this.measure = measure;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Coverage as clients see it.
     *
     * @param method walk-network, estimated, mixed where both were needed, none where there was nothing to measure
     * @param blindSpots the first of them, by code; all of them at {@code coverage/blind-spots}
     * @param blindSpotCount all of them
     */
    record CoverageView(
            String area,
            String name,
            int minutes,
            String method,
            Share villages,
            GridView grid,
            int blindSpotCount,
            List<BlindSpotView> blindSpots,
            List<ChildView> children) {}

    /**
     * The grid over settled ground.
     *
     * @param step metres between the points
     * @param blindSpots the first of the points without a centre in reach, as [lon, lat]
     */
    record GridView(
            double step, int points, int covered, @Nullable Double share, List<double[]> blindSpots) {}

    /** The same for an area directly below; a point of the grid belongs to the area of the closest home. */
    record ChildView(String code, String name, Share villages, GroundView grid, int blindSpotCount) {

        static ChildView of(Coverage.Child child) {
            var grid = child.grid();
            return new ChildView(
                    child.code(),
                    child.name(),
                    child.villages(),
                    new GroundView(grid.total(), grid.covered(), grid.share()),
                    child.blindSpots());
        }
    }

    record GroundView(int points, int covered, @Nullable Double share) {}

    record BlindSpotView(
            String code,
            String name,
            double lat,
            double lon,
            @Nullable NearestView nearest) {}

    record NearestView(
            String id, String name, long distance, @Nullable String phone, boolean homeVisits) {}

    @Operation(summary = "Which share of an area's villages and settled ground has a centre within a walk")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/coverage")
    CoverageView of(
            @RequestParam String area,
            @RequestParam(defaultValue = "15") @Min(1) @Max(60) int minutes,
            @RequestParam(required = false) @Nullable String datum) {
        var asked = RequestedDatum.of(datum);
        return view(measured(area, minutes), asked);
    }

    @Operation(summary = "All villages of an area whose people have no centre within a walk, with the nearest one")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/coverage/blind-spots")
    Page<BlindSpotView> blindSpots(
            @RequestParam String area,
            @RequestParam(defaultValue = "15") @Min(1) @Max(60) int minutes,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var asked = RequestedDatum.of(datum);
        var after = AreaCode.after(cursor);
        var rows = measured(area, minutes).blindSpots().stream()
                .filter(spot -> spot.code().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.<Coverage.BlindSpot>of(rows, limit, spot -> Cursor.of(spot.code()))
                .map(spot -> view(spot, asked));
    }

    private Coverage measured(String area, int minutes) {
        AreaCode.check("area", area);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return turns.take(() -> measure.of(area, minutes, Pace.NORMAL, today)).orElseThrow(() -> unknown(area));
    }

    static ProblemException unknown(String area) {
        return Problem.of(404, "area-unknown").with("area", area).exception();
    }

    private static CoverageView view(Coverage coverage, Datum datum) {
        var grid = coverage.grid();
        return new CoverageView(
                coverage.area(),
                coverage.name(),
                coverage.minutes(),
                method(coverage.methods()),
                coverage.villages(),
                new GridView(coverage.gridStep(), grid.total(), grid.covered(), grid.share(), points(coverage, datum)),
                coverage.blindSpots().size(),
                coverage.blindSpots().stream()
                        .limit(Page.MAX_LIMIT)
                        .map(spot -> view(spot, datum))
                        .toList(),
                coverage.children().stream().map(ChildView::of).toList());
    }

    private static List<double[]> points(Coverage coverage, Datum datum) {
        return coverage.blindGround().stream()
                .limit(Page.MAX_LIMIT)
                .map(datum::fromWgs84)
                .map(point -> new double[] {Math.round(point.lon() * 1e6) / 1e6, Math.round(point.lat() * 1e6) / 1e6})
                .toList();
    }

    private static String method(List<String> methods) {
        return switch (methods.size()) {
            case 0 -> "none";
            case 1 -> methods.getFirst();
            default -> "mixed";
        };
    }

    private static BlindSpotView view(Coverage.BlindSpot spot, Datum datum) {
        var where = datum == Datum.WGS84
                ? spot.position()
                : datum.fromWgs84(spot.position()).rounded();
        var nearest = spot.nearest();
        return new BlindSpotView(
                spot.code(),
                spot.name(),
                where.lat(),
                where.lon(),
                nearest == null
                        ? null
                        : new NearestView(
                                nearest.place().id(),
                                nearest.place().name(),
                                Math.round(nearest.distance()),
                                nearest.place().phone(),
                                nearest.place().homeVisits()));
    }
}
