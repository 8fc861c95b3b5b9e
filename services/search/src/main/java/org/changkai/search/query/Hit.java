package org.changkai.search.query;

import java.time.OffsetDateTime;
import java.util.List;
import org.changkai.search.entry.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * Something found. What is shown of its names is marked only when somebody asks for it: of the fifty that are weighed twenty
 * are shown.
 *
 * @param names former ones, or in another script
 * @param marks how to mark what matched in a name
 * @param snippet from the text as HTML, what matched in {@code <mark>}
 * @param place the areas it lies in, from the province down
 * @param distance metres from the point that was asked for
 * @param core whether it carries all of what was typed
 */
public record Hit(
        EntryType type,
        String id,
        String title,
        List<String> names,
        TitleMarks marks,
        @Nullable String snippet,
        @Nullable String place,
        String url,
        @Nullable String section,
        @Nullable OffsetDateTime date,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Long distance,
        double score,
        boolean core) {

    public Hit {
        names = List.copyOf(names);
    }

    /** The title as HTML, what matched in {@code <mark>}. */
    public String highlight() {
        return marks.marked(title);
    }

    /** Of the other names the one that carries more of what was typed than the title does, as HTML like the highlight. */
    public @Nullable String knownAs() {
        if (names.isEmpty()) {
            return null;
        }
        var best = marks.share(title);
        String known = null;
        for (var name : names) {
            var share = marks.share(name);
            if (share > best) {
                best = share;
                known = name;
            }
        }
        return known == null ? null : marks.marked(known);
    }

    Hit scored(double newScore) {
        return new Hit(
                type, id, title, names, marks, snippet, place, url, section, date, lat, lon, distance, newScore, core);
    }

    /** The same hit as two passes saw it: with the highlight that marks more of the title. */
    Hit together(Hit other) {
        return unmarked(other) < unmarked(this) ? other : this;
    }

    private static int unmarked(Hit hit) {
        return hit.highlight().replaceAll("<mark>.*?</mark>", "").length();
    }

    public String key() {
        return type.word() + ":" + id;
    }
}
