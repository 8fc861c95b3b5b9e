package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PieceSizeTest {

    private static final int MOST = 500;

    private final PieceSize size = new PieceSize();

    @Test
    void aQuickIndexIsSentMoreUpToTheMost() {
        assertThat(size.upTo(MOST)).isEqualTo(80);
        full(Duration.ofMillis(60));
        assertThat(size.upTo(MOST)).isEqualTo(160);
        full(Duration.ofMillis(60));
        full(Duration.ofMillis(60));
        assertThat(size.upTo(MOST)).isEqualTo(MOST);
    }

    @Test
    void aSlowIndexIsSentLessButNotLeastOfAll() {
        full(Duration.ofMillis(900));
        assertThat(size.upTo(MOST)).isEqualTo(40);
        full(Duration.ofSeconds(3));
        assertThat(size.upTo(MOST)).isEqualTo(40);
    }

    @Test
    void whatIsJustRightStays() {
        full(Duration.ofMillis(200));
        assertThat(size.upTo(MOST)).isEqualTo(80);
    }

    @Test
    void aPieceThatWasNotFullSaysLittle() {
        size.took(3, Duration.ofMillis(5));
        assertThat(size.upTo(MOST)).isEqualTo(80);
        size.took(3, Duration.ofMillis(500));
        assertThat(size.upTo(MOST)).isEqualTo(40);
    }

    @Test
    void neverMoreThanTheMostHoweverFewThatIs() {
        assertThat(size.upTo(10)).isEqualTo(10);
        full(Duration.ofSeconds(1));
        assertThat(size.upTo(10)).isEqualTo(10);
    }

    private void full(Duration time) {
        size.took(size.upTo(MOST), time);
    }
}
