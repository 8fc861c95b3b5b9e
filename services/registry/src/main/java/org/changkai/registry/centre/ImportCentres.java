package org.changkai.registry.centre;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.Importer;
import org.changkai.registry.imports.Row;
import org.changkai.registry.imports.Table;
import org.changkai.registry.imports.Verdict;
import org.changkai.registry.placement.CheckPlacement;

/** Takes centres and stations. */
public final class ImportCentres implements Importer {

    private final Centres centres;
    private final JudgeCentres judge;
    private final CheckPlacement placement;

    public ImportCentres(Centres centres, JudgeCentres judge, CheckPlacement placement) {
        this.centres = centres;
        this.judge = judge;
        this.placement = placement;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CENTRES;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("id", "kind", "name", "area_code", "lat", "lon");
    }

    @Override
    public Verdict take(Table table, ImportOptions options, Progress progress) {
        var bad = new ArrayList<>(table.unreadable());
        var drafts = new LinkedHashMap<Row, CentreDraft>();
        table.rows().forEach(row -> drafts.put(row, CentreCells.read(row, options, bad)));
        var bench = judge.bench(drafts.values(), options.caller());
        var judged = 0;
        for (var draft : drafts.entrySet()) {
            bench.judge(draft.getValue()).flaws().forEach(flaw -> add(flaw.in(draft.getKey()), bad));
            progress.reached(++judged);
        }
        if (!bad.isEmpty() && !options.partial()) {
            return Verdict.refused(bad);
        }
        var refused = bad.stream().map(BadRow::line).collect(Collectors.toSet());
        drafts.keySet().removeIf(row -> refused.contains(row.line()));
        var saved = centres.save(drafts.values(), options.caller().account());
        var created = saved.created().size();
        var changed = saved.changed().size();
        var counts = new Counts(created, changed, drafts.size() - created - changed, 0);
        return new Verdict(counts, bad, misplaced(drafts));
    }

    private List<BadRow> misplaced(Map<Row, CentreDraft> drafts) {
        var misplaced = new ArrayList<BadRow>();
        drafts.forEach((row, draft) -> placement
                .check(
                        Objects.requireNonNull(draft.areaCode()),
                        new Coordinate(Objects.requireNonNull(draft.lat()), Objects.requireNonNull(draft.lon())))
                .ifPresent(wrong -> misplaced.add(
                        new BadRow(row.line(), "lat", wrong.code(), row.text("lat") + ", " + row.text("lon")))));
        return misplaced;
    }

    /** A cell that could not be read is not also missing. */
    private static void add(BadRow flaw, List<BadRow> bad) {
        var unreadable = flaw.reason().equals("missing")
                && bad.stream()
                        .anyMatch(
                                known -> known.line() == flaw.line() && Objects.equals(known.column(), flaw.column()));
        if (!unreadable) {
            bad.add(flaw);
        }
    }
}
