package org.changkai.portal.library.web;

import java.util.Collection;
import org.changkai.platform.security.Caller;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.library.PhotoWords;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a photograph in the library shows.
 *
 * @param words that are said about it, or were typed and not taken
 * @param read the revision on which they are written
 * @param alike photographs that are the same or nearly
 * @param done what has just been done; empty if nothing was
 */
public record PhotoContent(
        Caller caller,
        LibraryPhoto photo,
        PhotoWords words,
        long read,
        Collection<LibraryPhoto> alike,
        String done,
        @Nullable Refusal refusal,
        boolean away) {}
