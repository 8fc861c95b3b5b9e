package org.changkai.news.photo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo as readers get it, with the words that were signed off.
 *
 * @param width of the picture as it is shown, upright and cropped, in pixels; no rendition is larger
 * @param renditions smallest first
 * @param cuts narrower ones around the focus, for front pages and cards
 */
public record PhotoDocument(
        UUID id,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String alt,
        @Nullable String copyright,
        int width,
        int height,
        @Nullable LocalDateTime takenAt,
        List<RenditionDocument> renditions,
        @Nullable List<CutDocument> cuts) {

    /**
     * One size of it.
     *
     * @param url the address under the suite's own; what it gives never changes
     * @param type media type
     */
    public record RenditionDocument(String name, String url, String type, int width, int height) {}

    /**
     * A narrower cut.
     *
     * @param shape {@code square} or {@code wide} (16 to 9)
     */
    public record CutDocument(String shape, String url, String type, int width, int height) {}

    /** With the photo's present renditions and the words that were signed off. */
    public PhotoDocument renewed(Photo photo) {
        var now = of(photo);
        return new PhotoDocument(
                id, caption, credit, alt, copyright, now.width, now.height, takenAt, now.renditions, now.cuts);
    }

    public static PhotoDocument of(Photo photo) {
        var texts = photo.texts();
        return new PhotoDocument(
                photo.id(),
                texts.caption(),
                texts.credit(),
                texts.alt(),
                texts.copyright(),
                photo.shownWidth(),
                photo.shownHeight(),
                photo.takenAt(),
                photo.renditions().stream()
                        .filter(Rendition::full)
                        .map(rendition -> document(photo.id(), rendition))
                        .toList(),
                photo.renditions().stream()
                        .filter(rendition -> !rendition.full())
                        .map(cut -> new CutDocument(
                                cut.shape(), url(photo.id(), cut), cut.type(), cut.width(), cut.height()))
                        .toList());
    }

    private static RenditionDocument document(UUID photo, Rendition rendition) {
        return new RenditionDocument(
                rendition.name(), url(photo, rendition), rendition.type(), rendition.width(), rendition.height());
    }

    private static String url(UUID photo, Rendition rendition) {
        return "/api/news/photos/" + photo + "/renditions/" + rendition.name();
    }
}
