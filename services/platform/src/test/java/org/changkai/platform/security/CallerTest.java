package org.changkai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "150000000000, 150302001001, true",
        "150300000000, 150302001001, true",
        "150300000000, 150402001001, false",
        "150302000000, 150302001001, true",
        "150302000000, 150303001001, false",
        "150302001000, 150302001001, true",
        "150302001000, 150302002001, false",
        "150302001001, 150302001001, true",
        "150302001001, 150302001002, false",
        "150302001000, 150302000000, false",
        "000000000000, 150302001001, false",
        "000000000000, 000000000000, false",
    })
    void mayActInTheSubtreeOfTheOwnAreaOnly(String own, String place, boolean allowed) {
        assertThat(new Caller("a", "A", Set.of(), List.of(own)).mayActIn(place)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"'', 150300000000", "000000000000, 150300000000", "150402000000, 150402000000"})
    void whoHasNoAreaBeginsElsewhere(String own, String first) {
        var areas = own.isEmpty() ? List.<String>of() : List.of(own);
        assertThat(new Caller("a", "A", Set.of(), areas).firstAreaOr("150300000000"))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"150302001001", "460000000000"})
    void mayActEverywhereWithoutAreas(String place) {
        assertThat(new Caller("machine", "", Set.of(), List.of()).mayActIn(place))
                .isTrue();
    }
}
