package org.changkai.registry.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void whatLiesInAnotherOfThemIsReachedWithIt() {
        var reach = Reach.of(List.of(
                "150302001001", "150302001000", "150302000000", "150303001002", "150303002000", "150400000000"));
        assertThat(reach.villages()).containsExactly("150303001002");
        assertThat(reach.larger())
                .isEqualTo(Map.of(
                        "150302000000", "150302999999",
                        "150303002000", "150303002999",
                        "150400000000", "150499999999"));
    }

    @Test
    void aTownshipWithoutACountyIsNotItsCity() {
        assertThat(Reach.of(List.of("441900003000")).larger()).isEqualTo(Map.of("441900003000", "441900003999"));
    }
}
