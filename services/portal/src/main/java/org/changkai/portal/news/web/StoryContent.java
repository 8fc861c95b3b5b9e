package org.changkai.portal.news.web;

import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a story's page shows.
 *
 * @param parts the series' stories; null if the story is no part of one
 * @param jsonLd the story for machines
 */
public record StoryContent(Story story, @Nullable Reply<Story.Stories> parts, String jsonLd) {

    /** The part before this one, null if there is none. */
    public @Nullable Story before() {
        return neighbour(-1);
    }

    /** The part after this one, null if there is none. */
    public @Nullable Story after() {
        return neighbour(1);
    }

    private @Nullable Story neighbour(int step) {
        var own = story.series();
        var known = parts == null ? null : parts.given();
        if (own == null || known == null) {
            return null;
        }
        return known.items().stream()
                .filter(part -> {
                    var other = part.series();
                    return other != null && other.number() == own.number() + step;
                })
                .findFirst()
                .orElse(null);
    }
}
