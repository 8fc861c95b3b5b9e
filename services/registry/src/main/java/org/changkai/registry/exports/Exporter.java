package org.changkai.registry.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.platform.datum.Datum;
import org.changkai.registry.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/** Gives one kind of thing row by row, with the columns that its import takes. */
public interface Exporter {

    /** How many rows are fetched at once. */
    int PIECE = 1000;

    ImportKind kind();

    List<String> columns();

    /** Everything there is in the scope, always in the same order; a null cell is empty. */
    void rows(Scope scope, Consumer<List<@Nullable String>> rows);

    /**
     * What to export.
     *
     * @param area the 12-digit code of a subtree, null for everything
     * @param asOf the day of which areas are given
     * @param datum in which coordinates are given; only those in WGS-84 are taken back without loss
     */
    record Scope(@Nullable String area, LocalDate asOf, Datum datum) {}
}
