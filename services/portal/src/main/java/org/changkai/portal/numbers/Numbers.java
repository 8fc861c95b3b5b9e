package org.changkai.portal.numbers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of a period, line by line. */
public record Numbers(List<Line> items) {

    /**
     * What a service, a centre, an area or a day came to.
     *
     * @param key its code, id or date
     * @param name empty where the key says it
     * @param walkIns numbers taken at the door without an appointment
     * @param use share of the offered minutes that was booked, 0 to 1; null where nothing was offered
     */
    public record Line(
            String key,
            String name,
            long booked,
            long served,
            long noShows,
            long cancelled,
            long unserved,
            long walkIns,
            double averageWaitMinutes,
            double longestWaitMinutes,
            @Nullable Double use) {

        public String title() {
            return name.isEmpty() ? key : name;
        }

        /** In whole percent of the visits that were due; null if none was. */
        public @Nullable Long missedPercent() {
            var due = served + noShows + unserved;
            return due == 0 ? null : Math.round(100.0 * noShows / due);
        }

        /** In whole percent; null where nothing was offered. */
        public @Nullable Long usedPercent() {
            return use == null ? null : Math.round(100 * use);
        }
    }
}
