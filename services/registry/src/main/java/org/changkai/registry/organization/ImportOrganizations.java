package org.changkai.registry.organization;

import java.util.ArrayList;
import java.util.Set;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.Importer;
import org.changkai.registry.imports.Table;
import org.changkai.registry.imports.Verdict;

/** Takes organizations with their superiors and, where the file has the column, all links that begin at them. */
public final class ImportOrganizations implements Importer {

    private final Organizations organizations;
    private final Areas areas;

    public ImportOrganizations(Organizations organizations, Areas areas) {
        this.organizations = organizations;
        this.areas = areas;
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
        organizations.lockTree();
        var bad = new ArrayList<BadRow>();
        var good = new JudgeOrganizations(organizations, areas, options.caller()).judge(table, bad);
        if (!bad.isEmpty() && !options.partial()) {
            return Verdict.refused(bad);
        }
        var by = options.caller().account();
        var saved = organizations.save(
                good.stream().map(JudgeOrganizations.Entry::draft).toList(), by);
        var touched = new java.util.HashSet<>(saved.changed());
        progress.reached(good.size());
        if (table.has("links")) {
            var ids = good.stream().map(JudgeOrganizations.Entry::id).toList();
            var links = good.stream().flatMap(entry -> entry.links().stream()).toList();
            touched.addAll(organizations.replaceLinks(ids, links, by));
            touched.removeAll(saved.created());
        }
        var created = saved.created().size();
        return new Verdict(new Counts(created, touched.size(), good.size() - created - touched.size(), 0), bad);
    }
}
