package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadTableTest {

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
        assertThat(reason("id,name\n1,2,3")).isEqualTo("wrong-number-of-columns");
        assertThat(reason("id,name\n\"1,2")).isEqualTo("malformed-csv");
        assertThat(((ReadTable.NoTable) ReadTable.read(new byte[] {(byte) 0xff, (byte) 0xff, 1}, Set.of()))
                        .reasons()
                        .getFirst()
                        .reason())
                .isEqualTo("unknown-encoding");
    }

    private static String reason(String text) {
        var reading = ReadTable.read(text.getBytes(StandardCharsets.UTF_8), Set.of("id", "name"));
        return ((ReadTable.NoTable) reading).reasons().getFirst().reason();
    }

    private static Table table(byte[] file) {
        return ((ReadTable.Read) ReadTable.read(file, Set.of("id", "name"))).table();
    }
}
