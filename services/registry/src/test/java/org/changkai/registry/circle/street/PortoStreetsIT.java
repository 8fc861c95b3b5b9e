package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.circle.WalkingTimes.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The streets of Porto, on both banks of the Douro. */
class PortoStreetsIT extends StreetsAgainstOracle {

    PortoStreetsIT() {
        super("osm/porto.osm.pbf", 41.135, 41.180, -8.680, -8.560);
    }

    @ParameterizedTest
    @CsvSource({
        "41.1404, -8.6165, 41.1375, -8.6180", // Ribeira and the quay of Gaia
        "41.1455, -8.6280, 41.1425, -8.6290", // Massarelos
        "41.1475, -8.6480, 41.1438, -8.6490", // Ouro and Afurada, below the Arrábida bridge
        "41.1435, -8.5830, 41.1405, -8.5850" // above the railway bridges
    })
    void whatLiesAcrossTheRiverIsNearByAirOnly(double lat, double lon, double otherLat, double otherLon) {
        places.change(List.of(place(9_999, new Coordinate(otherLat, otherLon))), List.of());
        var found = circle(new Coordinate(lat, lon), 10, Pace.NORMAL, false);
        places.change(List.of(), List.of("9999"));
        assertThat(found.within1km()).contains("9999");
        assertThat(found.within1kmOnFoot()).doesNotContain("9999");
        assertThat(ids(found)).doesNotContain("9999");
    }

    @Test
    void farFromEveryStreetTheTimeIsEstimated() {
        var atlantic = circle(new Coordinate(41.15, -9.2), 15, Pace.NORMAL, false);
        assertThat(atlantic.method()).isEqualTo(Method.ESTIMATED);
        assertThat(atlantic.nearest()).isNotNull();
        assertThat(atlantic.isElsewhere()).isFalse();
        assertThat(circle(new Coordinate(0, 0), 15, Pace.NORMAL, false).isElsewhere())
                .isTrue();
    }
}
