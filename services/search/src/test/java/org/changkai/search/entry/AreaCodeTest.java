package org.changkai.search.entry;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AreaCodeTest {

    @Test
    void theAncestorsOfAVillageAreReadFromItsCode() {
        assertThat(AreaCode.path("150302001001"))
                .containsExactly("150000000000", "150300000000", "150302000000", "150302001000", "150302001001");
        assertThat(AreaCode.path("150300000000")).containsExactly("150000000000", "150300000000");
    }

    @Test
    void theStemIsWhatEverythingInAnAreaBeginsWith() {
        assertThat(AreaCode.stem("150302000000")).isEqualTo("150302");
        assertThat(AreaCode.stem("150302001001")).isEqualTo("150302001001");
    }

    @Test
    void anAreaLiesInOneOfEachLevelAboveIt() {
        assertThat(AreaCode.levels("150302001001"))
                .containsExactly(
                        entry("province", "150000000000"),
                        entry("city", "150300000000"),
                        entry("county", "150302000000"),
                        entry("township", "150302001000"));
        assertThat(AreaCode.levels("150300000000"))
                .containsExactly(entry("province", "150000000000"), entry("city", "150300000000"));
        assertThat(AreaCode.levels("elsewhere")).isEmpty();
    }
}
