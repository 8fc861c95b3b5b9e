package org.changkai.search.query.web;

import java.time.OffsetDateTime;
import org.changkai.search.query.Hit;
import org.jspecify.annotations.Nullable;

/**
 * A hit as clients see it.
 *
 * @param highlight the title as HTML, what matched in {@code <mark>}
 * @param knownAs a former name, or one in another script, if that is what was found: as HTML like the highlight
 * @param snippet from the text as HTML, what matched in {@code <mark>}
 * @param distance metres as the crow flies
 */
record HitView(
        String type,
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
        double score) {

    static HitView of(Hit hit) {
        return new HitView(
                hit.type().word(),
                hit.id(),
                hit.title(),
                hit.highlight(),
                hit.knownAs(),
                hit.snippet(),
                hit.place(),
                hit.url(),
                hit.section(),
                hit.date(),
                hit.lat(),
                hit.lon(),
                hit.distance(),
                hit.score());
    }
}
