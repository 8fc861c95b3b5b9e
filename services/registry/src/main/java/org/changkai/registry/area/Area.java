package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.jspecify.annotations.Nullable;

/**
 * An area as it was, or is, on one day.
 *
 * @param validTo the first day on which this no longer held, null if it still holds
 * @param formerNames names it had before that day, those of its predecessors included, and none of another place that
 *     had its code
 * @param lat where its people live, WGS-84 unless another datum was asked for, null if nobody has said
 * @param successor where a closed code went, null if it is not closed or nobody knows
 * @param successors the same, all of them if the place was divided
 * @param predecessors the codes it had before
 */
public record Area(
        String code,
        AreaLevel level,
        String name,
        @Nullable String parentCode,
        @Nullable String urbanRuralType,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> formerNames,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Successor successor,
        List<Successor> successors,
        List<String> predecessors) {

    /** The same with its position in another datum. */
    public Area seenIn(Datum asked) {
        if (asked == Datum.WGS84 || lat == null || lon == null) {
            return this;
        }
        var where = asked.fromWgs84(new Coordinate(lat, lon)).rounded();
        return new Area(
                code,
                level,
                name,
                parentCode,
                urbanRuralType,
                validFrom,
                validTo,
                formerNames,
                where.lat(),
                where.lon(),
                successor,
                successors,
                predecessors);
    }

    /** Where a code went, and why. */
    public record Successor(String code, String name, String relation, LocalDate since) {}

    public Area {
        formerNames = List.copyOf(formerNames);
        successors = List.copyOf(successors);
        predecessors = List.copyOf(predecessors);
    }
}
