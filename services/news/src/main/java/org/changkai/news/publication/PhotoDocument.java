package org.changkai.news.publication;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * A photo as readers get it, with the words that were signed off.
 *
 * @param width of the picture in pixels; no rendition is larger
 * @param renditions smallest first
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
        List<RenditionDocument> renditions) {

    /**
     * One size of it.
     *
     * @param url the address under the suite's own; what it gives never changes
     * @param type media type
     */
    public record RenditionDocument(String name, String url, String type, int width, int height) {}

    public static PhotoDocument of(Photo photo) {
        var texts = photo.texts();
        return new PhotoDocument(
                photo.id(),
                texts.caption(),
                texts.credit(),
                texts.alt(),
                texts.copyright(),
                photo.width(),
                photo.height(),
                photo.takenAt(),
                photo.renditions().stream()
                        .map(rendition -> document(photo.id(), rendition))
                        .toList());
    }

    private static RenditionDocument document(UUID photo, Rendition rendition) {
        return new RenditionDocument(
                rendition.name(),
                "/api/news/photos/" + photo + "/renditions/" + rendition.name(),
                rendition.type(),
                rendition.width(),
                rendition.height());
    }
}
