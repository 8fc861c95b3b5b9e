package org.changkai.registry.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.coverage.CoverageRecords.GroundState;
import org.changkai.registry.coverage.CoverageRecords.VillageState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down once a day what the 15-minute circle covers, so that any two days can be compared. */
public final class RecordCoverage {

    private static final Logger log = LoggerFactory.getLogger(RecordCoverage.class);
    private static final int MINUTES = 15;

    private final Villages known;
    private final MeasureCoverage measure;
    private final CoverageRecords records;
    private final Clock clock;

    public RecordCoverage(Villages known, MeasureCoverage measure, CoverageRecords records, Clock clock) {
        this.known = known;
        this.measure = measure;
        this.records = records;
        this.clock = clock;
    }

    /** Writes today down unless somebody has done so. */
    public void unlessDone() {
        if (!today().equals(records.last())) {
            now();
        }
    }

    /** Writes today down, over what was written earlier today. */
    public void now() {
        var today = today();
        var villages = new ArrayList<VillageState>();
        var grounds = new ArrayList<GroundState>();
        var failed = new ArrayList<String>();
        for (var county : known.counties()) {
            try {
                measure.of(county, MINUTES, Pace.NORMAL, today).ifPresent(coverage -> {
                    villages.addAll(coverage.states());
                    grounds.add(new GroundState(
                            county, coverage.grid().total(), coverage.grid().covered()));
                });
            } catch (RuntimeException trouble) {
                // one county's data must not cost all others their day
                log.error("Coverage of {} cannot be measured in {}", today, county, trouble);
                failed.add(county);
            }
        }
        if (grounds.isEmpty() && !failed.isEmpty()) {
            throw new IllegalStateException("not one of " + failed.size() + " counties could be measured");
        }
        var rows = records.keep(today, villages, grounds, failed);
        log.info("Coverage of {}: {} counties, {} rows differ", today, grounds.size(), rows);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
