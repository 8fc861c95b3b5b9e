package org.changkai.search.query;

import org.changkai.search.entry.EntryType;
import org.jspecify.annotations.Nullable;

/**
 * A name that somebody may be typing.
 *
 * @param place the areas it lies in, from the province down
 */
public record Suggestion(
        EntryType type, String id, String title, @Nullable String place, String url) {}
