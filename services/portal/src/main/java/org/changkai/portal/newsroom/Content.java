package org.changkai.portal.newsroom;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.portal.news.Story;
import org.jspecify.annotations.Nullable;

/** What an editor writes of a story. What is not there is empty; {@code place} is a 12-digit area code. */
public record Content(
        String form,
        String headline,
        String kicker,
        String subheadline,
        List<Story.Byline> byline,
        String lead,
        Story.@Nullable Body body,
        String section,
        @Nullable SeriesPart series,
        List<Story.About> about,
        String place,
        List<String> tags,
        String language,
        String source) {

    /** Which part of which series. */
    public record SeriesPart(String slug, int number) {}

    /** The blocks of the body in reading order. */
    public List<Story.Block> blocks() {
        return body == null ? List.of() : body.blocks();
    }

    /** The photographs that the body shows, each once. */
    public List<String> photos() {
        return blocks().stream()
                .flatMap(block -> block.photo().isEmpty() ? block.photos().stream() : Stream.of(block.photo()))
                .distinct()
                .toList();
    }
}
