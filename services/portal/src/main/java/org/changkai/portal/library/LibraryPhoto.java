package org.changkai.portal.library;

import java.time.Instant;
import java.util.List;
import org.changkai.portal.news.Photo;
import org.jspecify.annotations.Nullable;

/**
 * A photograph's record.
 *
 * @param width as it is shown, in pixels
 * @param originalWidth before it was cropped, in pixels; what was never cropped may lack it
 * @param fileName what the uploaded file was called; empty if nobody said
 * @param photographer who took it; what is printed is the credit
 * @param place where it was taken, in words
 * @param treatment what was decided by hand about the picture
 * @param takenAt as the camera said it, without a zone; empty if it said nothing
 * @param missing what a publication still lacks
 * @param alike photographs that are the same or nearly
 * @param takenOutOf published stories that do without it since its rights or consent said no
 */
public record LibraryPhoto(
        String id,
        long revision,
        String caption,
        String credit,
        String alt,
        String copyright,
        String rights,
        String consent,
        int width,
        int height,
        int originalWidth,
        int originalHeight,
        String type,
        String fileName,
        String photographer,
        String place,
        String organization,
        List<String> tags,
        @Nullable Framing treatment,
        String takenAt,
        @Nullable Instant uploadedAt,
        List<String> missing,
        List<Photo.Rendition> renditions,
        List<Alike> alike,
        List<Place> takenOutOf) {

    /** What may be done with it, as news names it. */
    public static final List<String> RIGHTS = List.of("own", "licensed", "public-domain", "unclear", "none");

    /** Whether those who are seen have agreed, as news names it. */
    public static final List<String> CONSENTS = List.of("not-needed", "given", "missing", "refused");

    /**
     * Another one that looks like it.
     *
     * @param same whether it is the very same picture
     */
    public record Alike(String id, boolean same, int difference) {}

    /** A published story. */
    public record Place(String id, String slug, String headline) {}

    /** Photographs, the newest first, and where the list goes on. */
    public record LibraryPhotos(
            List<LibraryPhoto> items, @Nullable String next) {}

    public Framing framing() {
        return treatment == null ? Framing.NONE : treatment;
    }

    /** As readers see it. */
    public Photo photo() {
        return new Photo(id, caption, credit, alt, width, height, renditions);
    }
}
