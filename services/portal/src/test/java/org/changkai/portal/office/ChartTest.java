package org.changkai.portal.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final List<Chart.Place> TOWN = List.of(
            new Chart.Place("centre", "东站", 39.60, 106.80, false), new Chart.Place("blind", "西村", 39.70, 106.90));

    @Test
    void whatIsMisplacedFarAwayMakesNoSpeckOfAllTheRest() {
        var far = new Chart.Place("centre", "远站", 42.26, 118.9, true);
        var chart = Chart.of(List.of(TOWN.getFirst(), far, TOWN.getLast()));
        assertThat(chart).isEqualTo(Chart.of(TOWN));
    }

    @Test
    void whatIsMisplacedAmongTheOthersIsDrawn() {
        var near = new Chart.Place("centre", "近站", 39.65, 106.85, true);
        assertThat(Chart.of(List.of(TOWN.getFirst(), near, TOWN.getLast())).dots())
                .extracting(Chart.Dot::name)
                .containsExactly("东站", "近站", "西村");
    }
}
