package org.changkai.news.photo;

/** The photos that readers see in published stories. */
public interface ShownPhotos {

    /** Shows the photo's present renditions wherever it stands, with the words that were signed off. */
    void renew(Photo photo);
}
