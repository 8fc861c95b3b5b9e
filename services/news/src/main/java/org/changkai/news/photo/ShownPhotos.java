package org.changkai.news.photo;

import java.util.Optional;
import java.util.UUID;

/** The photos that readers see in published stories. */
public interface ShownPhotos {

    /** The photo as readers get it in the story with it that was published last; empty if none shows it. */
    Optional<PhotoDocument> find(UUID photo);

    /** Shows the photo's present renditions wherever it stands, with the words that were signed off. */
    void renew(Photo photo);
}
