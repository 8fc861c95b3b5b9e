package org.changkai.portal.library.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.library.Sought;
import org.changkai.portal.neighbour.Reply;

/**
 * What the library's page shows.
 *
 * @param uploads what became of the files that were just sent
 */
public record LibraryContent(
        Caller caller, Sought sought, Reply<LibraryPhoto.LibraryPhotos> photos, List<Upload> uploads) {

    /** What became of one file. */
    public record Upload(String file, Reply<LibraryPhoto> photo) {}
}
