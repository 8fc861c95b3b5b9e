package org.changkai.registry.area;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.changkai.registry.exports.Exporter;
import org.changkai.registry.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/** Gives the areas of a day, which is the edition that held on it, by code. */
public final class ExportAreas implements Exporter {

    private final Areas areas;

    public ExportAreas(Areas areas) {
        this.areas = areas;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.AREAS;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "level", "name", "parent_code", "urban_rural_type", "lat", "lon");
    }

    @Override
    public void rows(Scope scope, Consumer<List<@Nullable String>> rows) {
        String after = null;
        List<AreaRow> piece;
        do {
            piece = areas.rows(scope.area(), scope.asOf(), after, PIECE);
            for (var kept : piece) {
                var row = kept.seenIn(scope.datum());
                rows.accept(Arrays.asList(
                        row.code(),
                        row.level(),
                        row.name(),
                        row.parentCode(),
                        row.urbanRuralType(),
                        Objects.toString(row.lat(), null),
                        Objects.toString(row.lon(), null)));
                after = kept.code();
            }
        } while (piece.size() == PIECE);
    }
}
