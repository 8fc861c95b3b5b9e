package org.changkai.news.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.ShownPhotos;
import org.changkai.news.reading.Readers;
import org.changkai.news.staff.Person;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Stories;
import org.changkai.platform.feed.ChangeLog;

/** The photos in published stories; what is changed of them is told to those who follow, in the transaction of its caller. */
public class PublishedPhotos implements ShownPhotos {

    private final PublishedStories published;
    private final Stories stories;
    private final Photos photos;
    private final Readers readers;
    private final ChangeLog changes;
    private final Runnable feedsChanged;

    public PublishedPhotos(
            PublishedStories published,
            Stories stories,
            Photos photos,
            Readers readers,
            ChangeLog changes,
            Runnable feedsChanged) {
        this.published = published;
        this.stories = stories;
        this.photos = photos;
        this.readers = readers;
        this.changes = changes;
        this.feedsChanged = feedsChanged;
    }

    @Override
    public Optional<PhotoDocument> find(UUID photo) {
        return published.lastShowing(photo).flatMap(story -> story.photo(photo));
    }

    @Override
    public void renew(Photo photo) {
        for (var story : published.showing(photo.id())) {
            var renewed = story.with(photo);
            show(renewed);
            renewed.photo(photo.id())
                    .ifPresent(shown ->
                            changes.append("photo-published", photo.id().toString(), ToldPhoto.of(shown, renewed)));
        }
    }

    @Override
    public List<Place> places(UUID photo) {
        return published.places(photo);
    }

    @Override
    public void takeTurn() {
        published.takeTurn();
    }

    @Override
    public void takeOut(UUID photo, Person by, Instant at) {
        var concerned = published.showing(photo);
        if (concerned.isEmpty()) {
            return;
        }
        for (var story : concerned) {
            show(story.without(photo));
            stories.log(story.id(), by, Action.PHOTO_TAKEN_OUT, story.version(), at, photo.toString());
        }
        photos.withdraw(List.of(photo), true);
        changes.append("photo-withdrawn", photo.toString(), Map.of("id", photo));
        feedsChanged.run();
    }

    @Override
    public List<Place> takenOutOf(UUID photo) {
        return published.takenOut(photo);
    }

    private void show(StoryDocument story) {
        published.show(story);
        readers.changed(story.slug());
        changes.append("story-published", story.id().toString(), story);
    }
}
