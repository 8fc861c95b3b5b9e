package org.changkai.registry.circle.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.changkai.registry.centre.CentreKind;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.ServiceCircle;
import org.changkai.registry.datum.Coordinate;
import org.changkai.registry.datum.Datum;
import org.jspecify.annotations.Nullable;

/**
 * The service circle as clients see it. All coordinates, those of the reach included, are in the datum asked for.
 *
 * @param method walk-network or estimated
 * @param reach a GeoJSON polygon, for display only
 * @param centres by walking time
 * @param within1km ids by straight distance, a set of its own
 * @param nearest null only if the registry has no centre at all
 */
record CircleView(
        Point origin,
        String datum,
        int minutes,
        String pace,
        String method,
        Polygon reach,
        List<CentreView> centres,
        List<String> within1km,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable NearestView nearest) {

    record Point(double lat, double lon) {}

    /** GeoJSON: rings of [lon, lat]. */
    record Polygon(String type, List<List<double[]>> coordinates) {}

    /**
     * A centre in the circle.
     *
     * @param distance straight, in metres
     * @param walkMinutes with one decimal
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
            double walkMinutes) {}

    /**
     * The nearest centre.
     *
     * @param inside whether it can be reached in the minutes asked for
     * @param matching false if no centre anywhere offers what was asked for
     */
    record NearestView(@JsonUnwrapped CentreView centre, boolean inside, boolean matching) {}

    static CircleView of(ServiceCircle circle, Datum datum) {
        var query = circle.query();
        var nearest = circle.nearest();
        return new CircleView(
                point(datum.fromWgs84(query.origin())),
                datum.label(),
                query.minutes(),
                query.pace().name().toLowerCase(Locale.ROOT),
                circle.method().label(),
                new Polygon(
                        "Polygon",
                        List.of(circle.reach().stream()
                                .map(corner -> lonLat(datum.fromWgs84(corner)))
                                .toList())),
                circle.centres().stream()
                        .map(one -> centre(one.place(), one.distance(), one.seconds(), datum))
                        .toList(),
                circle.within1km(),
                nearest == null
                        ? null
                        : new NearestView(
                                centre(nearest.place(), nearest.distance(), nearest.seconds(), datum),
                                nearest.inside(),
                                nearest.matching()));
    }

    private static CentreView centre(CirclePlace place, double distance, double seconds, Datum datum) {
        var where = datum.fromWgs84(place.position());
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
                Math.round(distance),
                Math.round(seconds / 6) / 10.0);
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
