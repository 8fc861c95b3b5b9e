package org.changkai.registry.centre;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.registry.desk.Editable;
import org.changkai.registry.placement.CheckPlacement;
import org.changkai.registry.placement.Misplacement;
import org.jspecify.annotations.Nullable;

/**
 * A centre or station of today; the same fields go to those who follow the feed.
 *
 * @param mongolianName in the traditional Mongolian script, where given
 * @param cyrillicName in Cyrillic, where given
 * @param areaPath the areas it lies in, the largest first
 * @param datum of lat and lon; null for WGS-84, in which they are kept
 * @param misplaced what is wrong with its point; null if nothing is, and where nobody has looked: in events and files
 * @param phone the one to call
 * @param phones further ones, each with its use in brackets if that was said: {@code 0473-5550102（夜间）}
 * @param openingHours see {@link OpeningHours}
 * @param homeVisits whether somebody comes to the house
 * @param photos ids of photos in the newsroom, or addresses of pictures elsewhere
 * @param version counts its changes; also its entity tag
 */
public record Centre(
        String id,
        CentreKind kind,
        String name,
        @Nullable String mongolianName,
        @Nullable String cyrillicName,
        String areaCode,
        List<AreaName> areaPath,
        @Nullable String organizationId,
        @Nullable String address,
        double lat,
        double lon,
        @Nullable String datum,
        @Nullable Misplacement misplaced,
        @Nullable String phone,
        List<String> phones,
        List<String> zones,
        List<String> services,
        @Nullable String openingHours,
        List<String> accessibility,
        List<String> languages,
        boolean homeVisits,
        List<String> photos,
        long version)
        implements Editable {

    /** The same with the areas it lies in. */
    public Centre in(List<AreaName> areas) {
        return copy(areas, lat, lon, datum, misplaced);
    }

    /** The same with its coordinates in another datum, which it names so that it can be sent back as it is. */
    public Centre seenIn(Datum asked) {
        if (asked == Datum.WGS84) {
            return this;
        }
        var where = asked.fromWgs84(position()).rounded();
        return copy(areaPath, where.lat(), where.lon(), asked.label(), misplaced);
    }

    /** The same with what is wrong with its point. It has to be in WGS-84. */
    public Centre checkedBy(CheckPlacement placement) {
        return copy(
                areaPath, lat, lon, datum, placement.check(areaCode, position()).orElse(null));
    }

    /** Its point, in its datum. */
    public Coordinate position() {
        return new Coordinate(lat, lon);
    }

    private Centre copy(
            List<AreaName> areas, double north, double east, @Nullable String in, @Nullable Misplacement wrong) {
        return new Centre(
                id,
                kind,
                name,
                mongolianName,
                cyrillicName,
                areaCode,
                areas,
                organizationId,
                address,
                north,
                east,
                in,
                wrong,
                phone,
                phones,
                zones,
                services,
                openingHours,
                accessibility,
                languages,
                homeVisits,
                photos,
                version);
    }

    /** One area of a path. */
    public record AreaName(String code, String name) {}

    public Centre {
        areaPath = List.copyOf(areaPath);
        zones = List.copyOf(zones);
        services = List.copyOf(services);
        accessibility = List.copyOf(accessibility);
        languages = List.copyOf(languages);
        photos = List.copyOf(photos);
        phones = List.copyOf(phones);
    }
}
