package org.changkai.registry.centre;

import java.util.List;
import java.util.Set;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/** A centre as somebody wants it to be; not yet judged. Coordinates are WGS-84. */
public record CentreDraft(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String areaCode,
        @Nullable String organizationId,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String phone,
        List<String> zones,
        List<String> services,
        @Nullable String openingHours,
        List<String> accessibility,
        List<String> languages,
        boolean homeVisits) {

    private static final Set<String> ACCESSIBILITY =
            Set.of("step-free", "accessible-toilet", "hearing-loop", "wheelchair", "parking");

    public CentreDraft {
        zones = zones.stream().distinct().toList();
        services = services.stream().distinct().toList();
        accessibility = accessibility.stream().distinct().toList();
        languages = languages.stream().distinct().toList();
    }

    /** The rules that need nothing but the draft itself. Zones are a template and not a law, so any code will do. */
    public Rules judge() {
        return new Rules()
                .required("id", id)
                .expect("id", id, text -> text.matches("[a-z0-9-]{1,64}"), "not-an-id")
                .required("kind", kind)
                .expect("kind", kind, CentreKind::isKind, "unknown-kind")
                .required("name", name)
                .longest("name", name, 100)
                .required("areaCode", areaCode)
                .longest("address", address, 200)
                .required("lat", lat)
                .between("lat", lat, -90, 90)
                .required("lon", lon)
                .between("lon", lon, -180, 180)
                .longest("phone", phone, 60)
                .each("zones", zones, CentreDraft::isCode, "not-a-code")
                .each("services", services, CentreDraft::isCode, "not-a-code")
                .expect("openingHours", openingHours, OpeningHours::isValid, "not-opening-hours")
                .each("accessibility", accessibility, ACCESSIBILITY::contains, "unknown-accessibility")
                .each("languages", languages, text -> text.matches("[a-z]{2,3}(-[A-Za-z]+)*"), "not-a-language");
    }

    private static boolean isCode(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*") && text.length() <= 40;
    }
}
