package org.changkai.registry.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.Importer;
import org.changkai.registry.imports.Row;
import org.changkai.registry.imports.Table;
import org.changkai.registry.imports.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Takes organizations with their superiors and, where the file has the columns, all links that begin at them and their
 * standings.
 */
public final class ImportOrganizations implements Importer {

    private final Organizations organizations;
    private final JudgeOrganizations judge;

    public ImportOrganizations(Organizations organizations, JudgeOrganizations judge) {
        this.organizations = organizations;
        this.judge = judge;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("id", "kind", "name", "area_code");
    }

    @Override
    public Verdict take(Table table, ImportOptions options, Progress progress) {
        organizations.lockTrees();
        var bad = new ArrayList<>(table.unreadable());
        var wishes = new LinkedHashMap<Row, OrganizationWish>();
        table.rows().forEach(row -> wishes.put(row, wish(table, row, bad)));
        var bench = judge.bench(wishes.values(), options.caller());
        var judged = 0;
        for (var wish : wishes.entrySet()) {
            bench.judge(wish.getValue()).flaws().forEach(flaw -> bad.add(flaw.in(wish.getKey())));
            progress.reached(++judged);
        }
        if (!bad.isEmpty() && !options.partial()) {
            return Verdict.refused(bad);
        }
        dropRefused(wishes, bench, bad);
        var saved = organizations.save(wishes.values(), options.caller().account());
        var created = saved.created().size();
        var changed = saved.changed().size();
        return new Verdict(new Counts(created, changed, wishes.size() - created - changed, 0), bad);
    }

    private static OrganizationWish wish(Table table, Row row, List<BadRow> bad) {
        var draft = new OrganizationDraft(
                row.text("id"),
                row.text("kind"),
                row.text("name"),
                row.text("short_name"),
                row.text("parent_id"),
                row.text("administrative_parent_id"),
                row.text("grid_parent_id"),
                row.text("area_code"),
                row.text("unified_social_credit_code"),
                row.text("address"),
                row.text("phone"));
        var id = Objects.requireNonNullElse(draft.id(), "");
        return new OrganizationWish(
                draft,
                members(table, row, "links", text -> Link.parse(id, text), "not-a-link", bad),
                members(table, row, "standings", Standing::parse, "not-a-standing", bad));
    }

    private static <T> @Nullable List<T> members(
            Table table, Row row, String column, Function<String, Optional<T>> parse, String reason, List<BadRow> bad) {
        if (!table.has(column)) {
            return null;
        }
        var members = new ArrayList<T>();
        for (var text : row.list(column)) {
            parse.apply(text)
                    .ifPresentOrElse(members::add, () -> bad.add(new BadRow(row.line(), column, reason, text)));
        }
        return members;
    }

    /** Leaves out the bad rows, and whoever names one of them, and whoever names one of those. */
    private static void dropRefused(
            Map<Row, OrganizationWish> wishes, JudgeOrganizations.Bench bench, List<BadRow> bad) {
        var refused = bad.stream().map(BadRow::line).collect(Collectors.toSet());
        wishes.keySet().removeIf(row -> refused.contains(row.line()));
        boolean dropped;
        do {
            var taken = wishes.values().stream().map(OrganizationWish::id).collect(Collectors.toSet());
            var orphans = new HashMap<Row, String>();
            wishes.forEach((row, wish) -> wish.references()
                    .filter(id -> !taken.contains(id) && !bench.exists(id))
                    .findFirst()
                    .ifPresent(id -> orphans.put(row, id)));
            orphans.forEach((row, id) -> bad.add(new BadRow(row.line(), null, "names-a-bad-row", id)));
            dropped = wishes.keySet().removeAll(orphans.keySet());
        } while (dropped);
    }
}
