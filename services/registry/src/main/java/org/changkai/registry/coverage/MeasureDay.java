package org.changkai.registry.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.coverage.CoverageRecords.GroundState;
import org.changkai.registry.coverage.CoverageRecords.VillageState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures, county by county, what the 15-minute circle covers at this moment. */
public final class MeasureDay {

    private static final Logger log = LoggerFactory.getLogger(MeasureDay.class);
    private static final int MINUTES = 15;

    private final Villages known;
    private final MeasureCoverage measure;
    private final Clock clock;

    public MeasureDay(Villages known, MeasureCoverage measure, Clock clock) {
        this.known = known;
        this.measure = measure;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** All there is. A county that cannot be measured is left out and named. */
    MeasuredDay everywhere() {
        var found = new Found();
        var failed = new ArrayList<String>();
        for (var county : known.counties()) {
            try {
                found.add(county, true);
            } catch (RuntimeException trouble) {
                // one county's data must not cost all others their day
                log.error("Coverage of {} cannot be measured in {}", found.day, county, trouble);
                failed.add(county);
            }
        }
        if (found.grounds.isEmpty() && !failed.isEmpty()) {
            throw new IllegalStateException("not one of " + failed.size() + " counties could be measured");
        }
        return found.measured(failed);
    }

    /** An area; of one that is smaller than a county no settled ground is kept. */
    public MeasuredDay of(String area) {
        var whole = new AreaCode(area);
        var found = new Found();
        var counties = known.counties().stream()
                .filter(county -> whole.contains(new AreaCode(county)))
                .toList();
        if (counties.isEmpty()) {
            found.add(area, false);
        }
        counties.forEach(county -> found.add(county, true));
        return found.measured(List.of());
    }

    private final class Found {

        private final LocalDate day = today();
        private final List<VillageState> villages = new ArrayList<>();
        private final List<GroundState> grounds = new ArrayList<>();

        private void add(String area, boolean withGround) {
            measure.of(area, MINUTES, Pace.NORMAL, day).ifPresent(coverage -> {
                villages.addAll(coverage.states());
                if (withGround) {
                    var grid = coverage.grid();
                    grounds.add(new GroundState(area, grid.total(), grid.covered()));
                }
            });
        }

        private MeasuredDay measured(List<String> failed) {
            return new MeasuredDay(day, villages, grounds, failed);
        }
    }
}
