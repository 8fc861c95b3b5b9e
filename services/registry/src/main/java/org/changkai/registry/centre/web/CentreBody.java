package org.changkai.registry.centre.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.datum.Coordinate;
import org.changkai.registry.datum.Datum;
import org.jspecify.annotations.Nullable;

/**
 * A centre in a request. What only the registry knows may be sent back as it was read and is not looked at.
 *
 * @param datum of lat and lon, WGS-84 if absent
 */
@JsonIgnoreProperties({"areaPath", "version"})
record CentreBody(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String mongolianName,
        @Nullable String cyrillicName,
        @Nullable String areaCode,
        @Nullable String organizationId,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String datum,
        @Nullable String phone,
        @Nullable List<String> zones,
        @Nullable List<String> services,
        @Nullable String openingHours,
        @Nullable List<String> accessibility,
        @Nullable List<String> languages,
        @Nullable Boolean homeVisits,
        @Nullable List<String> photos,
        @Nullable List<String> phones) {

    CentreDraft draft(String asId) {
        var where = position();
        return new CentreDraft(
                asId,
                kind,
                name,
                mongolianName,
                cyrillicName,
                areaCode,
                organizationId,
                address,
                where == null ? lat : (Double) where.lat(),
                where == null ? lon : (Double) where.lon(),
                phone,
                listed(zones),
                listed(services),
                openingHours,
                listed(accessibility),
                listed(languages),
                Boolean.TRUE.equals(homeVisits),
                listed(photos),
                listed(phones));
    }

    private @Nullable Coordinate position() {
        var in = Datum.named(datum)
                .orElseThrow(() -> Problem.invalid("/datum", "unknown-datum").exception());
        if (in == Datum.WGS84 || lat == null || lon == null || !Coordinate.isValid(lat, lon)) {
            return null;
        }
        return in.toWgs84(new Coordinate(lat, lon));
    }

    private static List<String> listed(@Nullable List<String> members) {
        return members == null ? List.of() : members;
    }
}
