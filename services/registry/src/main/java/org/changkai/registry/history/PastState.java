package org.changkai.registry.history;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Follows the entries of one thing from its beginning to the state that they lead to, with what hangs on it. */
public final class PastState {

    private @Nullable JsonNode thing;
    private final Map<String, JsonNode> links = new TreeMap<>();
    private final Map<String, JsonNode> standings = new TreeMap<>();

    /** Takes the next entry: rows before and after, or a link or a standing in its place. */
    public void follow(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (isPart(before, after, "link")) {
            replace(links, part(before, "link"), part(after, "link"), "type", "to_id", "valid_from");
        } else if (isPart(before, after, "standing")) {
            replace(standings, part(before, "standing"), part(after, "standing"), "year");
        } else {
            thing = after;
        }
    }

    /** Null if it was not there. */
    public @Nullable JsonNode state() {
        if (!(thing instanceof ObjectNode known)) {
            return null;
        }
        var state = known.deepCopy();
        add(state, "links", links);
        add(state, "standings", standings);
        return state;
    }

    private static void add(ObjectNode state, String field, Map<String, JsonNode> parts) {
        if (!parts.isEmpty()) {
            state.set(field, JsonNodeFactory.instance.arrayNode().addAll(parts.values()));
        }
    }

    private static boolean isPart(@Nullable JsonNode before, @Nullable JsonNode after, String name) {
        return part(before, name) != null || part(after, name) != null;
    }

    private static @Nullable JsonNode part(@Nullable JsonNode state, String name) {
        return state == null ? null : state.get(name);
    }

    private static void replace(
            Map<String, JsonNode> parts, @Nullable JsonNode before, @Nullable JsonNode after, String... keys) {
        if (before != null) {
            parts.remove(key(before, keys));
        }
        if (after != null) {
            parts.put(key(after, keys), after);
        }
    }

    private static String key(JsonNode part, String... keys) {
        var key = new StringBuilder();
        for (var name : keys) {
            key.append(part.path(name).asString("")).append('\n');
        }
        return key.toString();
    }
}
