package org.changkai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.changkai.local.stack.Pretended.part;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    @Test
    void whatIsNeededComesFirst() {
        List<Part> order = StartOrder.of(List.of(
                part("search", "postgres", "config").waitingFor("booking"),
                part("booking", "postgres", "config"),
                part("config"),
                part("postgres")));

        assertThat(order).extracting(Part::name).containsExactly("postgres", "config", "booking", "search");
    }

    @Test
    void partsThatAreAbsentHoldNobodyUp() {
        assertThat(StartOrder.of(List.of(part("news", "postgres").waitingFor("registry"))))
                .extracting(Part::name)
                .containsExactly("news");
    }

    @Test
    void partsThatWaitForEachOtherAreRefused() {
        List<Part> ring = List.of(part("hen", "egg"), part("egg").waitingFor("hen"));

        assertThatThrownBy(() -> StartOrder.of(ring)).hasMessageContaining("wait for each other");
    }
}
