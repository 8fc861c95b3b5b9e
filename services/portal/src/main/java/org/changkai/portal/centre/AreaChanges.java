package org.changkai.portal.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Areas that differ between two days, by code, and where the list goes on. */
public record AreaChanges(List<Row> items, @Nullable String next) {

    public static final List<String> KINDS = List.of("added", "removed", "renumbered", "renamed", "moved", "retyped");

    /**
     * One area.
     *
     * @param kinds added, removed, renumbered, renamed, moved, retyped; several may be true of one
     * @param before how it was on the first day, null if it was added
     * @param after how it was on the second, null if it was removed
     * @param successors where a removed one went, as far as anybody knows
     */
    public record Row(
            List<String> kinds,
            @Nullable State before,
            @Nullable State after,
            List<Area.Successor> successors) {

        /** How it is called now, or was called last. */
        public @Nullable State last() {
            return after == null ? before : after;
        }

        /** What differs, and for what was added or removed, where it lies or lay. */
        public List<Differing> fields() {
            var fields = new ArrayList<Differing>();
            var was = cells(before);
            var is = cells(after);
            (after == null ? was : is).keySet().forEach(field -> {
                var alone = before == null || after == null;
                var from = was.getOrDefault(field, "");
                var to = is.getOrDefault(field, "");
                if (alone ? field.equals("parent") : !from.equals(to)) {
                    fields.add(new Differing(field, from, to));
                }
            });
            return fields;
        }

        private static Map<String, String> cells(@Nullable State state) {
            var cells = new LinkedHashMap<String, String>();
            if (state != null) {
                cells.put("code", state.code);
                cells.put("name", state.name);
                cells.put("parent", state.parentName.isEmpty() ? state.parentCode : state.parentName);
                cells.put("level", state.level);
                cells.put("type", state.urbanRuralType);
            }
            return cells;
        }
    }

    /** How an area was on one day; what it does not have is empty. */
    public record State(
            String code, String name, String level, String parentCode, String parentName, String urbanRuralType) {}

    /** What differs: code, name, parent, level or type. */
    public record Differing(String field, String was, String is) {}

    /** The rows by the first of their kinds, in the order in which kinds are told. */
    public Map<String, List<Row>> byKind() {
        var groups = new LinkedHashMap<String, List<Row>>();
        KINDS.forEach(kind -> groups.put(kind, new ArrayList<>()));
        for (var row : items) {
            row.kinds().stream()
                    .limit(1)
                    .forEach(kind -> groups.computeIfAbsent(kind, any -> new ArrayList<>())
                            .add(row));
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** The editions of the areas that were imported, the latest day first. */
    public record Editions(List<Edition> items) {}

    /**
     * One of them.
     *
     * @param areas how many areas it has
     */
    public record Edition(
            @Nullable LocalDate validFrom,
            int areas,
            @Nullable Counts changes) {}

    /** How many areas it changed, by kind. */
    public record Counts(int added, int removed, int renumbered, int renamed, int moved, int retyped) {

        /** Those kinds that occur. */
        public Map<String, Integer> some() {
            var counts = new LinkedHashMap<String, Integer>();
            var all = new int[] {added, removed, renumbered, renamed, moved, retyped};
            for (var n = 0; n < all.length; n++) {
                if (all[n] > 0) {
                    counts.put(KINDS.get(n), all[n]);
                }
            }
            return counts;
        }
    }
}
