package org.changkai.portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.office.Coverage.Grid;
import org.changkai.portal.office.Coverage.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest
    @CsvSource({"0, 500, 0", "1, 500, 1", "250, 500, 50", "499, 500, 99", "500, 500, 100", "0, 0, 0"})
    void allAndNoneAreSaidOnlyOfAllAndOfNone(int covered, int known, int percent) {
        var share = known == 0 ? 0 : (double) covered / known;
        assertThat(new Share(known, known, covered, share).percent()).isEqualTo(percent);
        assertThat(new Grid(known, covered, share).percent()).isEqualTo(percent);
    }
}
