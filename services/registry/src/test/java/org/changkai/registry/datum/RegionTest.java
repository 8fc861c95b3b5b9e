package org.changkai.registry.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.registry.RegistryFixture.shared;

import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.Datum;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegionTest {

    @Test
    void everyCountyOfTheRegionLiesWhereTheShiftApplies() {
        var corners = 0;
        var counties = new JsonMapper()
                .readTree(shared("boundaries/counties_gcj02.geojson"))
                .path("features");
        for (var county : counties) {
            for (var polygon : county.at("/geometry/coordinates")) {
                for (var ring : polygon) {
                    for (var point : ring) {
                        var there = new Coordinate(
                                point.get(1).asDouble(), point.get(0).asDouble());
                        assertThat(Datum.GCJ02.fromWgs84(there))
                                .as("%s %s", county.at("/properties/name"), there)
                                .isNotEqualTo(there);
                        corners++;
                    }
                }
            }
        }
        assertThat(corners).isGreaterThan(10_000);
    }
}
