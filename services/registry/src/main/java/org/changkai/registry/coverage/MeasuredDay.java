package org.changkai.registry.coverage;

import java.time.LocalDate;
import java.util.List;
import org.changkai.registry.coverage.CoverageRecords.GroundState;
import org.changkai.registry.coverage.CoverageRecords.Moment;
import org.changkai.registry.coverage.CoverageRecords.VillageState;

/**
 * What was measured on a day, as it is written down.
 *
 * @param villages by code
 * @param grounds of whole counties
 * @param unmeasured counties of which nobody can say anything today: what was known of them goes on
 */
public record MeasuredDay(
        LocalDate day, List<VillageState> villages, List<GroundState> grounds, List<String> unmeasured) {

    public MeasuredDay {
        villages = List.copyOf(villages);
        grounds = List.copyOf(grounds);
        unmeasured = List.copyOf(unmeasured);
    }

    /** All of it in numbers. */
    public Moment moment() {
        var share = Share.NONE;
        for (var village : villages) {
            var covered = village.covered();
            share = share.plus(covered != null, covered != null && covered);
        }
        var points = grounds.stream().mapToInt(GroundState::points).sum();
        var reached = grounds.stream().mapToInt(GroundState::covered).sum();
        return new Moment(day, share, new Share(points, points, reached));
    }
}
