package org.changkai.search.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.changkai.search.analysis.text.Dictionary;

/** The dictionaries of this node, by name. They are renewed while it runs; a later version replaces an earlier one. */
final class Dictionaries {

    private static final Map<String, Edition> CURRENT = new ConcurrentHashMap<>();
    private static final Edition NONE = new Edition(Long.MIN_VALUE, Dictionary.EMPTY);

    private Dictionaries() {}

    private record Edition(long version, Dictionary dictionary) {}

    static Dictionary named(String name) {
        return CURRENT.getOrDefault(name, NONE).dictionary();
    }

    /** @param words one a line */
    static void renew(String name, long version, String words) {
        CURRENT.compute(
                name,
                (same, old) -> old != null && old.version() >= version
                        ? old
                        : new Edition(version, new Dictionary(words.lines().toList())));
    }
}
