package org.changkai.registry.imports;

import java.util.Set;

/** Takes one kind of file. Runs inside a transaction that its caller ends. */
public interface Importer {

    ImportKind kind();

    /** The columns without which a file is not of this kind. */
    Set<String> requiredColumns();

    /** Judges all rows, then writes the good ones, unless there are bad ones and the options do not allow that. */
    Verdict take(Table table, ImportOptions options, Progress progress);

    /** Hears of every row that was judged; what is done with all of them together comes after that. */
    @FunctionalInterface
    interface Progress {
        void reached(int done);
    }
}
