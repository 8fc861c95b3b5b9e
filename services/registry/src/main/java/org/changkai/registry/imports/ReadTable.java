package org.changkai.registry.imports;

import java.util.Set;

/** Reads the files that people send: CSV or XLSX, which it sees by itself. */
final class ReadTable {

    private ReadTable() {}

    /**
     * Reads one.
     *
     * @param largest bytes that a packed file may have when it is unpacked
     * @param mostCells cells that may be kept of it
     */
    static Reading read(byte[] file, Set<String> requiredColumns, long largest, long mostCells) {
        return ReadXlsx.fits(file)
                ? ReadXlsx.read(file, requiredColumns, largest, mostCells)
                : ReadCsv.read(file, requiredColumns, mostCells);
    }
}
