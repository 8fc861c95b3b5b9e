package org.changkai.registry.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an XLSX file row by row. What is packed in the file is measured before it is unpacked: a small
 * file can hold a thousand times its size.
 */
final class ReadXlsx {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_COLUMNS = 200;

    private ReadXlsx() {}

    /** Whether it is a zip file, as every XLSX file is. */
    static boolean fits(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static Reading read(byte[] file, Set<String> requiredColumns, long largest, long mostCells) {
        var rows = new GatherRows(requiredColumns, mostCells);
        try {
            if (unpacksTo(file, largest) > largest) {
                return Reading.NoTable.of("unpacks-too-large");
            }
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                    var lines = workbook.getFirstSheet().openStream()) {
                for (var line : (Iterable<org.dhatim.fastexcel.reader.Row>) lines::iterator) {
                    rows.take(line.getRowNum(), cells(line, rows.columns()));
                    if (rows.isFull()) {
                        break;
                    }
                }
            }
        } catch (IOException | RuntimeException malformed) {
            if (malformed instanceof ExcelReaderException
                    || malformed instanceof IOException
                    || malformed.getCause() instanceof XMLStreamException
                    || malformed instanceof IllegalArgumentException
                    || malformed instanceof IndexOutOfBoundsException) {
                return Reading.NoTable.of("malformed-xlsx");
            }
            throw (RuntimeException) malformed;
        }
        return rows.end();
    }

    /** Bytes of all that is packed in it, or something above the limit as soon as that is passed. */
    private static long unpacksTo(byte[] file, long largest) throws IOException {
        var size = 0L;
        var entries = 0;
        var buffer = new byte[BUFFER];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                entries++;
                try (var content = zip.getInputStream(entry)) {
                    for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (size > largest || entries > MOST_ENTRIES) {
                            return Long.MAX_VALUE;
                        }
                    }
                }
            }
        }
        return size;
    }

    /** As many as the header has; what is empty behind the last one is not counted. */
    private static List<String> cells(org.dhatim.fastexcel.reader.Row line, int columns) {
        var cells = new ArrayList<String>();
        for (var index = 0; index < Math.min(line.getCellCount(), MOST_COLUMNS); index++) {
            cells.add(text(line.getCell(index)));
        }
        while (cells.size() > columns && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    /** A code that the spreadsheet took for a number is the number without its decimals. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }
}
