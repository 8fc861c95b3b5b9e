package org.changkai.registry.organization.jdbc;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.organization.OrganizationDraft;
import org.changkai.registry.organization.Tree;
import org.jspecify.annotations.Nullable;

/** The paths of new organizations, so that ten thousand of them are written in their place and not moved to it. */
final class FirstPaths {

    /** So many ids of 64 characters still fit into an index entry. */
    static final int DEEPEST = 30;

    private final Map<String, OrganizationDraft> drafts = new HashMap<>();
    private final Map<Tree, Map<String, String>> paths = new EnumMap<>(Tree.class);

    /** @param known the paths of superiors that are not drafted, tree by tree */
    FirstPaths(Map<Tree, Map<String, String>> known, Iterable<OrganizationDraft> drafts) {
        drafts.forEach(draft -> this.drafts.put(String.valueOf(draft.id()), draft));
        for (var tree : Tree.values()) {
            paths.put(tree, new HashMap<>(known.getOrDefault(tree, Map.of())));
        }
    }

    String of(String id, Tree tree) {
        return path(id, tree, 1);
    }

    private String path(String id, Tree tree, int depth) {
        if (depth > DEEPEST) {
            throw tooDeep();
        }
        var drawn = paths.getOrDefault(tree, new HashMap<>());
        var known = drawn.get(id);
        if (known != null) {
            return known;
        }
        var parent = parent(id, tree);
        var path = parent == null ? id : path(parent, tree, depth + 1) + "." + id;
        if (path.chars().filter(character -> character == '.').count() >= DEEPEST) {
            throw tooDeep();
        }
        drawn.put(id, path);
        return path;
    }

    private @Nullable String parent(String id, Tree tree) {
        var draft = drafts.get(id);
        return draft == null ? null : draft.parent(tree);
    }

    static RuntimeException tooDeep() {
        return Problem.of(422, "tree-too-deep").with("deepest", DEEPEST).exception();
    }
}
