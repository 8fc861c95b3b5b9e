package org.changkai.search.query;

import java.time.OffsetDateTime;
import org.changkai.search.entry.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * Something found.
 *
 * @param highlight the title as HTML, what matched in {@code <mark>}
 * @param knownAs a former name, or one in another script, if that is what was found: as HTML like the highlight
 * @param snippet from the text as HTML, what matched in {@code <mark>}
 * @param place the areas it lies in, from the province down
 * @param distance metres from the point that was asked for
 * @param core whether it carries all of what was typed
 */
public record Hit(
        EntryType type,
        String id,
        String title,
        String highlight,
        @Nullable String knownAs,
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

    Hit scored(double newScore) {
        return new Hit(
                type, id, title, highlight, knownAs, snippet, place, url, section, date, lat, lon, distance, newScore,
                core);
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
