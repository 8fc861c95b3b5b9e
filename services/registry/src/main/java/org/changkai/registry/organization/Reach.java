package org.changkai.registry.organization;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an account may edit by subtree: what lies there now, and what is to be put below it. */
final class Reach {

    private final Map<Tree, Set<String>> reached = new EnumMap<>(Tree.class);

    Reach(Map<Tree, Set<String>> reached) {
        reached.forEach((tree, ids) -> this.reached.put(tree, new HashSet<>(ids)));
    }

    /** Whether the organization lies in a subtree of the account. */
    boolean covers(String id) {
        return reached.values().stream().anyMatch(ids -> ids.contains(id));
    }

    /** Whether one of its superiors does. */
    boolean coversPlaceOf(OrganizationDraft draft) {
        return draft.parents().entrySet().stream()
                .anyMatch(parent -> in(parent.getKey()).contains(parent.getValue()));
    }

    /** Follows new organizations down from what is covered, as they will lie in the end. */
    void follow(Collection<OrganizationDraft> added) {
        if (reached.isEmpty()) {
            return;
        }
        var grown = true;
        while (grown) {
            grown = false;
            for (var draft : added) {
                for (var parent : draft.parents().entrySet()) {
                    var ids = in(parent.getKey());
                    grown |= ids.contains(parent.getValue()) && ids.add(Objects.requireNonNullElse(draft.id(), ""));
                }
            }
        }
    }

    private Set<String> in(Tree tree) {
        return reached.computeIfAbsent(tree, any -> new HashSet<>());
    }
}
