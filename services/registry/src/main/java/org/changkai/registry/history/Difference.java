package org.changkai.registry.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds what differs between two states of one thing as the history keeps them: rows with the names of their columns. */
public final class Difference {

    /** They say nothing about the thing itself. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "code", "revision", "removed_at");

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    private Difference() {}

    /** By field; null is a thing that is not there. */
    public static List<FieldChange> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        var columns = new TreeSet<String>();
        if (before != null) {
            columns.addAll(before.propertyNames());
        }
        if (after != null) {
            columns.addAll(after.propertyNames());
        }
        columns.removeAll(BOOKKEEPING);
        var changes = new ArrayList<FieldChange>();
        for (var column : columns) {
            var from = value(before, column);
            var to = value(after, column);
            if (!Objects.equals(from, to)) {
                changes.add(new FieldChange(field(column), from, to));
            }
        }
        return changes;
    }

    private static @Nullable JsonNode value(@Nullable JsonNode state, String column) {
        var value = state == null ? null : state.get(column);
        var nothing = value == null || value.isNull() || (value.isArray() && value.isEmpty());
        return nothing ? null : value;
    }

    /** As answers call it: {@code party_parent_id} is {@code parentId}, {@code opening_hours} is {@code openingHours}. */
    private static String field(String column) {
        var plain = column.equals("party_parent_id") ? "parent_id" : column;
        return WORD.matcher(plain).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
