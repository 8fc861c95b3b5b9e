package org.changkai.portal.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.portal.holiday.NationalYear.Day;
import org.junit.jupiter.api.Test;

class NationalYearTest {

    @Test
    void aYearIsTypedADayOnEachLine() {
        var year = NationalYear.typed(2027, true, """
                2027-01-01 元旦 休

                2027/2/20  春节  班
                2027.05.01 劳动节
                """);

        assertThat(year.days())
                .containsExactly(
                        new Day("元旦", "2027-01-01", true),
                        new Day("春节", "2027-2-20", false),
                        new Day("劳动节", "2027-05-01", true));
    }

    @Test
    void whatStandsIsWrittenTheSameWay() {
        var year = new NationalYear(
                2027, true, List.of(new Day("元旦", "2027-01-01", true), new Day("春节", "2027-02-20", false)));

        assertThat(NationalYear.typed(2027, true, year.lines())).isEqualTo(year);
    }

    @Test
    void aLineThatIsNoDayIsPassedOnForBookingToName() {
        assertThat(NationalYear.typed(2027, true, "元旦").days()).containsExactly(new Day("元旦", "", true));
    }
}
