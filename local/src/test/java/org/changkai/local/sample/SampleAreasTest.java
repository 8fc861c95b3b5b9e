package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleAreasTest {

    private final Table areas = Table.of("areas.csv");

    @Test
    void everyAreaHasTwelveDigitsOfItsOwn() {
        assertThat(areas.column("code"))
                .hasSizeGreaterThan(110)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("15\\d{10}"));
    }

    @Test
    void everyParentStandsBeforeItsChildrenAndOneLevelAbove() {
        var above = Map.of("city", "province", "county", "city", "township", "county", "village", "township");
        var levels = areas.rows().stream().collect(Collectors.toMap(row -> row.get("code"), row -> row.get("level")));
        Set<String> seen = new HashSet<>();
        for (var area : areas.rows()) {
            if (!"province".equals(area.get("level"))) {
                assertThat(seen).contains(area.get("parent_code"));
                assertThat(levels.get(area.get("parent_code"))).isEqualTo(above.get(area.get("level")));
            }
            seen.add(area.get("code"));
        }
    }

    @Test
    void everyCommunityIsInventedAndLiesUnderTheTownshipOfItsCode() {
        var villages = areas.rows().stream()
                .filter(row -> "village".equals(row.get("level")))
                .toList();

        assertThat(villages).hasSize(95).allSatisfy(village -> {
            assertThat(village.get("code")).matches("\\d{9}9\\d[1-9]|\\d{9}910");
            assertThat(village.get("parent_code")).isEqualTo(village.get("code").substring(0, 9) + "000");
            assertThat(village.get("urban_rural_type")).matches("[12]\\d{2}");
        });
        assertThat(villages.stream().map(row -> row.get("name"))).doesNotHaveDuplicates();
    }

    @Test
    void theCityHasItsThreeDistricts() {
        assertThat(areas.rows().stream()
                        .filter(row -> "county".equals(row.get("level")))
                        .map(row -> row.get("name")))
                .containsExactly("海勃湾区", "海南区", "乌达区");
    }
}
