package org.changkai.registry.imports;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV in UTF-8, with or without byte order mark, or GB18030, and finds out itself which of them it is. */
final class ReadTable {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** A table, or the reasons why the file is none. */
    sealed interface Reading {}

    record Read(Table table) implements Reading {}

    record NoTable(List<BadRow> reasons) implements Reading {}

    private ReadTable() {}

    static Reading read(byte[] file, Set<String> requiredColumns) {
        var text = decode(file);
        if (text.isEmpty()) {
            return new NoTable(List.of(BadRow.file("unknown-encoding", null)));
        }
        try (var parser = CSVParser.parse(new StringReader(text.get()), FORMAT)) {
            return table(parser, requiredColumns);
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException malformed) {
            return new NoTable(List.of(BadRow.file("malformed-csv", null)));
        }
    }

    private static Reading table(CSVParser parser, Set<String> requiredColumns) throws IOException {
        var records = parser.iterator();
        if (!records.hasNext()) {
            return new NoTable(List.of(BadRow.file("empty-file", null)));
        }
        var header = header(records.next());
        var reasons = new ArrayList<BadRow>();
        requiredColumns.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .forEach(column -> reasons.add(new BadRow(1, column, "missing-column", null)));
        if (new HashSet<>(header).size() < header.size()) {
            reasons.add(BadRow.file("duplicate-column", null));
        }
        if (!reasons.isEmpty()) {
            return new NoTable(reasons);
        }
        var rows = new ArrayList<Row>();
        while (true) {
            var line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            if (!records.hasNext()) {
                return new Read(new Table(header, rows));
            }
            var row = records.next();
            if (isBlank(row)) {
                continue;
            }
            if (row.size() != header.size()) {
                reasons.add(new BadRow(line, null, "wrong-number-of-columns", String.valueOf(row.size())));
                return new NoTable(reasons);
            }
            rows.add(row(line, header, row));
        }
    }

    private static List<String> header(CSVRecord first) {
        return first.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static Row row(int line, List<String> header, CSVRecord row) {
        var cells = new HashMap<String, String>();
        for (var column = 0; column < header.size(); column++) {
            var cell = row.get(column).strip();
            if (!cell.isEmpty()) {
                cells.put(header.get(column), cell);
            }
        }
        return new Row(line, cells);
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
