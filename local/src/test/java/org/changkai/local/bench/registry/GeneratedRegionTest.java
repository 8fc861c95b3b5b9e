package org.changkai.local.bench.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeneratedRegionTest {

    private static final Map<String, Integer> DIGITS =
            Map.of("province", 2, "city", 4, "county", 6, "township", 9, "village", 12);

    private static Stream<String[]> rows(Stream<byte[]> files) {
        return files.flatMap(
                file -> new String(file, StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",", -1)));
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void everyAreaLiesInItsSuperiorAndNoCodeOccursTwice(Scale scale) {
        Map<String, String> levels = new HashMap<>();
        List<String> wrong = rows(GeneratedRegion.of(scale).areaFiles())
                .filter(row -> !fits(row, levels) || levels.put(row[0], row[1]) != null)
                .map(row -> String.join(",", row))
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(levels).hasSize(areas(scale));
    }

    private static boolean fits(String[] row, Map<String, String> levels) {
        int digits = DIGITS.getOrDefault(row[1], 0);
        String own = row[0].substring(0, digits);
        boolean written = row[0].length() == 12 && row[0].equals(own + "0".repeat(12 - digits)) && !own.endsWith("00");
        String superior = levels.get(row[3]);
        if (superior == null) {
            return written && List.of("province", "city").contains(row[1]);
        }
        int above = DIGITS.getOrDefault(superior, 0);
        return written && digits > above && own.startsWith(row[3].substring(0, above));
    }

    @Test
    void theScalesAreThoseOfTheDomain() {
        assertThat(List.of(Scale.values()).stream().map(GeneratedRegionTest::areas))
                .containsExactly(110, 2_668, 14_000, 62_000, 620_000);
    }

    private static int areas(Scale scale) {
        int areas = 0;
        for (int level = 0; level < 5; level++) {
            areas += scale.areas(level);
        }
        return areas;
    }

    @Test
    void theSameSeedGivesTheSameFilesAndAnotherOneOthers() {
        GeneratedRegion one = GeneratedRegion.of(Scale.CITY);
        GeneratedRegion other =
                new GeneratedRegion(Scale.CITY, Scale.CITY.centres(), Box.NORTH, Box.NORTH, true, one.seed() + 1);
        assertThat(lines(one)).isEqualTo(lines(GeneratedRegion.of(Scale.CITY))).isNotEqualTo(lines(other));
    }

    private static List<String> lines(GeneratedRegion region) {
        return Stream.of(region.areaFiles(), region.organizationFiles(), region.centreFiles())
                .flatMap(GeneratedRegionTest::rows)
                .map(row -> String.join(",", row))
                .toList();
    }

    @Test
    void everyRowNamesWhatIsThere() {
        GeneratedRegion region = GeneratedRegion.of(Scale.PREFECTURE);
        List<String> areas = rows(region.areaFiles()).map(row -> row[0]).toList();
        List<String> organizations =
                rows(region.organizationFiles()).map(row -> row[0]).toList();
        assertThat(organizations).hasSize(11_000).doesNotHaveDuplicates();
        assertThat(rows(region.organizationFiles()).map(row -> row[4])).isSubsetOf(areas);
        assertThat(rows(region.centreFiles()).map(row -> row[3])).hasSize(3_076).isSubsetOf(areas);
        assertThat(rows(region.centreFiles()).map(row -> row[4])).isSubsetOf(organizations);
    }
}
