package org.changkai.portal.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service centre or station. Codes of zones, services, accessibility and languages are registry's.
 *
 * @param kind CENTRE or STATION
 * @param mongolianName in the traditional script; empty if it is not given
 * @param openingHours in the syntax of OpenStreetMap, see {@link OpeningHours}
 */
public record Centre(
        String id,
        String kind,
        String name,
        String mongolianName,
        String cyrillicName,
        String areaCode,
        List<Area> areaPath,
        String address,
        @Nullable Double lat,
        @Nullable Double lon,
        String phone,
        List<String> zones,
        List<String> services,
        String openingHours,
        List<String> accessibility,
        List<String> languages,
        boolean homeVisits) {

    /** Centres in order, and where the list goes on. */
    public record Centres(List<Centre> items, @Nullable String next) {}

    /** The telephone for a {@code tel:} link: digits and a leading plus only. */
    public String dial() {
        return dial(phone);
    }

    static String dial(String phone) {
        return phone.replaceAll("[^+0-9]", "");
    }
}
