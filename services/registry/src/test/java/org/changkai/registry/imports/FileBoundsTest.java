package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FileBoundsTest {

    private static final DataSize SETTING = DataSize.ofMegabytes(100);

    @Test
    void aSmallHeapTakesSmallFiles() {
        var laptop = new FileBounds(DataSize.ofMegabytes(160).toBytes());
        assertThat(laptop.file() * 27)
                .as("what its import needs beside the service itself")
                .isLessThan(DataSize.ofMegabytes(100).toBytes());
        assertThat(laptop.cells()).as("of such an edition").isGreaterThan(350_000);
        assertThat(laptop.file()).as("an edition of a region").isGreaterThan(3_000_000);
        assertThat(laptop.unpacked(SETTING)).isEqualTo(DataSize.ofMegabytes(10).toBytes());
    }

    @Test
    void onALargeHeapTheSettingHolds() {
        var large = new FileBounds(DataSize.ofGigabytes(4).toBytes());
        assertThat(large.file()).isGreaterThan(DataSize.ofMegabytes(64).toBytes());
        assertThat(large.unpacked(SETTING)).isEqualTo(SETTING.toBytes());
    }
}
