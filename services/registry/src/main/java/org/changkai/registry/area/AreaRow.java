package org.changkai.registry.area;

import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.jspecify.annotations.Nullable;

/** What an edition says about one area. The position is kept apart from the edition; null says nothing about it. */
public record AreaRow(
        String code,
        String level,
        String name,
        @Nullable String parentCode,
        @Nullable String urbanRuralType,
        @Nullable Double lat,
        @Nullable Double lon) {

    /** The same with its position in another datum. */
    AreaRow seenIn(Datum asked) {
        if (asked == Datum.WGS84 || lat == null || lon == null) {
            return this;
        }
        var where = asked.fromWgs84(new Coordinate(lat, lon)).rounded();
        return new AreaRow(code, level, name, parentCode, urbanRuralType, where.lat(), where.lon());
    }
}
