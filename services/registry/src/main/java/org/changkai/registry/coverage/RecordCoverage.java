package org.changkai.registry.coverage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down once a day what the 15-minute circle covers, so that any two days can be compared. */
public final class RecordCoverage {

    private static final Logger log = LoggerFactory.getLogger(RecordCoverage.class);

    private final MeasureDay measure;
    private final CoverageRecords records;

    public RecordCoverage(MeasureDay measure, CoverageRecords records) {
        this.measure = measure;
        this.records = records;
    }

    /** Writes today down unless somebody has done so. */
    public void unlessDone() {
        if (!measure.today().equals(records.last())) {
            now();
        }
    }

    /** Writes today down, over what was written earlier today. */
    public void now() {
        var today = measure.everywhere();
        var rows = records.keep(today);
        log.info(
                "Coverage of {}: {} counties, {} rows differ",
                today.day(),
                today.grounds().size(),
                rows);
    }
}
