package org.changkai.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatelyAskedTest {

    private static final Duration HALF = Duration.ofMinutes(5);

    private final AtomicLong nanos = new AtomicLong();
    private final LatelyAsked asked = new LatelyAsked(nanos::get);

    @Test
    void aNewClientHasAskedNothing() {
        assertThat(asked.count("a", HALF)).isZero();
        assertThat(asked.count("b", HALF)).isZero();
    }

    @Test
    void eachRequestCountsOne() {
        asked.count("a", HALF);
        asked.count("a", HALF);
        assertThat(asked.count("a", HALF)).isEqualTo(2);
    }

    @Test
    void whatWasAskedWeighsHalfAfterEachHalfLife() {
        for (var n = 0; n < 8; n++) {
            asked.count("a", HALF);
        }
        nanos.addAndGet(HALF.multipliedBy(2).toNanos());
        assertThat(asked.count("a", HALF)).isCloseTo(2, within(1e-9));
    }
}
