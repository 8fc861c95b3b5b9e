package org.changkai.news.publication;

import org.changkai.news.photo.Photo;
import org.changkai.news.photo.ShownPhotos;
import org.changkai.news.reading.Readers;
import org.changkai.platform.feed.ChangeLog;

/** Puts new renditions into published stories, and tells those who follow; in the transaction of its caller. */
public class RenewPhotos implements ShownPhotos {

    private final PublishedStories published;
    private final Readers readers;
    private final ChangeLog changes;

    public RenewPhotos(PublishedStories published, Readers readers, ChangeLog changes) {
        this.published = published;
        this.readers = readers;
        this.changes = changes;
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
