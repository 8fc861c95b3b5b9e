package org.changkai.registry.correction.web;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.correction.Suggestion;
import org.changkai.registry.imports.Flaws;
import org.jspecify.annotations.Nullable;

/**
 * What should be otherwise; nothing about whoever suggests it.
 *
 * @param datum of lat and lon, WGS-84 if absent
 * @param note at most 300 characters for the clerk, without names or telephone numbers of people
 */
record SuggestionBody(
        @Nullable String name,
        @Nullable String mongolianName,
        @Nullable String cyrillicName,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String datum,
        @Nullable String phone,
        @Nullable String openingHours,
        @Nullable List<@Nullable String> services,
        @Nullable List<@Nullable String> accessibility,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable String> phones,
        @Nullable String note) {

    Suggestion suggestion() {
        var in = Datum.named(datum)
                .orElseThrow(() -> Problem.invalid("/datum", "unknown-datum").exception());
        var where = lat == null || lon == null || !Coordinate.isValid(lat, lon)
                ? null
                : in.toWgs84(new Coordinate(lat, lon));
        return new Suggestion(
                name,
                mongolianName,
                cyrillicName,
                address,
                where == null ? lat : (Double) where.lat(),
                where == null ? lon : (Double) where.lon(),
                phone,
                openingHours,
                listed("services", services),
                listed("accessibility", accessibility),
                listed("languages", languages),
                listed("phones", phones));
    }

    private static @Nullable List<String> listed(String field, @Nullable List<@Nullable String> members) {
        return members == null ? null : Flaws.members(field, members);
    }
}
