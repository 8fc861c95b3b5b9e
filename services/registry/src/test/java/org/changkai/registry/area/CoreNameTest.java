package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreNameTest {

    @Test
    void theKindOfBodyIsNotPartOfTheName() {
        assertThat(List.of("热水居民委员会", "热水村民委员会", "热水村", "热水社区居委会"))
                .allSatisfy(name -> assertThat(CoreName.of(name)).isEqualTo("热水"));
        assertThat(CoreName.of("牛古吐乡")).isEqualTo(CoreName.of("牛古吐镇"));
        assertThat(CoreName.of("百兴嘎查村委员会")).isEqualTo(CoreName.of("百兴嘎查"));
    }

    @Test
    void aNameThatIsNothingElseStays() {
        assertThat(CoreName.of("社区")).isEqualTo("社区");
    }
}
