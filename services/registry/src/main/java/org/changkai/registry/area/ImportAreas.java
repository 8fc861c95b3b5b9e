package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.Counts;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.Importer;
import org.changkai.registry.imports.Row;
import org.changkai.registry.imports.Rules;
import org.changkai.registry.imports.Table;
import org.changkai.registry.imports.Verdict;
import org.changkai.registry.placement.CheckPlacement;
import org.changkai.registry.placement.Misplacement;
import org.jspecify.annotations.Nullable;

/** Takes one edition of the areas, or a piece of one. */
public final class ImportAreas implements Importer {

    private static final int LONGEST_NAME = 100;

    /** Those of the National Bureau of Statistics, from the middle of a city to a village. */
    private static final Set<String> URBAN_RURAL_TYPES = Set.of("111", "112", "121", "122", "123", "210", "220");

    private final Areas areas;
    private final AreaEditions editions;
    private final AreaLinks links;
    private final Successors successors;
    private final Announcements announcements;
    private final CheckPlacement placement;

    public ImportAreas(
            Areas areas,
            AreaEditions editions,
            AreaLinks links,
            Successors successors,
            Announcements announcements,
            CheckPlacement placement) {
        this.areas = areas;
        this.editions = editions;
        this.links = links;
        this.successors = successors;
        this.announcements = announcements;
        this.placement = placement;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.AREAS;
    }

    @Override
    public Set<String> requiredColumns() {
        return Set.of("code", "level", "name", "parent_code");
    }

    @Override
    public Verdict take(Table table, ImportOptions options, Progress progress) {
        editions.lock();
        var bad = new ArrayList<>(table.unreadable());
        var good = judge(table, options, bad, progress);
        if (!bad.isEmpty() && !options.partial()) {
            return Verdict.refused(bad);
        }
        var complete = bad.isEmpty() ? options.complete() : null; // a row that is not read is not a row that is missing
        var by = options.caller().account();
        var changes = editions.write(options.validFrom(), complete, good, by);
        var withdrawn = link(options.validFrom(), by);
        announce(changes);
        if (!changes.isEmpty()) {
            successors.bringPlaces(withdrawn, by);
        }
        return new Verdict(count(good.size(), changes), bad, misplaced(table, good));
    }

    private List<BadRow> misplaced(Table table, List<AreaRow> good) {
        var wrong = new HashMap<String, Misplacement>();
        for (var area : good) {
            if (area.lat() != null && area.lon() != null) {
                placement
                        .check(area.code(), new Coordinate(area.lat(), area.lon()))
                        .ifPresent(found -> wrong.put(area.code(), found));
            }
        }
        return table.rows().stream()
                .flatMap(row -> Stream.ofNullable(wrong.get(row.text("code")))
                        .map(found ->
                                new BadRow(row.line(), "lat", found.code(), row.text("lat") + ", " + row.text("lon"))))
                .toList();
    }

    /**
     * Where codes went is worked out anew wherever the edition has changed what ends or begins on a day, be it a day of
     * another one: so the order in which editions come is not to be seen, and what one of them takes back is forgotten.
     */
    private List<WithdrawnLink> link(LocalDate validFrom, String by) {
        var found = new TreeMap<LocalDate, List<Succession>>();
        links.turns(validFrom).forEach((day, turns) -> found.put(day, MatchSuccessors.in(turns)));
        return links.replace(found, by);
    }

    private void announce(List<AreaChange> changes) {
        var present = changes.stream().filter(AreaChange::present).toList();
        var saved = new TreeSet<>(links.withAnotherPast());
        present.stream()
                .filter(change -> !change.isRemoval())
                .map(AreaChange::code)
                .forEach(saved::add);
        announcements.areasSaved(saved);
        announcements.areasClosed(present.stream()
                .filter(AreaChange::isRemoval)
                .map(AreaChange::code)
                .toList());
        var renamed = Reach.of(present.stream()
                .filter(AreaChange::isRenaming)
                .map(AreaChange::code)
                .toList());
        announcements.placesRenamed(renamed.villages(), renamed.larger());
    }

    private static Counts count(int rows, List<AreaChange> changes) {
        var created = (int) changes.stream().filter(AreaChange::isAddition).count();
        var removed = (int) changes.stream().filter(AreaChange::isRemoval).count();
        var changed = changes.size() - created - removed;
        return new Counts(created, changed, rows - created - changed, removed);
    }

    private List<AreaRow> judge(Table table, ImportOptions options, List<BadRow> bad, Progress progress) {
        Map<String, Integer> firstLines = new HashMap<>();
        for (var row : table.rows()) {
            var code = row.text("code");
            if (code != null) {
                firstLines.putIfAbsent(code, row.line());
            }
        }
        var parents = parents(table, options.complete(), firstLines.keySet());
        var good = new ArrayList<AreaRow>();
        var judged = 0;
        for (var row : table.rows()) {
            var before = bad.size();
            progress.reached(++judged);
            var area = judge(row, options, bad);
            if (area == null) {
                continue;
            }
            if (firstLines.getOrDefault(area.code(), 0) != row.line()) {
                bad.add(new BadRow(row.line(), "code", "duplicate", area.code()));
            }
            if (lacksParent(area, options.complete(), parents)) {
                bad.add(new BadRow(row.line(), "parent_code", "unknown-parent", area.parentCode()));
            }
            if (bad.size() == before) {
                good.add(area);
            }
        }
        return good;
    }

    /** @param closed those of today that the edition itself closes, because it lists everything there but them */
    private record Parents(Set<String> known, Set<String> closed) {}

    private Parents parents(Table table, @Nullable String complete, Set<String> read) {
        var named = table.rows().stream()
                .map(row -> row.text("parent_code"))
                .filter(code -> code != null && !read.contains(code))
                .collect(Collectors.toSet());
        var known = new HashSet<>(areas.present(named));
        var closed = new HashSet<String>();
        if (complete != null) {
            var all = new AreaCode(complete);
            known.stream().filter(code -> all.contains(new AreaCode(code))).forEach(closed::add);
        }
        known.removeAll(closed);
        known.addAll(read);
        return new Parents(known, closed);
    }

    /** Provinces and cities may stand for themselves, and so may the top of a complete edition. */
    private static boolean lacksParent(AreaRow area, @Nullable String complete, Parents parents) {
        var parent = area.parentCode();
        return parent != null
                && (parents.closed.contains(parent)
                        || (!parents.known.contains(parent)
                                && !area.code().equals(complete)
                                && !area.level().equals(AreaLevel.CITY.label())));
    }

    private static @Nullable AreaRow judge(Row row, ImportOptions options, List<BadRow> bad) {
        var before = bad.size();
        var code = row.text("code");
        var name = row.text("name");
        var levelText = row.text("level");
        var parent = row.text("parent_code");
        var level = levelText == null ? null : AreaLevel.named(levelText).orElse(null);
        if (code == null || !AreaCode.isCode(code)) {
            bad.add(new BadRow(row.line(), "code", "not-an-area-code", code));
        } else if (!options.caller().mayActIn(code)) {
            bad.add(new BadRow(row.line(), "code", "outside-area", code));
        } else if (options.complete() != null && !new AreaCode(options.complete()).contains(new AreaCode(code))) {
            bad.add(new BadRow(row.line(), "code", "outside-complete", code));
        } else if (level != null && new AreaCode(code).stem().length() > level.digits()) {
            bad.add(new BadRow(row.line(), "level", "level-does-not-fit-code", levelText));
        } else if (parent != null
                && (!AreaCode.isCode(parent)
                        || parent.equals(code)
                        || !new AreaCode(parent).contains(new AreaCode(code)))) {
            bad.add(new BadRow(row.line(), "parent_code", "parent-does-not-contain", parent));
        }
        if (level == null) {
            bad.add(new BadRow(row.line(), "level", "unknown-level", levelText));
        } else if (parent == null && level != AreaLevel.PROVINCE) {
            bad.add(new BadRow(row.line(), "parent_code", "missing", null));
        }
        if (name == null) {
            bad.add(new BadRow(row.line(), "name", "missing", null));
        } else if (name.length() > LONGEST_NAME) {
            bad.add(new BadRow(row.line(), "name", "too-long", name));
        } else if (!Rules.isPlain(name)) {
            bad.add(new BadRow(row.line(), "name", "not-plain-text", name));
        }
        var type = row.text("urban_rural_type");
        if (type != null && !URBAN_RURAL_TYPES.contains(type)) {
            bad.add(new BadRow(row.line(), "urban_rural_type", "not-an-urban-rural-type", type));
        }
        var lat = row.number("lat", -90, 90, bad);
        var lon = row.number("lon", -180, 180, bad);
        if (bad.size() > before || code == null || level == null || name == null) {
            return null;
        }
        var where = options.place(lat, lon);
        return new AreaRow(
                code,
                level.label(),
                name,
                parent,
                type,
                where == null ? null : (Double) where.lat(),
                where == null ? null : (Double) where.lon());
    }
}
