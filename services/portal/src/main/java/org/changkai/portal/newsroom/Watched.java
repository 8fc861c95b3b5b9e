package org.changkai.portal.newsroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A word to avoid, or a name with its title.
 *
 * @param kind WORD or NAME
 * @param instead what to write for a word; empty if nothing is proposed
 * @param title that belongs to a name; empty for a word
 */
public record Watched(String id, String kind, String text, String instead, String title, String note, long revision) {
    /** What a form leaves out is empty. */
    public Watched {
        id = Objects.requireNonNullElse(id, "");
        kind = Objects.requireNonNullElse(kind, "");
        text = Objects.requireNonNullElse(text, "");
        instead = Objects.requireNonNullElse(instead, "");
        title = Objects.requireNonNullElse(title, "");
        note = Objects.requireNonNullElse(note, "");
    }

    /** The kinds, as news names them. */
    public static final List<String> KINDS = List.of("WORD", "NAME");

    /** The whole list. */
    public record Watchlist(List<Watched> items) {}

    /** As news reads it: what is empty is left out. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        Map.of("kind", kind, "text", text, "instead", instead, "title", title, "note", note)
                .forEach((name, value) -> {
                    if (!value.isBlank()) {
                        document.put(name, value.strip());
                    }
                });
        return document;
    }
}
