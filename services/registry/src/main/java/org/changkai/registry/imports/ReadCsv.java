package org.changkai.registry.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads CSV in UTF-8, with or without byte order mark, or GB18030, and finds out itself which of them it is. */
final class ReadCsv {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private ReadCsv() {}

    static Reading read(byte[] file, Set<String> requiredColumns, long mostCells) {
        var text = decode(file);
        if (text.isEmpty()) {
            return Reading.NoTable.of("unknown-encoding");
        }
        var rows = new GatherRows(requiredColumns, mostCells);
        var line = 1;
        try (var parser = CSVParser.parse(new StringReader(text.get()), FORMAT)) {
            for (var records = parser.iterator(); records.hasNext() && !rows.isFull(); ) {
                rows.take(line, records.next().toList());
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | IllegalStateException | UncheckedIOException malformed) {
            rows.refuse(new BadRow(line, null, "malformed-csv", null));
        }
        return rows.end();
    }

    /** Text of one of the encodings is hardly ever also text of an earlier one, so the first that fits is right. */
    private static Optional<String> decode(byte[] file) {
        return CHARSETS.stream()
                .flatMap(charset -> decode(file, charset).stream())
                .findFirst()
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
