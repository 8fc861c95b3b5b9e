package org.changkai.registry.imports;

import java.util.List;

/**
 * A file with a header, read but not yet judged.
 *
 * @param unreadable rows that are not in it
 */
public record Table(List<String> header, List<Row> rows, List<BadRow> unreadable) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    public boolean has(String column) {
        return header.contains(column);
    }
}
