package org.changkai.news.photo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.refusal.Outcome;

/** Finds a rendition that may be shown, and its bytes. */
public class ReadRendition {

    private final Photos photos;
    private final PhotoStore store;

    public ReadRendition(Photos photos, PhotoStore store) {
        this.photos = photos;
        this.store = store;
    }

    /** Absent too if readers may see the photo no longer. */
    public Optional<Rendition> find(UUID photo, String name) {
        return photos.rendition(photo, name, false);
    }

    /** For the newsroom itself: also of a photo whose story was withdrawn or unpublished. */
    public Optional<Rendition> findHidden(UUID photo, String name) {
        return photos.rendition(photo, name, true);
    }

    /** Its bytes, to be closed by the reader. */
    public Outcome<InputStream> open(UUID photo, Rendition rendition) {
        try {
            return Outcome.done(store.open(Prints.key(photo, rendition.name())).orElseThrow());
        } catch (IOException broken) {
            return Prints.refusal(broken);
        }
    }
}
