package org.changkai.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes a table of lines of cells, whatever kind of file they come from; the first line is the header. */
final class GatherRows {

    private final Set<String> requiredColumns;
    private final List<Row> rows = new ArrayList<>();
    private final List<BadRow> unreadable = new ArrayList<>();
    private final long most;
    private List<String> header = List.of();
    private long kept;

    /** @param most cells that may be kept; a row counts as two more */
    GatherRows(Set<String> requiredColumns, long most) {
        this.most = most;
        this.requiredColumns = requiredColumns;
    }

    /** Takes the next line. */
    void take(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (header.isEmpty()) {
            header = cells.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } else if (cells.size() != header.size()) {
            kept += 2;
            unreadable.add(new BadRow(line, null, "wrong-number-of-columns", String.valueOf(cells.size())));
        } else {
            var row = row(line, cells);
            kept += 2 + row.cells().size();
            rows.add(row);
        }
    }

    /** Whether there is more than may be kept, so that nothing more needs to be read. */
    boolean isFull() {
        return kept > most;
    }

    int columns() {
        return header.size();
    }

    void refuse(BadRow reason) {
        unreadable.add(reason);
    }

    Reading end() {
        if (isFull()) {
            return Reading.NoTable.of("too-many-cells");
        }
        if (header.isEmpty()) {
            return Reading.NoTable.of("empty-file");
        }
        var reasons = new ArrayList<BadRow>();
        requiredColumns.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .forEach(column -> reasons.add(new BadRow(1, column, "missing-column", null)));
        if (new HashSet<>(header).size() < header.size()) {
            reasons.add(BadRow.file("duplicate-column", null));
        }
        return reasons.isEmpty() ? new Reading.Read(new Table(header, rows, unreadable)) : new Reading.NoTable(reasons);
    }

    private Row row(int line, List<String> cells) {
        var named = new HashMap<String, String>();
        for (var column = 0; column < header.size(); column++) {
            var cell = cells.get(column).strip();
            if (!cell.isEmpty()) {
                named.put(header.get(column), cell);
            }
        }
        return new Row(line, named);
    }
}
