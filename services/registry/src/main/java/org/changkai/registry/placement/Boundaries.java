package org.changkai.registry.placement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The counties' boundaries in WGS-84, by the first six digits of their codes. */
public final class Boundaries {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int COUNTY_DIGITS = 6;

    private final Map<String, IndexedPointInAreaLocator> counties = new HashMap<>();

    private Boundaries() {}

    /** What the operator has given; none if there is no file. A file that is no such GeoJSON is a fault at the start. */
    static Boundaries read(BoundarySettings settings, JsonMapper json) {
        var boundaries = new Boundaries();
        if (!settings.file().isEmpty()) {
            var datum = Datum.named(settings.datum()).orElseThrow();
            try {
                var file = json.readTree(Files.readAllBytes(Path.of(settings.file())));
                file.path("features").forEach(feature -> boundaries.add(feature, datum));
            } catch (IOException broken) {
                throw new UncheckedIOException("the boundaries cannot be read: " + settings.file(), broken);
            }
        }
        return boundaries;
    }

    private void add(JsonNode feature, Datum datum) {
        var code = feature.at("/properties/adcode").asString("");
        var shape = feature.path("geometry").path("coordinates");
        var polygons = new ArrayList<Polygon>();
        switch (feature.at("/geometry/type").asString("")) {
            case "Polygon" -> polygons.add(polygon(shape, datum));
            case "MultiPolygon" -> shape.forEach(part -> polygons.add(polygon(part, datum)));
            default -> throw new IllegalStateException("a boundary is a Polygon or a MultiPolygon: " + code);
        }
        counties.put(
                code, new IndexedPointInAreaLocator(GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new))));
    }

    private static Polygon polygon(JsonNode rings, Datum datum) {
        var all = rings.valueStream().map(ring -> ring(ring, datum)).toArray(LinearRing[]::new);
        var holes = new LinearRing[all.length - 1];
        System.arraycopy(all, 1, holes, 0, holes.length);
        return GEOMETRY.createPolygon(all[0], holes);
    }

    private static LinearRing ring(JsonNode ring, Datum datum) {
        return GEOMETRY.createLinearRing(ring.valueStream()
                .map(pair -> datum.toWgs84(
                        new Coordinate(pair.get(1).asDouble(), pair.get(0).asDouble())))
                .map(point -> new org.locationtech.jts.geom.Coordinate(point.lon(), point.lat()))
                .toArray(org.locationtech.jts.geom.Coordinate[]::new));
    }

    /** Whether the point lies in the county of this 12-digit code; empty where its boundary is not known. */
    Optional<Boolean> contain(String areaCode, Coordinate wgs84) {
        return Optional.ofNullable(counties.get(areaCode.substring(0, COUNTY_DIGITS)))
                .map(county -> county.locate(new org.locationtech.jts.geom.Coordinate(wgs84.lon(), wgs84.lat()))
                        != Location.EXTERIOR);
    }

    public boolean isEmpty() {
        return counties.isEmpty();
    }
}
