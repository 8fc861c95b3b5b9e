package org.changkai.registry.imports;

import java.util.Set;

/** Reads the files that people send: CSV or XLSX, which it sees by itself. */
final class ReadTable {

    private ReadTable() {}

    /** @param largest bytes that a packed file may have when it is unpacked */
    static Reading read(byte[] file, Set<String> requiredColumns, long largest) {
        return ReadXlsx.fits(file)
                ? ReadXlsx.read(file, requiredColumns, largest)
                : ReadCsv.read(file, requiredColumns);
    }
}
