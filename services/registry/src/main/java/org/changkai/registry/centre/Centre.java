package org.changkai.registry.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre or station of today; the same fields go to those who follow the feed.
 *
 * @param areaPath the areas it lies in, the largest first
 * @param openingHours see {@link OpeningHours}
 * @param homeVisits whether somebody comes to the house
 * @param version counts its changes; also its entity tag
 */
public record Centre(
        String id,
        CentreKind kind,
        String name,
        String areaCode,
        List<AreaName> areaPath,
        @Nullable String organizationId,
        @Nullable String address,
        double lat,
        double lon,
        @Nullable String phone,
        List<String> zones,
        List<String> services,
        @Nullable String openingHours,
        List<String> accessibility,
        List<String> languages,
        boolean homeVisits,
        long version) {

    /** One area of a path. */
    public record AreaName(String code, String name) {}

    public Centre {
        areaPath = List.copyOf(areaPath);
        zones = List.copyOf(zones);
        services = List.copyOf(services);
        accessibility = List.copyOf(accessibility);
        languages = List.copyOf(languages);
    }
}
