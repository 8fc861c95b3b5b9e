package org.changkai.registry.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.changkai.registry.imports.ImportKind;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes everything of one kind as it was at one moment. */
public final class ExportTable {

    /** The kinds of files. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<ImportKind, Exporter> exporters = new EnumMap<>(ImportKind.class);
    private final TransactionTemplate moment;

    /** @param moment a transaction that sees one state however often it reads */
    ExportTable(List<Exporter> exporters, TransactionTemplate moment) {
        exporters.forEach(exporter -> this.exporters.put(exporter.kind(), exporter));
        this.moment = moment;
    }

    /** Writes the file and closes it. */
    public void write(ImportKind kind, Exporter.Scope scope, Format format, OutputStream to) throws IOException {
        var exporter = Objects.requireNonNull(exporters.get(kind));
        var name = kind.name().toLowerCase(Locale.ROOT);
        try (var file = format == Format.CSV ? new CsvFile(to) : new XlsxFile(to, name)) {
            file.line(exporter.columns());
            moment.executeWithoutResult(status -> exporter.rows(scope, cells -> {
                try {
                    file.line(cells);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }));
        } catch (UncheckedIOException gone) {
            throw Objects.requireNonNull(gone.getCause());
        }
    }
}
