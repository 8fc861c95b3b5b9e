package org.changkai.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.changkai.gateway.admission.WaitingRoom.Guest;
import org.changkai.gateway.admission.WaitingRoom.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingRoomTest {

    private Size size = new Size(1, 10);
    private final WaitingRoom room = new WaitingRoom(() -> size);
    private final List<String> in = new ArrayList<>();
    private final List<String> away = new ArrayList<>();

    private Guest arrive(String name, double asked) {
        return room.arrive(asked, guest -> in.add(name), () -> away.add(name));
    }

    private Guest inside() {
        return Objects.requireNonNull(room.enter());
    }

    @Test
    void whoeverFindsRoomNeedNotWait() {
        inside();
        assertThat(room.enter()).isNull();
        size = new Size(2, 10);
        assertThat(room.enter()).isNotNull();
    }

    @Test
    void whoAskedLeastGoesFirstAndEqualsInTheirOrder() {
        var first = inside();
        arrive("script", 40);
        var person = arrive("person", 2);
        var other = arrive("other", 2);
        first.leave();
        person.leave();
        other.leave();
        assertThat(in).containsExactly("person", "other", "script");
    }

    @Test
    void everyFourthIsWhoeverWaitsLongest() {
        var guest = inside();
        arrive("script", 40);
        var arrived =
                IntStream.range(0, 6).mapToObj(n -> arrive("person" + n, 0)).toList();
        guest.leave();
        arrived.subList(0, 3).forEach(person -> person.leave());
        assertThat(in).containsExactly("person0", "person1", "person2", "script");
    }

    @Test
    void nobodyOvertakesThoseWhoWait() {
        var guest = inside();
        arrive("waiting", 40);
        size = new Size(2, 10);
        assertThat(room.enter()).isNull();
        guest.leave();
        assertThat(in).containsExactly("waiting");
    }

    @Test
    void ofTooManyWhoeverAskedMostIsSentAway() {
        size = new Size(1, 2);
        inside();
        arrive("script", 40);
        arrive("person", 0);
        arrive("other", 3);
        arrive("worse", 50);
        assertThat(away).containsExactly("script", "worse");
        assertThat(room.waiting()).isEqualTo(2);
    }

    @Test
    void whoLosesPatienceOrHangsUpIsNotLetInAnyMore() {
        var first = inside();
        arrive("impatient", 0).losePatience();
        arrive("gone", 0).leave();
        first.leave();
        assertThat(in).isEmpty();
        assertThat(away).containsExactly("impatient");
        assertThat(room.inside()).isZero();
    }

    @Test
    void toLeaveTwiceGivesOnePlace() {
        var first = inside();
        var waiting = arrive("a", 0);
        arrive("b", 0);
        first.leave();
        first.leave();
        waiting.losePatience();
        assertThat(in).containsExactly("a");
        assertThat(room.inside()).isEqualTo(1);
    }

    @Test
    void aLargerRoomIsFilledAtTheNextChance() {
        var first = inside();
        arrive("a", 0);
        arrive("b", 0);
        size = new Size(3, 10);
        first.leave();
        assertThat(in).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCrowdOfThreadsIsNeverMoreInsideThanAllowedAndNobodyIsForgotten(long seed) throws Exception {
        size = new Size(5, 300);
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var random = new Random(seed);
        List<Callable<Boolean>> crowd = IntStream.range(0, 400)
                .mapToObj(n -> guest(random.nextInt(50), random.nextInt(10) == 0, now, most))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var told : threads.invokeAll(crowd)) {
                assertThat(told.resultNow()).as("seed %d", seed).isNotNull();
            }
        }
        assertThat(most.get()).isBetween(1, 5);
        assertThat(room.inside()).isZero();
        assertThat(room.waiting()).isZero();
    }

    /** One request: answers whether it was let in. */
    private Callable<Boolean> guest(int asked, boolean impatient, AtomicInteger now, AtomicInteger most) {
        return () -> {
            var told = new CompletableFuture<Boolean>();
            var guest = room.arrive(
                    asked,
                    _ -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        told.complete(true);
                    },
                    () -> told.complete(false));
            if (impatient) {
                guest.losePatience();
            }
            var in = told.get();
            if (in) {
                now.decrementAndGet();
                guest.leave();
            }
            return in;
        };
    }
}
