package org.changkai.registry.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows superiors upwards and finds those who would end up above themselves. */
final class Superiors {

    private final Map<String, @Nullable String> superiors;

    Superiors(Map<String, String> known) {
        this.superiors = new HashMap<>(known);
    }

    void put(String id, @Nullable String superior) {
        superiors.put(id, superior);
    }

    /** Everyone on a cycle. */
    Set<String> circular() {
        var circular = new HashSet<String>();
        var settled = new HashSet<String>();
        for (var start : superiors.keySet()) {
            var line = new HashSet<String>();
            var next = start;
            while (next != null && !settled.contains(next) && line.add(next)) {
                next = superiors.get(next);
            }
            for (var member = next; member != null && line.contains(member) && circular.add(member); ) {
                member = superiors.get(member);
            }
            settled.addAll(line);
        }
        return circular;
    }
}
