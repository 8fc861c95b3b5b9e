package org.changkai.news.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.Photos;
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
    private final Photos photos;
    private final ChangeLog changes;
    private final Readers readers;
    private final Runnable feedsChanged;

    public Press(
            PublishedStories published,
            Sections sections,
            SeriesList seriesList,
            Photos photos,
            ChangeLog changes,
            Readers readers,
            Runnable feedsChanged) {
        this.published = published;
        this.sections = sections;
        this.seriesList = seriesList;
        this.photos = photos;
        this.changes = changes;
        this.readers = readers;
        this.feedsChanged = feedsChanged;
    }

    /**
     * To be called before anything is locked: followers read changes in the order in which their transactions took their first
     * lock, and what is told of a photo depends on all stories that show it.
     */
    void takeTurn() {
        published.takeTurn();
    }

    void print(Story story, Instant publishedAt, List<Photo> shown) {
        var document = document(story, publishedAt, shown);
        published.show(document);
        readers.changed(story.slug());
        feedsChanged.run();
        changes.append("story-published", story.id().toString(), document);
        for (var photo : document.photos()) {
            tell(ToldPhoto.of(photo, document));
        }
    }

    /** @param before the photos that were in it and are held; those that are no longer shown anywhere are hidden */
    void reprint(Story story, Instant publishedAt, List<Photo> shown, List<UUID> before) {
        print(story, publishedAt, shown);
        var now = story.content().photos();
        hide(before.stream().filter(photo -> !now.contains(photo)).toList());
    }

    /** Its photos are locked by who calls, before what is published is. */
    void withdraw(Story story, Instant at, String notice) {
        hide(story);
        changes.append(
                "story-withdrawn",
                story.id().toString(),
                Map.of("id", story.id(), "slug", story.slug(), "withdrawnAt", BeijingTime.of(at), "notice", notice));
    }

    void unpublish(Story story) {
        hide(story);
        changes.append("story-unpublished", story.id().toString(), Map.of("id", story.id(), "slug", story.slug()));
    }

    private void hide(Story story) {
        published.hide(story.id());
        readers.changed(story.slug());
        feedsChanged.run();
        hide(story.content().photos());
    }

    /** A photo that another story still shows is told again, as that one shows it. */
    private void hide(List<UUID> before) {
        photos.withdraw(before, true);
        for (var photo : before.stream().distinct().toList()) {
            published
                    .lastShowing(photo)
                    .flatMap(story -> story.photo(photo).map(shown -> ToldPhoto.of(shown, story)))
                    .ifPresentOrElse(
                            this::tell, () -> changes.append("photo-withdrawn", photo.toString(), Map.of("id", photo)));
        }
    }

    private void tell(ToldPhoto photo) {
        changes.append("photo-published", photo.photo().id().toString(), photo);
    }

    /** The story as readers get it, or would. */
    public StoryDocument document(Story story, Instant publishedAt, List<Photo> shown) {
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
                shown.stream().map(PhotoDocument::of).toList(),
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
