package org.changkai.news.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 26);

    private final Typesetter typesetter = new Typesetter();
    private final AtomicReference<@Nullable String> kept = new AtomicReference<>();
    private final CountDownLatch going = new CountDownLatch(1);

    @AfterEach
    void closes() {
        typesetter.close();
    }

    @Test
    void whoHasNoMorePatienceIsToldWhenToComeAndTheWorkIsDoneBehindThem() {
        Callable<String> slow = () -> {
            going.await();
            kept.set("paper");
            return "paper";
        };
        assertThat(set(slow, Duration.ofMillis(20))).isEqualTo(Outcome.refused(Reason.PRESS_BUSY, "retryAfter", 2));
        going.countDown();
        await().until(() -> kept.get() != null);
        assertThat(set(() -> "another", Duration.ofSeconds(10))).isEqualTo(Outcome.done("paper"));
    }

    @Test
    void whatFailedIsBegunAnew() {
        Callable<String> broken = () -> {
            throw new IllegalStateException("no paper");
        };
        assertThatThrownBy(() -> set(broken, Duration.ofSeconds(10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no paper");
        assertThat(set(() -> "paper", Duration.ofSeconds(10))).isEqualTo(Outcome.done("paper"));
    }

    private Outcome<String> set(Callable<String> made, Duration patience) {
        return typesetter.set(DATE, () -> Optional.ofNullable(kept.get()), made, patience);
    }
}
