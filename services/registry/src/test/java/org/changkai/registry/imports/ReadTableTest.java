package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class ReadTableTest {

    private static final long LARGEST = 10_000_000;
    private static final long MOST_CELLS = 100;
    private static final String TEXT = "id,name\r\nc-1,\"红旗,社区\"\r\n\r\nc-2,\"两\n行\"\r\nc-3,末行\r\n";

    @Test
    void theEncodingIsFoundOut() {
        for (var file : new byte[][] {
            TEXT.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
            TEXT.getBytes(Charset.forName("GB18030"))
        }) {
            assertThat(table(file).rows().getFirst().text("name")).isEqualTo("红旗,社区");
        }
    }

    @Test
    void aRowKnowsTheLineWhereItBegins() {
        assertThat(table(TEXT.getBytes(StandardCharsets.UTF_8)).rows())
                .extracting(Row::line)
                .containsExactly(2, 4, 6);
    }

    @Test
    void aFileThatIsNoTableSaysWhy() {
        assertThat(reason("")).isEqualTo("empty-file");
        assertThat(reason("id\nc-1")).isEqualTo("missing-column");
        assertThat(reason("id,name,id\n1,2,3")).isEqualTo("duplicate-column");
        assertThat(reason(new byte[] {(byte) 0xff, (byte) 0xff, 1})).isEqualTo("unknown-encoding");
    }

    @Test
    void manySmallCellsAreMoreThanTheirBytes() {
        assertThat(table(("id,name\n" + "1,2\n".repeat(25)).getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(25);
        assertThat(reason("id,name\n" + "1,2\n".repeat(26))).isEqualTo("too-many-cells");
        assertThat(reason("id,name\n" + "1\n".repeat(51))).isEqualTo("too-many-cells");
    }

    @Test
    void everyLineThatCannotBeReadIsNamed() {
        var table = table("id,name\n1,2,3\n4,5\n6\n\"7,8".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows()).extracting(Row::line).containsExactly(3);
        assertThat(table.unreadable())
                .extracting(BadRow::line, BadRow::reason)
                .containsExactly(
                        tuple(2, "wrong-number-of-columns"),
                        tuple(4, "wrong-number-of-columns"),
                        tuple(5, "malformed-csv"));
    }

    @Test
    void aSpreadsheetIsReadRowByRowAndItsCodesStayCodes() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("centres");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "NAME");
            sheet.value(0, 2, "area_code");
            sheet.value(2, 0, "c-1");
            sheet.value(2, 1, "红旗社区");
            sheet.value(2, 2, 150302001001L);
            sheet.value(3, 0, "c-2");
            sheet.value(3, 1, "=1+1");
            sheet.value(3, 3, "too far");
            sheet.finish();
        }
        var table = table(file.toByteArray());
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().line()).isEqualTo(3);
        assertThat(table.rows().getFirst().text("area_code")).isEqualTo("150302001001");
        assertThat(table.unreadable()).extracting(BadRow::line).containsExactly(4);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var piece = 0; piece < 64; piece++) {
                zip.write(zeros);
            }
        }
        assertThat(file.size()).isLessThan(100_000);
        assertThat(reason(file.toByteArray())).isEqualTo("unpacks-too-large");
        assertThat(reason(new byte[] {'P', 'K', 3, 4, 5, 6, 7, 8})).isEqualTo("malformed-xlsx");
        var nothing = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(nothing)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThat(reason(nothing.toByteArray())).isEqualTo("malformed-xlsx");
    }

    private static String reason(String text) {
        return reason(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(byte[] file) {
        var reading = ReadTable.read(file, Set.of("id", "name"), LARGEST, MOST_CELLS);
        return ((Reading.NoTable) reading).reasons().getFirst().reason();
    }

    private static Table table(byte[] file) {
        return ((Reading.Read) ReadTable.read(file, Set.of("id", "name"), LARGEST, MOST_CELLS)).table();
    }
}
