package org.changkai.portal.newsroom.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.Story;
import org.changkai.portal.newsroom.Content;
import org.changkai.portal.newsroom.Draft;
import org.jspecify.annotations.Nullable;

/** A draft in the shape of a published story, so that the newsroom sees what readers would see. */
final class AsReaders {

    private AsReaders() {}

    static Story story(
            Draft draft,
            Content content,
            Map<String, LibraryPhoto> photos,
            Section.@Nullable Sections sections,
            Series.@Nullable AllSeries series) {
        var part = content.series();
        return new Story(
                draft.id(),
                draft.slug(),
                draft.state(),
                content.form(),
                content.headline(),
                content.kicker(),
                content.subheadline(),
                content.byline(),
                content.lead(),
                content.body(),
                content.section(),
                Section.name(sections, content.section()),
                part == null ? null : new Series(part.slug(), Series.title(series, part.slug()), "", part.number()),
                content.photos().stream()
                        .map(photos::get)
                        .filter(Objects::nonNull)
                        .map(LibraryPhoto::photo)
                        .toList(),
                content.about(),
                content.place(),
                content.tags(),
                content.language(),
                content.source(),
                draft.publishedAt(),
                null,
                List.of());
    }
}
