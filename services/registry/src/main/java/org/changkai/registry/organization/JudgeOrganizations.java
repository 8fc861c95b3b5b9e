package org.changkai.registry.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Row;
import org.changkai.registry.imports.Table;

/** Tells the good rows of a file of organizations from the bad ones. */
final class JudgeOrganizations {

    private final Organizations organizations;
    private final Areas areas;
    private final Caller caller;

    JudgeOrganizations(Organizations organizations, Areas areas, Caller caller) {
        this.organizations = organizations;
        this.areas = areas;
        this.caller = caller;
    }

    /** A row that was read. */
    record Entry(Row row, OrganizationDraft draft, List<Link> links) {

        String id() {
            return Objects.requireNonNullElse(draft.id(), "");
        }

        /** The organizations it names. */
        Stream<String> references() {
            return Stream.concat(
                    Stream.ofNullable(draft.parentId()), links.stream().map(Link::targetId));
        }
    }

    /** What the rows are held against. */
    private record Known(
            Map<String, Long> inFile, Map<String, String> areasOf, Set<String> areas, Set<String> circular) {

        boolean isOrganization(String id) {
            return inFile.containsKey(id) || areasOf.containsKey(id);
        }
    }

    List<Entry> judge(Table table, List<BadRow> bad) {
        var entries = table.rows().stream().map(row -> entry(row, bad)).toList();
        var known = known(entries);
        entries.forEach(entry -> judge(entry, known, bad));
        var refused = bad.stream().map(BadRow::line).collect(Collectors.toCollection(HashSet::new));
        var good = new ArrayList<>(entries.stream()
                .filter(entry -> !refused.contains(entry.row().line()))
                .toList());
        boolean dropped;
        do {
            dropped = dropOrphans(good, known, bad); // whoever named a dropped row is dropped too
        } while (dropped);
        return good;
    }

    private static Entry entry(Row row, List<BadRow> bad) {
        var draft = new OrganizationDraft(
                row.text("id"),
                row.text("kind"),
                row.text("name"),
                row.text("short_name"),
                row.text("parent_id"),
                row.text("area_code"),
                row.text("unified_social_credit_code"),
                row.text("address"),
                row.text("phone"));
        var links = new ArrayList<Link>();
        for (var text : row.list("links")) {
            Link.parse(Objects.requireNonNullElse(draft.id(), ""), text)
                    .ifPresentOrElse(links::add, () -> bad.add(new BadRow(row.line(), "links", "not-a-link", text)));
        }
        return new Entry(row, draft, links);
    }

    private Known known(Collection<Entry> entries) {
        var inFile = entries.stream().collect(Collectors.groupingBy(Entry::id, Collectors.counting()));
        var named = entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.id()), entry.references()))
                .collect(Collectors.toSet());
        var codes = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.draft().areaCode()))
                .collect(Collectors.toSet());
        return new Known(inFile, organizations.areasOf(named), areas.present(codes), circular(entries));
    }

    private Set<String> circular(Collection<Entry> entries) {
        var parents = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.draft().parentId()))
                .collect(Collectors.toSet());
        var superiors = new Superiors(organizations.superiors(parents));
        entries.forEach(entry -> superiors.put(entry.id(), entry.draft().parentId()));
        return superiors.circular();
    }

    private void judge(Entry entry, Known known, List<BadRow> bad) {
        var draft = entry.draft();
        var flaws = draft.judge()
                .expect("id", draft.id(), id -> known.inFile().getOrDefault(id, 0L) == 1, "duplicate")
                .expect("id", known.areasOf().get(entry.id()), caller::mayActIn, "outside-area")
                .expect("parentId", draft.parentId(), known::isOrganization, "unknown-organization")
                .expect(
                        "parentId",
                        draft.parentId(),
                        parent -> !known.circular().contains(entry.id()),
                        "circular")
                .exists("areaCode", draft.areaCode(), known.areas(), "unknown-area")
                .expect("areaCode", draft.areaCode(), caller::mayActIn, "outside-area");
        entry.links()
                .forEach(link -> flaws.expect("links", link.targetId(), known::isOrganization, "unknown-organization"));
        flaws.flaws().forEach(flaw -> bad.add(flaw.in(entry.row())));
    }

    private static boolean dropOrphans(List<Entry> good, Known known, List<BadRow> bad) {
        var taken = good.stream().map(Entry::id).collect(Collectors.toSet());
        var orphans = new HashMap<Entry, String>();
        for (var entry : good) {
            entry.references()
                    .filter(id -> !taken.contains(id) && !known.areasOf().containsKey(id))
                    .findFirst()
                    .ifPresent(id -> orphans.put(entry, id));
        }
        orphans.forEach((entry, id) -> bad.add(new BadRow(entry.row().line(), null, "names-a-bad-row", id)));
        return good.removeAll(orphans.keySet());
    }
}
