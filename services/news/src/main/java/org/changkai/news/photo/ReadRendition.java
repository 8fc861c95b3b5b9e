package org.changkai.news.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** Finds a rendition that may be shown, and its bytes. */
public class ReadRendition {

    private final Photos photos;
    private final PhotoStore store;

    public ReadRendition(Photos photos, PhotoStore store) {
        this.photos = photos;
        this.store = store;
    }

    /** Absent too if the photo was withdrawn. */
    public Optional<Rendition> find(UUID photo, String name) {
        return photos.rendition(photo, name);
    }

    /** Its bytes, to be closed by the reader. */
    public InputStream open(UUID photo, Rendition rendition) {
        try {
            return store.open(Prints.key(photo, rendition.name())).orElseThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
