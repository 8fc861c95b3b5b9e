package org.changkai.search.kit;

import java.util.List;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.jspecify.annotations.Nullable;

/** An entry with a title and nothing else that a test does not say. Tests that save one remove it again. */
public final class BareEntry {

    private BareEntry() {}

    public static Entry of(EntryType type, String id, String title) {
        return of(type, id, title, null, List.of());
    }

    public static Entry of(EntryType type, String id, String title, @Nullable String area, List<String> about) {
        return Entry.draft(type, id, title, "/" + id)
                .codes(List.of(id))
                .areaCode(area)
                .about(about)
                .entry();
    }
}
