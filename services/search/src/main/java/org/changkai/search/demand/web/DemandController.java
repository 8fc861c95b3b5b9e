package org.changkai.search.demand.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.changkai.platform.page.Page;
import org.changkai.search.demand.DemandKind;
import org.changkai.search.demand.Demands;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search/demand")
@Tag(name = "Guidance")
class DemandController {

    private final Demands demands;
    private final Clock clock;

    DemandController(Demands demands, Clock clock) {
        this.demands = demands;
        this.clock = clock;
    }

    record DemandView(String question, long times, int worstMillis) {}

    @Operation(summary = "What several people asked in vain, digits masked, most frequent first")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping("/unanswered")
    Page<DemandView> unanswered(
            @RequestParam(defaultValue = "7") @Min(1) @Max(30) int days,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return list(DemandKind.UNANSWERED, days, limit);
    }

    @Operation(summary = "What took long and several people asked, digits masked, most frequent first")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping("/slow")
    Page<DemandView> slow(
            @RequestParam(defaultValue = "7") @Min(1) @Max(30) int days,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return list(DemandKind.SLOW, days, limit);
    }

    private Page<DemandView> list(DemandKind kind, int days, int limit) {
        var first = LocalDate.now(clock).minusDays(days - 1L);
        return Page.whole(demands.since(kind, first, limit).stream()
                .map(one -> new DemandView(one.question(), one.times(), one.worstMillis()))
                .toList());
    }
}
