package org.changkai.news.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.reading.Readers;
import org.changkai.news.section.Sections;
import org.changkai.news.section.SeriesList;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.SeriesPart;
import org.changkai.news.story.Story;
import org.changkai.platform.feed.ChangeLog;
import org.jspecify.annotations.Nullable;

/** Makes a story whole, shows it, and tells those who follow; all in the transaction of its caller. */
public class Press {

    private final PublishedStories published;
    private final Sections sections;
    private final SeriesList seriesList;
    private final ChangeLog changes;
    private final Readers readers;
    private final Runnable feedsChanged;

    public Press(
            PublishedStories published,
            Sections sections,
            SeriesList seriesList,
            ChangeLog changes,
            Readers readers,
            Runnable feedsChanged) {
        this.published = published;
        this.sections = sections;
        this.seriesList = seriesList;
        this.changes = changes;
        this.readers = readers;
        this.feedsChanged = feedsChanged;
    }

    void print(Story story, Instant publishedAt, List<Photo> photos) {
        var document = document(story, publishedAt, photos);
        published.show(document);
        readers.changed(story.slug());
        feedsChanged.run();
        changes.append("story-published", story.id().toString(), document);
        for (var photo : document.photos()) {
            changes.append("photo-published", photo.id().toString(), photo);
        }
    }

    void withdraw(Story story, Instant at, String notice) {
        published.hide(story.id());
        readers.changed(story.slug());
        feedsChanged.run();
        changes.append(
                "story-withdrawn",
                story.id().toString(),
                Map.of("id", story.id(), "slug", story.slug(), "withdrawnAt", BeijingTime.of(at), "notice", notice));
    }

    void unpublish(Story story) {
        published.hide(story.id());
        readers.changed(story.slug());
        feedsChanged.run();
        changes.append("story-unpublished", story.id().toString(), Map.of("id", story.id(), "slug", story.slug()));
    }

    /** The story as readers get it, or would. */
    public StoryDocument document(Story story, Instant publishedAt, List<Photo> photos) {
        var content = story.content();
        var corrections = published.corrections(story.id());
        return new StoryDocument(
                story.id(),
                story.slug(),
                story.version(),
                content.form(),
                content.headline(),
                content.kicker(),
                content.subheadline(),
                content.byline(),
                content.lead(),
                content.body(),
                content.section(),
                sections.find(content.section()).orElseThrow().name(),
                series(content.series()),
                photos.stream().map(PhotoDocument::of).toList(),
                content.about(),
                content.place(),
                content.tags(),
                content.language(),
                content.source(),
                BeijingTime.of(publishedAt),
                corrections.isEmpty() ? null : corrections.getLast().correctedAt(),
                corrections);
    }

    private StoryDocument.@Nullable SeriesDocument series(@Nullable SeriesPart part) {
        if (part == null) {
            return null;
        }
        var series = seriesList.find(part.slug()).orElseThrow();
        return new StoryDocument.SeriesDocument(series.slug(), series.title(), part.number(), part.label());
    }
}
