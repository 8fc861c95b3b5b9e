package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0-1|1", "0-3|2,3", "0-2|2", "0,2-4,9|4,9", "0|"})
    void cellsKeepToTheLaterHalf(String allowed, String cells) {
        assertThat(Processors.laterHalf(Processors.numbers(allowed))).isEqualTo(cells);
    }
}
