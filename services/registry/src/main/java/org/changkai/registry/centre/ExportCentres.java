package org.changkai.registry.centre;

import java.util.List;
import java.util.function.Consumer;
import org.changkai.registry.exports.Exporter;
import org.changkai.registry.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/** Gives centres and stations, by area and id. */
public final class ExportCentres implements Exporter {

    private final Centres centres;

    public ExportCentres(Centres centres) {
        this.centres = centres;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CENTRES;
    }

    @Override
    public List<String> columns() {
        return CentreCells.COLUMNS;
    }

    @Override
    public void rows(Scope scope, Consumer<List<@Nullable String>> rows) {
        Centres.After after = null;
        List<Centre> piece;
        do {
            piece = centres.list(Centres.Filter.in(scope.area()), after, PIECE);
            for (var centre : piece) {
                rows.accept(CentreCells.write(centre.seenIn(scope.datum())));
                after = new Centres.After(centre.areaCode(), centre.id());
            }
        } while (piece.size() == PIECE);
    }
}
