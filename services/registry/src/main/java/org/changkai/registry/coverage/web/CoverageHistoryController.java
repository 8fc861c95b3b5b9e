package org.changkai.registry.coverage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.coverage.CoverageRecords;
import org.changkai.registry.coverage.CoverageRecords.DayComparison;
import org.changkai.registry.coverage.CoverageRecords.Moment;
import org.changkai.registry.coverage.MeasureDay;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "coverage")
@RestController
class CoverageHistoryController {

    private final CoverageRecords records;
    private final MeasureDay measure;
    private final Turns turns;

    CoverageHistoryController(CoverageRecords records, MeasureDay measure, Turns turns) {
        this.records = records;
        this.measure = measure;
        this.turns = turns;
    }

    /**
     * The first day asked for, and each later one on which something changed.
     *
     * @param firstDay from which on there are records; days before it have no shares, and none after the last record but
     *     today
     */
    record HistoryView(String area, @Nullable LocalDate firstDay, List<Moment> items) {}

    @Operation(
            summary = "What the 15-minute circle covered in an area, day by day",
            description = "Today is what is measured at this moment.")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/coverage/history")
    HistoryView history(@RequestParam String area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        check(area, from, to);
        var written = records.history(area, from, to);
        var today = measure.today();
        var history = today.isBefore(from) || today.isAfter(to)
                ? written
                : written.upTo(turns.take(() -> measure.of(area)).moment());
        return new HistoryView(area, history.firstDay(), history.moments());
    }

    @Operation(
            summary = "Which villages found a centre in reach between two days, and which lost it",
            description = "Today is what is measured at this moment; a day to come has no shares.")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/coverage/comparison")
    DayComparison comparison(@RequestParam String area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        check(area, from, to);
        var today = measure.today();
        var now = from.equals(today) || to.equals(today) ? turns.take(() -> measure.of(area)) : null;
        return records.compare(area, from, to, now);
    }

    private static void check(String area, LocalDate from, LocalDate to) {
        AreaCode.check("area", area);
        if (to.isBefore(from) || to.isAfter(from.plusYears(3))) {
            throw Problem.invalid("to", "out-of-range").exception();
        }
    }
}
