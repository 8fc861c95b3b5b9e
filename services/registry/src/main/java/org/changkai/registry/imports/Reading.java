package org.changkai.registry.imports;

import java.util.List;

/** A table, or the reasons why a file is none. */
sealed interface Reading {

    record Read(Table table) implements Reading {}

    record NoTable(List<BadRow> reasons) implements Reading {

        static NoTable of(String reason) {
            return new NoTable(List.of(BadRow.file(reason, null)));
        }
    }
}
