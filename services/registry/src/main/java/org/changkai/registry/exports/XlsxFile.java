package org.changkai.registry.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An XLSX file with one sheet whose cells are all text: codes keep their zeros. */
final class XlsxFile implements TableFile {

    private static final int LINES_IN_MEMORY = 1000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxFile(OutputStream to, String name) {
        workbook = new Workbook(to, "Changkai", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void line(List<? extends @Nullable String> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell != null) {
                sheet.inlineString(next, column, cell);
            }
        }
        next++;
        if (next % LINES_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }
}
