package org.changkai.registry.circle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.changkai.registry.centre.CentreKind;
import org.changkai.registry.circle.ServiceCircle;
import org.changkai.registry.circle.ServiceCircle.Reached;
import org.jspecify.annotations.Nullable;

/**
 * The service circle as clients see it. All coordinates, those of the reach included, are in the datum asked for.
 *
 * @param method walk-network, or estimated where there are no street data or no street is near
 * @param stepFree whether the ways lead over no steps, as far as the street data tell
 * @param reach a GeoJSON polygon, for display only; absent if it was not asked for
 * @param total how many centres are in the circle
 * @param centres by walking time; all of them, or as many as were asked for
 * @param within1km ids by straight distance, a set of its own
 * @param within1kmOnFoot ids by the length of the way, one more set
 * @param nearest by straight distance and however far; null only if the registry has no centre at all
 */
record CircleView(
        Point origin,
        String datum,
        int minutes,
        String pace,
        String method,
        boolean stepFree,
        @Nullable Polygon reach,
        int total,
        List<CentreView> centres,
        List<String> within1km,
        List<String> within1kmOnFoot,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable NearestView nearest) {

    record Point(double lat, double lon) {}

    /** GeoJSON: rings of [lon, lat]. */
    record Polygon(String type, List<List<double[]>> coordinates) {}

    /**
     * A centre in the circle.
     *
     * @param distance straight, in metres
     * @param walkMinutes with one decimal; the times and the length of the way are absent from {@code nearest} if there
     *     are street data and no way to it is known, as to the other bank of a river
     * @param walkSeconds the same, exact to the second
     * @param walkMetres length of the way, from the point to the street and from the street to the centre included
     * @param method how the way is known: a centre far from every street is estimated also where there are street data
     */
    record CentreView(
            String id,
            CentreKind kind,
            String name,
            String areaCode,
            @Nullable String organizationId,
            @Nullable String address,
            double lat,
            double lon,
            @Nullable String phone,
            List<String> services,
            @Nullable String openingHours,
            List<String> accessibility,
            boolean homeVisits,
            long distance,
            @Nullable Double walkMinutes,
            @Nullable Long walkSeconds,
            @Nullable Long walkMetres,
            String method) {}

    /**
     * The nearest centre.
     *
     * @param inside whether it can be reached in the minutes asked for
     * @param matching false if no centre anywhere offers what was asked for
     */
    record NearestView(@JsonUnwrapped CentreView centre, boolean inside, boolean matching) {}

    static CircleView of(ServiceCircle circle, Datum datum, int limit) {
        var query = circle.query();
        var nearest = circle.nearest();
        return new CircleView(
                point(datum.fromWgs84(query.origin())),
                datum.label(),
                query.minutes(),
                query.pace().name().toLowerCase(Locale.ROOT),
                circle.method().label(),
                query.stepFree(),
                polygon(circle.reach(), datum),
                circle.centres().size(),
                circle.centres().stream()
                        .limit(limit)
                        .map(one -> centre(one, datum))
                        .toList(),
                circle.within1km(),
                circle.within1kmOnFoot(),
                nearest == null
                        ? null
                        : new NearestView(centre(nearest.way(), datum), nearest.inside(), nearest.matching()));
    }

    private static @Nullable Polygon polygon(@Nullable List<Coordinate> reach, Datum datum) {
        return reach == null
                ? null
                : new Polygon(
                        "Polygon",
                        List.of(reach.stream()
                                .map(corner -> lonLat(datum.fromWgs84(corner)))
                                .toList()));
    }

    private static CentreView centre(Reached one, Datum datum) {
        var place = one.place();
        var where = datum.fromWgs84(place.position());
        var known = Double.isFinite(one.metres());
        return new CentreView(
                place.id(),
                place.kind(),
                place.name(),
                place.areaCode(),
                place.organizationId(),
                place.address(),
                degrees(where.lat()),
                degrees(where.lon()),
                place.phone(),
                place.services(),
                place.openingHours(),
                place.accessibility(),
                place.homeVisits(),
                Math.round(one.distance()),
                known ? (Double) (Math.round(one.seconds() / 6) / 10.0) : null,
                known ? (Long) Math.round(one.seconds()) : null,
                known ? (Long) Math.round(one.metres()) : null,
                one.method().label());
    }

    private static Point point(Coordinate coordinate) {
        return new Point(degrees(coordinate.lat()), degrees(coordinate.lon()));
    }

    private static double[] lonLat(Coordinate coordinate) {
        return new double[] {degrees(coordinate.lon()), degrees(coordinate.lat())};
    }

    /** A centimetre is enough. */
    private static double degrees(double exact) {
        return Math.round(exact * 1e7) / 1e7;
    }
}
