package org.changkai.registry.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line where it begins in the file, the header is line 1
 * @param cells the text of each column, trimmed; an empty cell is absent
 */
public record Row(int line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    public @Nullable String text(String column) {
        return cells.get(column);
    }

    /** The members of a cell that are joined with semicolons. */
    public List<String> list(String column) {
        var cell = cells.get(column);
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(member -> !member.isEmpty())
                        .toList();
    }

    /** The number of a cell, null if the cell is absent or, with a bad row as its reason, no number in the range. */
    public @Nullable Double number(String column, double least, double most, List<BadRow> bad) {
        var cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        try {
            var number = Double.parseDouble(cell);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            bad.add(new BadRow(line, column, "not-a-number", cell));
            return null;
        }
        bad.add(new BadRow(line, column, "out-of-range", cell));
        return null;
    }
}
