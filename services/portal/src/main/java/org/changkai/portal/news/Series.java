package org.changkai.portal.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series; in a story also which part of it the story is. */
public record Series(String slug, String title, String description, int number) {

    /** All of them. */
    public record AllSeries(List<Series> items) {}

    /** The title of the series with this slug; the slug itself if it is not known. */
    public static String title(@Nullable AllSeries all, String slug) {
        return all == null
                ? slug
                : all.items().stream()
                        .filter(one -> one.slug().equals(slug))
                        .map(Series::title)
                        .findFirst()
                        .orElse(slug);
    }
}
