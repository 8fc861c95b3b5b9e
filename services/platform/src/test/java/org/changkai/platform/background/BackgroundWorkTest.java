package org.changkai.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    @Test
    void piecesAreDoneOneAfterTheOtherWithoutARest() throws InterruptedException {
        var left = new AtomicInteger(5);
        var allDone = new CountDownLatch(5);
        var work = BackgroundWork.inPieces(
                "pieces",
                "Pieces wait",
                () -> {
                    allDone.countDown();
                    return left.decrementAndGet() > 0;
                },
                () -> Duration.ofDays(1));
        work.start();
        assertThat(allDone.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(work.isRunning()).isTrue();
        work.stop();
        assertThat(left).hasValue(0);
    }

    @Test
    void afterAFailureTheStepIsTriedAgain() throws InterruptedException {
        var tries = new AtomicInteger();
        var succeeded = new CountDownLatch(1);
        var work = new BackgroundWork("stubborn", "Nothing is done", () -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("away");
            }
            succeeded.countDown();
            return Duration.ofDays(1);
        });
        work.start();
        assertThat(succeeded.await(10, TimeUnit.SECONDS)).isTrue();
        work.stop();
        assertThat(tries).hasValue(3);
    }

    @Test
    void theFirstStepWaitsForTheFirstRest() throws InterruptedException {
        var started = System.nanoTime();
        var begun = new CountDownLatch(1);
        var work = new BackgroundWork("late", "It waits", Duration.ofMillis(300), () -> {
            begun.countDown();
            return Duration.ofDays(1);
        });
        work.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        work.stop();
    }

    @Test
    void whoStopsItWaitsForTheStepUnderWay() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var work = new BackgroundWork("long", "It waits", () -> {
            begun.countDown();
            try {
                Thread.currentThread().join(); // for ever, until it is interrupted
            } finally {
                ended.countDown();
            }
            return Duration.ZERO;
        });
        work.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        work.stop();
        assertThat(ended.getCount()).isZero();
        assertThat(work.isRunning()).isFalse();
    }
}
