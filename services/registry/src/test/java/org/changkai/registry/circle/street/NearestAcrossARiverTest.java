package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.CircleQuery;
import org.changkai.registry.circle.EstimatedTimes;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.circle.ServiceCircle.Nearest;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.WalkingTimes.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only centre is on the other bank, a stone's throw away. */
class NearestAcrossARiverTest {

    private static final WalkSettings SETTINGS = new WalkSettings(5.0, 3.4, 1.3, 300);

    @TempDir
    Path folder;

    private Nearest nearest(int... bridges) {
        var file = folder.resolve("town.osm");
        Town.build(file, bridges);
        var times = new NetworkTimes(() -> SETTINGS);
        var places = new CirclePlaces(times);
        places.replace(List.of(StreetsAgainstOracle.place(1, Town.corner(5, 8))));
        times.use(StreetNetwork.read(file), places.all());
        var circle = new FindCircle(places, List.of(times, new EstimatedTimes(SETTINGS::detour)), () -> SETTINGS);
        var found = circle.around(new CircleQuery(Town.corner(5, 7), 5, Pace.NORMAL, null, null, false, false));
        return Objects.requireNonNull(found.nearest());
    }

    @Test
    void withoutABridgeThereIsNoWalkToIt() {
        var nearest = nearest();
        assertThat(nearest.way().distance()).isLessThan(100);
        assertThat(nearest.way().seconds()).isInfinite();
        assertThat(nearest.way().method()).isEqualTo(Method.ESTIMATED);
        assertThat(nearest.inside()).isFalse();
    }

    @Test
    void theWayOverABridgeIsKnownAlsoBeyondTheCircle() {
        var nearest = nearest(11);
        assertThat(nearest.way().metres()).isBetween(1_200.0, 1_400.0);
        assertThat(nearest.way().method()).isEqualTo(Method.WALK_NETWORK);
        assertThat(nearest.inside()).isFalse();
    }
}
