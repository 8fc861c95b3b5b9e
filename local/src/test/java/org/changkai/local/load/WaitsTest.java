package org.changkai.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitsTest {

    @Test
    void aPercentileIsTheWaitThatSoManyDidNotExceed() {
        Waits waits = new Waits();
        for (int ms = 1; ms <= 100; ms++) {
            waits.add(Duration.ofMillis(ms).toNanos(), 200);
        }

        assertThat(waits.percentile(50)).isEqualTo(50);
        assertThat(waits.percentile(99)).isEqualTo(99);
        assertThat(waits.percentile(100)).isEqualTo(100);
    }

    @Test
    void severalTurnsHaveOnePercentile() {
        Waits waits = Load.closed(1, 10, _ -> 200);
        double seconds = waits.seconds();
        Waits slow = new Waits();
        slow.add(Duration.ofMinutes(1).toNanos(), 503);

        waits.addAll(slow);

        assertThat(waits.count()).isEqualTo(11);
        assertThat(waits.percentile(100)).isEqualTo(60_000);
        assertThat(waits.percentile(90)).isLessThan(60_000);
        assertThat(waits.ends()).isEqualTo(Map.of(200, 10, 503, 1));
        assertThat(waits.seconds()).isEqualTo(seconds);
    }

    @Test
    void whoeverMeasuredNothingHasNoPercentile() {
        assertThatIllegalStateException().isThrownBy(() -> new Waits().percentile(50));
    }

    @Test
    void endsAreCountedByStatusAndOnlyGoodOnesMakeTheRate() {
        Waits waits = Load.closed(4, 100, number -> number < 90 ? 201 : 409);

        assertThat(waits.ends()).isEqualTo(Map.of(201, 90, 409, 10));
        assertThat(waits.good()).isEqualTo(90);
        assertThat(waits.rate()).isEqualTo(90 / waits.seconds());
    }

    @Test
    void whatCanBeDoneOnlySoOftenEndsBeforeTheTimeIsOver() {
        Waits waits = Load.closed(4, Duration.ofMinutes(10), 100, number -> number < 100 ? 201 : 500);

        assertThat(waits.ends()).isEqualTo(Map.of(201, 100));
    }

    @Test
    void noAnswerIsCountedTooAndDoesNotEndTheLoad() {
        Waits waits = Load.closed(2, 10, number -> {
            throw new IOException("nobody there");
        });

        assertThat(waits.ends()).isEqualTo(Map.of(Waits.NO_ANSWER, 10));
    }

    @Test
    void theFirstReasonsWhyThereWasNoAnswerAreKept() {
        Waits waits = Load.closed(1, 10, number -> {
            throw new IOException("nobody at door " + number);
        });
        Waits all = new Waits();

        all.addAll(waits);

        assertThat(all.reasons()).hasSize(3).first().asString().endsWith("nobody at door 0");
    }

    @Test
    void anOpenLoadCountsFromTheMomentAtWhichACallWasDue() {
        AtomicLong calls = new AtomicLong();
        Object oneAtATime = new Object();
        long pause = Duration.ofMillis(20).toNanos();

        Waits waits = Load.open(1000, Duration.ofMillis(20), _ -> {
            synchronized (oneAtATime) {
                long until = System.nanoTime() + pause;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
            }
            calls.incrementAndGet();
            return 200;
        });

        assertThat(calls).hasValue(20);
        assertThat(waits.percentile(100)).isGreaterThan(19 * 20 - 20.0);
    }
}
