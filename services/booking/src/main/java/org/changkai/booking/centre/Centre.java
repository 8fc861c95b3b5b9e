package org.changkai.booking.centre;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service centre or station as registry tells of it.
 *
 * @param areaCode 12 digits
 * @param lat WGS-84, null if the place is not known
 * @param services codes of what it offers; home visits are told apart
 * @param openingHours in OpenStreetMap's syntax, empty if unknown
 */
public record Centre(
        String id,
        String name,
        String kind,
        String areaCode,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Double lat,
        @Nullable Double lon,
        Set<String> services,
        String openingHours,
        boolean homeVisits) {

    public Centre {
        services = Set.copyOf(services);
    }

    /** The same place, where nothing can be done any more. */
    public Centre withoutServices() {
        return new Centre(id, name, kind, areaCode, address, phone, lat, lon, Set.of(), openingHours, false);
    }
}
