package org.changkai.registry.centre.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.imports.Flaws;
import org.jspecify.annotations.Nullable;

/**
 * A centre in a request. What only the registry knows may be sent back as it was read and is not looked at.
 *
 * @param datum of lat and lon, WGS-84 if absent
 */
@JsonIgnoreProperties({"areaPath", "misplaced", "version"})
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
        @Nullable List<@Nullable String> zones,
        @Nullable List<@Nullable String> services,
        @Nullable String openingHours,
        @Nullable List<@Nullable String> accessibility,
        @Nullable List<@Nullable String> languages,
        @Nullable Boolean homeVisits,
        @Nullable List<@Nullable String> photos,
        @Nullable List<@Nullable String> phones) {

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
                Flaws.members("zones", zones),
                Flaws.members("services", services),
                openingHours,
                Flaws.members("accessibility", accessibility),
                Flaws.members("languages", languages),
                Boolean.TRUE.equals(homeVisits),
                Flaws.members("photos", photos),
                Flaws.members("phones", phones));
    }

    private @Nullable Coordinate position() {
        var in = Datum.named(datum)
                .orElseThrow(() -> Problem.invalid("/datum", "unknown-datum").exception());
        if (in == Datum.WGS84 || lat == null || lon == null || !Coordinate.isValid(lat, lon)) {
            return null;
        }
        return in.toWgs84(new Coordinate(lat, lon));
    }
}
