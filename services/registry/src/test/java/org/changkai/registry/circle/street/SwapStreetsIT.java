package org.changkai.registry.circle.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.circle.CirclePlace;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.CircleQuery;
import org.changkai.registry.circle.EstimatedTimes;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.WalkingTimes.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While people ask, a bridge is closed and another one is opened, and centres move. */
class SwapStreetsIT {

    private static final WalkSettings SETTINGS = new WalkSettings(5.0, 3.4, 1.3, 300);
    private static final int READERS = 4;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Random random = new Random(41);
    private final List<CirclePlace> centres = IntStream.range(0, 40)
            .mapToObj(n -> StreetsAgainstOracle.place(n, somewhere()))
            .toList();
    private final List<Coordinate> origins =
            IntStream.range(0, 25).mapToObj(n -> somewhere()).toList();

    private Coordinate somewhere() {
        return Town.corner(random.nextDouble() * (Town.ROWS - 1), random.nextDouble() * (Town.COLUMNS - 1));
    }

    /** One way of knowing everything, from the first file or from the second. */
    private static final class World {

        private final NetworkTimes times = new NetworkTimes(() -> SETTINGS);
        private final CirclePlaces places = new CirclePlaces(times);
        private final FindCircle circle =
                new FindCircle(places, List.of(times, new EstimatedTimes(SETTINGS::detour)), () -> SETTINGS);

        private World(List<CirclePlace> centres) {
            places.replace(centres);
        }

        private World on(Path file) {
            times.use(StreetNetwork.read(file), places.all());
            return this;
        }

        private String answer(Coordinate origin) {
            var found = circle.around(new CircleQuery(origin, 10, Pace.NORMAL, null, null, false, true));
            return found.method() + " " + found.centres() + found.within1km() + found.within1kmOnFoot()
                    + found.nearest() + found.reach();
        }

        private List<String> answers(List<Coordinate> origins) {
            return origins.stream().map(this::answer).toList();
        }
    }

    @Test
    void everyAnswerIsTheOldOneOrTheNewOne() throws Exception {
        var file = folder.resolve("town.osm");
        Town.build(file, 2);
        var before = new World(centres).on(file).answers(origins);
        var next = folder.resolve("next.osm");
        Town.build(next, 9);
        var after = new World(centres).on(next).answers(origins);
        assertThat(before).isNotEqualTo(after);

        var world = new World(centres);
        var watch = new WatchStreets(world.times, world.places::all, file::toString);
        watch.start();
        await().atMost(LONG).until(() -> world.answers(origins).equals(before));
        var done = new AtomicBoolean();
        var warm = new CountDownLatch(READERS);
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var seen = IntStream.range(0, READERS)
                    .mapToObj(n -> readers.submit(reader(world, before, after, warm, done)))
                    .toList();
            warm.await();
            Town.build(file, 9);
            await().atMost(LONG).until(() -> world.answers(origins).equals(after));
            done.set(true);
            for (var reader : seen) {
                assertThat(reader.get()).isEmpty();
            }
        } finally {
            done.set(true);
            watch.stop();
        }
    }

    /** Gives what was neither old nor new, and what was old after something new had been seen. */
    private Callable<List<String>> reader(
            World world, List<String> before, List<String> after, CountDownLatch warm, AtomicBoolean done) {
        return () -> {
            var wrong = new ArrayList<String>();
            var changed = false;
            while (!done.get()) {
                for (var n = 0; n < origins.size(); n++) {
                    var answer = world.answer(origins.get(n));
                    var isOld = answer.equals(before.get(n));
                    var isNew = answer.equals(after.get(n));
                    changed |= isNew && !isOld;
                    if ((!isOld && !isNew) || (changed && !isNew)) {
                        wrong.add(answer);
                    }
                }
                warm.countDown();
            }
            return wrong;
        };
    }

    @Test
    void aCentreThatMovesIsAtOnePlaceOrAtTheOther() throws Exception {
        var file = folder.resolve("moving.osm");
        Town.build(file, 2);
        var here = StreetsAgainstOracle.place(7, Town.corner(1, 1));
        var there = StreetsAgainstOracle.place(7, Town.corner(10, 14));
        var atHome = new World(List.of(here)).on(file).answers(origins);
        var moved = new World(List.of(there)).on(file).answers(origins);
        var world = new World(List.of(here)).on(file);
        var done = new AtomicBoolean();
        var warm = new CountDownLatch(READERS);
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var seen = IntStream.range(0, READERS)
                    .mapToObj(n -> readers.submit(reader(world, atHome, moved, warm, done)))
                    .toList();
            warm.await();
            world.places.change(List.of(there), List.of());
            assertThat(world.answers(origins)).isEqualTo(moved);
            done.set(true);
            for (var reader : seen) {
                assertThat(reader.get()).isEmpty();
            }
        }
    }

    @Test
    void aFileThatCannotBeReadChangesNothingAndIsReported() throws Exception {
        var file = folder.resolve("broken.osm");
        Town.build(file, 2);
        var world = new World(centres);
        var watch = new WatchStreets(world.times, world.places::all, file::toString);
        watch.start();
        await().atMost(LONG).until(() -> world.answer(origins.getFirst()).startsWith(Method.WALK_NETWORK.name()));
        var before = world.answers(origins);
        assertThat(watch.isInTrouble()).isFalse();
        Files.writeString(file, "<osm><node id='1'");
        watch.look();
        watch.look();
        assertThat(world.answers(origins)).isEqualTo(before);
        assertThat(watch.isInTrouble()).isTrue();
        Files.delete(file);
        watch.look();
        assertThat(world.answers(origins)).isEqualTo(before);
        assertThat(watch.isInTrouble()).isTrue();
        Town.build(file, 9);
        watch.look();
        watch.look();
        assertThat(watch.isInTrouble()).isFalse();
        assertThat(world.answers(origins)).isNotEqualTo(before);
        watch.stop();
    }
}
