package org.changkai.registry.imports;

import java.util.List;

/** A file with a header, read but not yet judged. */
public record Table(List<String> header, List<Row> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    public boolean has(String column) {
        return header.contains(column);
    }
}
