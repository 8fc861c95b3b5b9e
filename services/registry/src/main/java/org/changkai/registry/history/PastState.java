package org.changkai.registry.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Follows the entries of one thing from its beginning to the state that they lead to, with what hangs on it. */
public final class PastState {

    /** What hangs on a thing and changes apart from it. */
    private enum Part {
        LINK("link", "links", "type to_id valid_from"),
        STANDING("standing", "standings", "year"),
        EDITOR("editor", "editors", "account tree"),
        SUCCESSION("succession", "successions", "since");

        private final String one;
        private final String all;
        private final String keys;

        Part(String one, String all, String keys) {
            this.one = one;
            this.all = all;
            this.keys = keys;
        }

        private boolean isIn(@Nullable JsonNode state) {
            return state != null && state.has(one);
        }
    }

    private @Nullable JsonNode thing;
    private final Map<Part, Map<String, JsonNode>> hanging = new EnumMap<>(Part.class);

    /** The fields that stand in entries about what hangs on a thing. */
    public static List<String> parts() {
        return Stream.of(Part.values()).map(part -> part.one).toList();
    }

    /** Whether the entry is about what hangs on a thing. */
    public static boolean isAboutPart(@Nullable JsonNode before, @Nullable JsonNode after) {
        return part(before, after) != null;
    }

    private static @Nullable Part part(@Nullable JsonNode before, @Nullable JsonNode after) {
        return Stream.of(Part.values())
                .filter(part -> part.isIn(before) || part.isIn(after))
                .findFirst()
                .orElse(null);
    }

    /** Takes the next entry: rows before and after, or what hangs on the thing in their place. */
    public void follow(@Nullable JsonNode before, @Nullable JsonNode after) {
        var part = part(before, after);
        if (part == null) {
            thing = after;
            return;
        }
        var members = hanging.computeIfAbsent(part, any -> new TreeMap<>());
        if (before != null) {
            members.remove(key(before.path(part.one), part.keys));
        }
        if (after != null) {
            members.put(key(after.path(part.one), part.keys), after.path(part.one));
        }
    }

    /** Null if it was not there. */
    public @Nullable JsonNode state() {
        if (!(thing instanceof ObjectNode known)) {
            return null;
        }
        var state = known.deepCopy();
        hanging.forEach((part, members) -> {
            if (!members.isEmpty()) {
                state.set(part.all, JsonNodeFactory.instance.arrayNode().addAll(members.values()));
            }
        });
        return state;
    }

    private static String key(JsonNode part, String keys) {
        var key = new StringBuilder();
        for (var name : keys.split(" ")) {
            key.append(part.path(name).asString("")).append('\n');
        }
        return key.toString();
    }
}
