package org.changkai.registry.imports;

import java.util.Set;

/** The ids of what was created and of what was changed; the rest was as it should be. */
public record Saved(Set<String> created, Set<String> changed) {

    public Saved {
        created = Set.copyOf(created);
        changed = Set.copyOf(changed);
    }
}
