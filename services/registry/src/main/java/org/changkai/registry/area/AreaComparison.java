package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What differs between two days, whichever editions lie between them and in whatever order they were imported. */
public interface AreaComparison {

    /**
     * What is compared.
     *
     * @param under only what lay, or lies, under this code; null for everything
     * @param kind only areas of which this is true; null for all that differ
     */
    record Span(
            LocalDate from,
            LocalDate to,
            @Nullable String under,
            @Nullable ChangeKind kind) {}

    /** Where a list goes on: behind this row. */
    record Position(String code, boolean added) {

        public static Position of(ComparedArea row) {
            return new Position(row.code(), row.before() == null);
        }
    }

    /** Where a list of editions goes on: behind this one. */
    record EditionPosition(LocalDate validFrom, long number) {}

    /** The areas that differ, by code. */
    List<ComparedArea> between(Span span, @Nullable Position after, int limit);

    /** All of them, one by one. */
    void each(Span span, Consumer<ComparedArea> row);

    /**
     * The editions that were imported, that of the latest day first.
     *
     * @param under only those that changed something in this area, counting only what lies in it; null for all
     */
    List<AreaEdition> editions(@Nullable String under, @Nullable EditionPosition after, int limit);
}
