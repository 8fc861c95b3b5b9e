package org.changkai.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PinsTest {

    private static final List<String> KEYS = List.of("a", "b", "c");

    @Test
    void oneIsMovedByOnePlace() {
        assertThat(Guidance.Pins.moved(KEYS, "b", -1)).containsExactly("b", "a", "c");
        assertThat(Guidance.Pins.moved(KEYS, "b", 1)).containsExactly("a", "c", "b");
    }

    @Test
    void atTheEndsAndWithoutOneAllStayWhereTheyAre() {
        assertThat(Guidance.Pins.moved(KEYS, "a", -1)).isEqualTo(KEYS);
        assertThat(Guidance.Pins.moved(KEYS, "c", 1)).isEqualTo(KEYS);
        assertThat(Guidance.Pins.moved(KEYS, "", -1)).isEqualTo(KEYS);
    }
}
