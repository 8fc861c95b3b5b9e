package org.changkai.registry.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.sharedPath;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the real county boundaries, which are given in GCJ-02. */
class PlacementTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private record Place(String code, Coordinate gcj02) {}

    private static CheckPlacement check() {
        var settings = new BoundarySettings(
                sharedPath("boundaries/counties_gcj02.geojson").toString(), "gcj02");
        return new CheckPlacement(Boundaries.read(settings, new JsonMapper()));
    }

    /** Just inside the boundary of each county, on every hundredth of its corners. */
    private static List<Place> inside() throws IOException {
        var file = Files.readAllBytes(sharedPath("boundaries/counties_gcj02.geojson"));
        var places = new ArrayList<Place>();
        for (var county : new JsonMapper().readTree(file).path("features")) {
            var code = county.at("/properties/adcode").asString() + "000000";
            for (var polygon : county.at("/geometry/coordinates")) {
                var shape = polygon(polygon);
                var inner = shape.buffer(-0.001); // about 100 m
                var corners = inner.getCoordinates();
                for (var n = 0; n < corners.length; n += 100) {
                    places.add(new Place(code, new Coordinate(corners[n].y, corners[n].x)));
                }
            }
        }
        return places;
    }

    private static Polygon polygon(JsonNode rings) {
        return GEOMETRY.createPolygon(rings.get(0)
                .valueStream()
                .map(pair -> new org.locationtech.jts.geom.Coordinate(
                        pair.get(0).asDouble(), pair.get(1).asDouble()))
                .toArray(org.locationtech.jts.geom.Coordinate[]::new));
    }

    @Test
    void aPointInItsCountyFits() throws IOException {
        var check = check();
        var places = inside();
        assertThat(places).hasSizeGreaterThan(100);
        assertThat(places)
                .allMatch(place -> check.check(place.code(), Datum.GCJ02.toWgs84(place.gcj02()))
                        .isEmpty());
    }

    /** A clerk types in what a Chinese map shows: near the boundary that lies in the neighbouring county. */
    @ParameterizedTest
    @EnumSource(names = {"GCJ02", "BD09"})
    void aPointInAnotherDatumIsFlaggedWithTheDatumThatMakesItFit(Datum datum) throws IOException {
        var check = check();
        var flagged = 0;
        for (var place : inside()) {
            var wgs84 = Datum.GCJ02.toWgs84(place.gcj02());
            var typed = datum.fromWgs84(wgs84);
            var misplaced = check.check(place.code(), typed);
            if (misplaced.isPresent()) {
                flagged++;
                assertThat(misplaced.get().fittingDatum()).isIn("gcj02", "bd09");
                if (datum == Datum.GCJ02) {
                    assertThat(misplaced.get().fittingDatum()).isEqualTo("gcj02");
                }
            }
        }
        assertThat(flagged).as("points that leave their county").isGreaterThan(50);
    }

    @Test
    void whatNoDatumExplainsIsFlaggedWithoutOne() {
        var chifeng = new Coordinate(42.2586, 118.8883);
        var wrong = check().check("150302000000", chifeng).orElseThrow();
        assertThat(wrong.fittingDatum()).isNull();
        assertThat(wrong.fitsSwapped()).isFalse();
        var unknown = check().check("110101000000", chifeng);
        assertThat(unknown).as("a county without a boundary").isEmpty();
    }

    @Test
    void withoutAFileNothingIsFlagged() {
        var none = new CheckPlacement(Boundaries.read(new BoundarySettings("", "wgs84"), new JsonMapper()));
        assertThat(none.check("150302000000", new Coordinate(0, 0))).isEmpty();
    }
}
