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
import org.jspecify.annotations.Nullable;
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

    /** What fills a file. */
    @FunctionalInterface
    public interface Lines {

        /** Gives line by line. */
        void writeTo(Line line);
    }

    /** Where the next line goes; a null cell is empty. */
    @FunctionalInterface
    public interface Line {

        void write(List<? extends @Nullable String> cells);
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
        write(
                format == Format.CSV ? new CsvFile(to) : new XlsxFile(to, name),
                exporter.columns(),
                line -> moment.executeWithoutResult(status -> exporter.rows(scope, line::write)));
    }

    /** Writes the same kind of file out of something else, and closes it. */
    public static void csv(List<String> columns, OutputStream to, Lines lines) throws IOException {
        write(new CsvFile(to), columns, lines);
    }

    private static void write(TableFile to, List<String> columns, Lines lines) throws IOException {
        try (var file = to) {
            file.line(columns);
            lines.writeTo(cells -> {
                try {
                    file.line(cells);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw Objects.requireNonNull(gone.getCause());
        }
    }
}
