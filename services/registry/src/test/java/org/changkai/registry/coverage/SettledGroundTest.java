package org.changkai.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.coverage.SettledGround.Home;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledGroundTest {

    private static final CoverageSettings SETTINGS = new CoverageSettings(500, 10_000, 2_000);

    /** Whoever slips on the keyboard writes 90 for 39 and 180 for 108. */
    @ParameterizedTest
    @CsvSource({"90, 39.67", "-90, 39.67", "89.99, 39.67", "89.995, 0", "39.67, 180", "39.67, -180", "90, 180"})
    void theEndsOfTheEarthHaveNoGroundBeyondThem(double lat, double lon) {
        var home = new Home(new Coordinate(lat, lon), "150302001001");
        var ground = SettledGround.around(List.of(home), SETTINGS);
        assertThat(ground.points())
                .isNotEmpty()
                .allMatch(point -> point.position().distanceTo(home.position()) <= SETTINGS.settledWithin());
    }
}
