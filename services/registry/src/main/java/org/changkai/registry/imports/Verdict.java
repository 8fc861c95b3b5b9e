package org.changkai.registry.imports;

import java.util.Comparator;
import java.util.List;

/** The end of an import: what it did and which rows it could not take, in the order of the file. */
public record Verdict(Counts counts, List<BadRow> badRows) {

    public Verdict {
        badRows = badRows.stream().sorted(Comparator.comparingInt(BadRow::line)).toList();
    }

    public static Verdict refused(List<BadRow> badRows) {
        return new Verdict(Counts.NOTHING, badRows);
    }

    /** Whether there were bad rows and nothing was taken. */
    boolean isRefused() {
        return !badRows.isEmpty() && counts.equals(Counts.NOTHING);
    }
}
