package org.changkai.registry.imports;

import java.util.Comparator;
import java.util.List;

/**
 * The end of an import: what it did and which rows it could not take, in the order of the file.
 *
 * @param warnings rows that were taken and that somebody should look at
 */
public record Verdict(Counts counts, List<BadRow> badRows, List<BadRow> warnings) {

    public Verdict {
        badRows = badRows.stream().sorted(Comparator.comparingInt(BadRow::line)).toList();
        warnings = List.copyOf(warnings);
    }

    public Verdict(Counts counts, List<BadRow> badRows) {
        this(counts, badRows, List.of());
    }

    public static Verdict refused(List<BadRow> badRows) {
        return new Verdict(Counts.NOTHING, badRows);
    }

    /** Whether there were bad rows and nothing was taken. */
    boolean isRefused() {
        return !badRows.isEmpty() && counts.equals(Counts.NOTHING);
    }
}
