package org.changkai.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What coverage was on which day, kept wherever it changed. */
public interface CoverageRecords {

    /**
     * A village on a day.
     *
     * @param covered null if nobody knows where its people live
     */
    record VillageState(String code, @Nullable Boolean covered) {}

    /** The settled ground of a county on a day. */
    record GroundState(String county, int points, int covered) {}

    /**
     * An area on a day: from then on until the next one. Without shares before the first day that was written down, and
     * after the last.
     */
    record Moment(
            LocalDate day,
            @Nullable Share villages,
            @Nullable Share grid) {

        private boolean sameShares(Moment other) {
            return Objects.equals(villages, other.villages) && Objects.equals(grid, other.grid);
        }
    }

    /** A village whose people found a centre in reach, or lost it. */
    record Turn(String code, String name) {}

    /**
     * An area day by day.
     *
     * @param firstDay from which on the area is known; null if nothing was written down about it yet
     */
    record DayByDay(@Nullable LocalDate firstDay, List<Moment> moments) {

        /** The same up to what was measured this moment: it stands for its day, whatever was written down of that. */
        public DayByDay upTo(Moment now) {
            var days = new ArrayList<>(moments);
            days.removeIf(moment -> !moment.day().isBefore(now.day()));
            if (days.isEmpty() || !days.getLast().sameShares(now)) {
                days.add(now);
            }
            return new DayByDay(firstDay, List.copyOf(days));
        }
    }

    /**
     * What changed between two days.
     *
     * @param firstDay from which on the area is known; null if nothing was written down about it yet
     */
    record DayComparison(
            @Nullable LocalDate firstDay, Moment before, Moment after, List<Turn> gained, List<Turn> lost) {}

    /** Keeps what differs from what is known of that day. Gives how many rows that were. */
    int keep(MeasuredDay measured);

    /** The last day that was kept; null if there is none. */
    @Nullable
    LocalDate last();

    /** The area on the first day and on each later one on which something changed. */
    DayByDay history(String area, LocalDate from, LocalDate to);

    /**
     * What two days differ in.
     *
     * @param now what was measured of the area this moment: it stands for its day, whatever was written down of that
     */
    DayComparison compare(String area, LocalDate before, LocalDate after, @Nullable MeasuredDay now);
}
