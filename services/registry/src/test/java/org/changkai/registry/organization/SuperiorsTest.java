package org.changkai.registry.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SuperiorsTest {

    @Test
    void aTreeHasNoCircle() {
        assertThat(new Superiors(Map.of("b", "a", "c", "a", "d", "c")).circular())
                .isEmpty();
    }

    @Test
    void whoeverIsAboveItselfIsFound() {
        var superiors = new Superiors(Map.of("b", "a", "c", "b", "x", "c"));
        superiors.put("a", "c");
        assertThat(superiors.circular()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatTheFileSaysCountsMoreThanWhatWasKnown() {
        var superiors = new Superiors(Map.of("a", "b", "b", "a"));
        superiors.put("a", null);
        assertThat(superiors.circular()).isEmpty();
    }
}
