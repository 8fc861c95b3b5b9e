package org.changkai.portal.centre;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A service centre or station. Codes of zones, services, accessibility and languages are registry's.
 *
 * @param kind CENTRE or STATION
 * @param mongolianName in the traditional script; empty if it is not given
 * @param phone the one to call; empty if there is none
 * @param phones further ones, with their use in brackets behind the number
 * @param organizationId who runs it; empty if that is not given
 * @param openingHours in the syntax of OpenStreetMap; they count while booking has no schedule of the centre
 * @param misplaced what is wrong with its point; null if it lies in the county of its area
 * @param photos ids of photos in the newsroom, or https addresses of pictures elsewhere
 */
public record Centre(
        String id,
        String kind,
        String name,
        String mongolianName,
        String cyrillicName,
        String areaCode,
        List<Area> areaPath,
        String organizationId,
        String address,
        @Nullable Double lat,
        @Nullable Double lon,
        String phone,
        List<String> phones,
        List<String> zones,
        List<String> services,
        String openingHours,
        List<String> accessibility,
        List<String> languages,
        boolean homeVisits,
        List<String> photos,
        @Nullable Misplacement misplaced) {

    /** How a point outside the county of its area would lie in it. */
    public record Misplacement(String fittingDatum, boolean fitsSwapped) {}

    /** Centres in order, and where the list goes on. */
    public record Centres(List<Centre> items, @Nullable String next) {}

    /** The first number of a text; what stands behind it is an extension, its use or another one. */
    private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 ()（）-]*");

    /** The telephone for a {@code tel:} link: digits and a leading plus only. */
    public String dial() {
        return dial(phone);
    }

    /** A telephone for a {@code tel:} link; empty if the text holds no number. */
    public static String dial(String phone) {
        var number = NUMBER.matcher(phone);
        return number.find() ? number.group().replaceAll("[^+0-9]", "") : "";
    }
}
