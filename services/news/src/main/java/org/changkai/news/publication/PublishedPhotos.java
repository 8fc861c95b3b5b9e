package org.changkai.news.publication;

import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.ShownPhotos;
import org.changkai.news.reading.Readers;
import org.changkai.platform.feed.ChangeLog;

/** The photos in published stories; what is changed of them is told to those who follow, in the transaction of its caller. */
public class PublishedPhotos implements ShownPhotos {

    private final PublishedStories published;
    private final Readers readers;
    private final ChangeLog changes;

    public PublishedPhotos(PublishedStories published, Readers readers, ChangeLog changes) {
        this.published = published;
        this.readers = readers;
        this.changes = changes;
    }

    @Override
    public Optional<PhotoDocument> find(UUID photo) {
        return published.lastShowing(photo).stream()
                .flatMap(story -> story.photos().stream())
                .filter(shown -> shown.id().equals(photo))
                .findFirst();
    }

    @Override
    public void renew(Photo photo) {
        for (var story : published.showing(photo.id())) {
            var renewed = story.with(photo);
            published.show(renewed);
            readers.changed(story.slug());
            changes.append("story-published", story.id().toString(), renewed);
            renewed.photos().stream()
                    .filter(shown -> shown.id().equals(photo.id()))
                    .findFirst()
                    .ifPresent(shown ->
                            changes.append("photo-published", photo.id().toString(), shown));
        }
    }
}
