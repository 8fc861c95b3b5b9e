package org.changkai.registry.area.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.registry.area.AreaEdition.Changes;
import org.changkai.registry.area.jdbc.KeptCounts.Asked;
import org.junit.jupiter.api.Test;

class KeptCountsTest {

    private static final Asked ALL = new Asked(1, null);

    private final KeptCounts counts = new KeptCounts();

    @Test
    void countsOnceAsLongAsNothingChanges() {
        counts.of(7, ALL, () -> added(1));

        assertThat(counts.of(7, ALL, () -> added(2))).isEqualTo(added(1));
    }

    @Test
    void countsAnewOnceAnAreaHasChanged() {
        counts.of(7, ALL, () -> added(1));

        assertThat(counts.of(8, ALL, () -> added(2))).isEqualTo(added(2));
    }

    @Test
    void countsEachFileAndEachPartOfItByItself() {
        counts.of(7, ALL, () -> added(1));

        assertThat(counts.of(7, new Asked(2, null), () -> added(2))).isEqualTo(added(2));
        assertThat(counts.of(7, new Asked(1, "150400000000"), () -> added(3))).isEqualTo(added(3));
        assertThat(counts.of(7, ALL, () -> added(4))).isEqualTo(added(1));
    }

    @Test
    void whoStillSawTheLineBeforeNeitherIsGivenNorKeepsWhatIsNewer() {
        counts.of(8, ALL, () -> added(2));

        assertThat(counts.of(7, ALL, () -> added(1))).isEqualTo(added(1));
        assertThat(counts.of(8, ALL, () -> added(3))).isEqualTo(added(2));
    }

    @Test
    void whatChangesWhileItIsCountedIsNotKept() {
        counts.of(7, ALL, () -> counts.of(8, new Asked(2, null), () -> added(9)));

        assertThat(counts.of(8, ALL, () -> added(2))).isEqualTo(added(2));
    }

    private static Changes added(int areas) {
        return new Changes(areas, 0, 0, 0, 0, 0);
    }
}
