package org.changkai.registry.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.registry.imports.Parts;
import org.jspecify.annotations.Nullable;

/**
 * One area that is not the same on two days.
 *
 * @param kinds what became of it
 * @param before how it was on the first day, null if it was added
 * @param after how it was on the second, null if it was removed
 * @param successors where a removed one went, as far as anybody knows: those of them that are there on the second day
 */
public record ComparedArea(
        List<ChangeKind> kinds,
        @Nullable State before,
        @Nullable State after,
        List<Area.Successor> successors) {

    /** How it was on one day. */
    public record State(
            String code,
            String name,
            AreaLevel level,
            @Nullable String parentCode,
            @Nullable String parentName,
            @Nullable String urbanRuralType) {

        private List<@Nullable String> cells() {
            return Arrays.<@Nullable String>asList(code, name, level.label(), parentCode, parentName, urbanRuralType);
        }
    }

    /** The columns of a file, in the order of {@link #cells}. */
    public static final List<String> COLUMNS = Stream.of(
                    Stream.of("kinds"), columns("before"), columns("after"), Stream.of("successors"))
            .flatMap(column -> column)
            .toList();

    private static final List<@Nullable String> NOTHING =
            Arrays.<@Nullable String>asList(null, null, null, null, null, null);

    public ComparedArea {
        kinds = List.copyOf(kinds);
        successors = List.copyOf(successors);
    }

    /** The code by which the lists are in order: the one it had, or the one with which it was added. */
    public String code() {
        return Objects.requireNonNull(before == null ? after : before).code();
    }

    /** A line of a file; null is an empty cell. */
    public List<@Nullable String> cells() {
        var cells = new ArrayList<@Nullable String>();
        cells.add(kinds.stream().map(ChangeKind::label).collect(Collectors.joining(";")));
        for (var state : new @Nullable State[] {before, after}) {
            cells.addAll(state == null ? NOTHING : state.cells());
        }
        cells.add(
                successors.isEmpty()
                        ? null
                        : successors.stream()
                                .map(area -> Parts.join(area.relation(), area.code(), area.name()))
                                .collect(Collectors.joining(";")));
        return cells;
    }

    private static Stream<String> columns(String when) {
        return Stream.of("code", "name", "level", "parent_code", "parent_name", "urban_rural_type")
                .map(column -> column + "_" + when);
    }
}
