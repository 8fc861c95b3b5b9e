package org.changkai.news.photo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.staff.Person;

/** The photos that readers see in published stories. */
public interface ShownPhotos {

    /** The photo as readers get it in the story with it that was published last; empty if none shows it. */
    Optional<PhotoDocument> find(UUID photo);

    /** Shows the photo's present renditions wherever it stands, with the words that were signed off. */
    void renew(Photo photo);

    /** The published stories that show it. */
    List<Place> places(UUID photo);

    /** To be called before anything is locked by who may {@link #takeOut take a photo out}. */
    void takeTurn();

    /**
     * Takes the photo out of every published story at once: who says no need not wait for a correction. Each story's log
     * says so.
     */
    void takeOut(UUID photo, Person by, Instant at);

    /** The published stories that had to do without it and have not been corrected since. */
    List<Place> takenOutOf(UUID photo);

    /** A published story. */
    record Place(UUID id, String slug, String headline) {}
}
