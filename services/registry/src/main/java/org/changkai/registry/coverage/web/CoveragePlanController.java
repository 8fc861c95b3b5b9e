package org.changkai.registry.coverage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.coverage.ProposeCentres;
import org.changkai.registry.coverage.ProposeCentres.Proposal;
import org.changkai.registry.coverage.ProposeCentres.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "coverage")
@RestController
class CoveragePlanController {

    private final ProposeCentres propose;
    private final Turns turns;
    private final Clock clock;

    CoveragePlanController(ProposeCentres propose, Turns turns, Clock clock) {
        this.propose = propose;
        this.turns = turns;
        this.clock = clock;
    }

    record VillageView(String code, String name) {}

    /**
     * One more centre.
     *
     * @param villages those that have no centre in reach and would have this one
     * @param gridPoints the same for the points of the grid
     */
    record ProposalView(double lat, double lon, List<VillageView> villages, int gridPoints) {

        static ProposalView of(Proposal proposal, Datum datum) {
            var where = datum.fromWgs84(proposal.position()).rounded();
            return new ProposalView(
                    where.lat(),
                    where.lon(),
                    proposal.villages().stream()
                            .map(village -> new VillageView(village.code(), village.name()))
                            .toList(),
                    proposal.gridPoints());
        }
    }

    /**
     * The best places that the greedy method finds among the places without a centre in reach.
     *
     * @param needs how many villages, or points of the grid, have none in reach
     * @param reached how many of them would have one
     * @param atMost how many of them any choice of as many of these places could reach
     * @param bound the share of the best choice that the method is certain to reach, 1 - 1/e
     * @param places each with what it adds to those before it
     */
    record BestPlacesView(
            String area,
            int minutes,
            String weight,
            int needs,
            int reached,
            int atMost,
            String method,
            double bound,
            String source,
            List<ProposalView> places) {}

    @Operation(summary = "What one more centre at a point would add")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/coverage/what-if")
    ProposalView whatIf(
            @RequestParam String area,
            @RequestParam @DecimalMin("-90") @DecimalMax("90") double lat,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") double lon,
            @RequestParam(defaultValue = "15") @Min(1) @Max(60) int minutes,
            @RequestParam(required = false) @Nullable String datum) {
        AreaCode.check("area", area);
        var asked = RequestedDatum.of(datum);
        var place = asked.toWgs84(new Coordinate(lat, lon));
        return turns.take(() -> propose.at(place, area, minutes, Pace.NORMAL, today()))
                .map(proposal -> ProposalView.of(proposal, asked))
                .orElseThrow(() -> CoverageController.unknown(area));
    }

    @Operation(summary = "The best places for some more centres: greedy maximum coverage")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/coverage/best-places")
    BestPlacesView best(
            @RequestParam String area,
            @RequestParam(defaultValue = "5") @Min(1) @Max(20) int count,
            @RequestParam(defaultValue = "15") @Min(1) @Max(60) int minutes,
            @RequestParam(defaultValue = "villages") String weight,
            @RequestParam(required = false) @Nullable String datum) {
        var asked = RequestedDatum.of(datum);
        AreaCode.check("area", area);
        var counted = Arrays.stream(Weight.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(weight))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("weight", "unknown-weight").exception());
        var found = turns.take(() -> propose.best(area, count, minutes, Pace.NORMAL, counted, today()))
                .orElseThrow(() -> CoverageController.unknown(area));
        var reached = found.places().stream()
                .mapToInt(one -> counted == Weight.VILLAGES ? one.villages().size() : one.gridPoints())
                .sum();
        return new BestPlacesView(
                area,
                minutes,
                weight,
                found.needs(),
                reached,
                found.atMost(),
                "greedy maximum coverage",
                Math.round(ProposeCentres.Proposals.BOUND * 1e4) / 1e4,
                "G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, Mathematical Programming 14 (1978)",
                found.places().stream()
                        .map(proposal -> ProposalView.of(proposal, asked))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
