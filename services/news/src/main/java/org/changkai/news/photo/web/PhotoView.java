package org.changkai.news.photo.web;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Photos.Alike;
import org.changkai.news.photo.ShownPhotos.Place;
import org.changkai.news.staff.BeijingTime;
import org.jspecify.annotations.Nullable;

/**
 * A photo's record.
 *
 * @param width of the picture as it is shown, upright and cropped, in pixels
 * @param originalWidth of the upright picture before it was cropped, in pixels
 * @param photographer who took it; what is printed is the credit
 * @param fileName what the uploaded file was called, without a path
 * @param takenAt as the camera said it, without a zone
 * @param missing what a publication still lacks
 * @param alike photos that are the same or nearly, told at upload
 * @param takenOutOf published stories that have to do without it since its rights or consent said no
 */
record PhotoView(
        UUID id,
        long revision,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String alt,
        @Nullable String copyright,
        Rights rights,
        Consent consent,
        int width,
        int height,
        int originalWidth,
        int originalHeight,
        String type,
        @Nullable String fileName,
        @Nullable String photographer,
        @Nullable String place,
        @Nullable String organization,
        List<String> tags,
        TreatmentBody treatment,
        @Nullable LocalDateTime takenAt,
        OffsetDateTime uploadedAt,
        List<String> missing,
        List<RenditionView> renditions,
        @Nullable List<Alike> alike,
        @Nullable List<Place> takenOutOf) {

    record RenditionView(String name, String url, String shape, String type, int width, int height, long bytes) {}

    static PhotoView added(Photo photo, List<Alike> alike) {
        return of(photo, alike, List.of());
    }

    static PhotoView of(Photo photo, List<Place> takenOutOf) {
        return of(photo, List.of(), takenOutOf);
    }

    private static PhotoView of(Photo photo, List<Alike> alike, List<Place> takenOutOf) {
        var texts = photo.texts();
        return new PhotoView(
                photo.id(),
                photo.revision(),
                texts.caption(),
                texts.credit(),
                texts.alt(),
                texts.copyright(),
                texts.rights(),
                texts.consent(),
                photo.shownWidth(),
                photo.shownHeight(),
                photo.width(),
                photo.height(),
                photo.type(),
                photo.fileName(),
                photo.filing().photographer(),
                photo.filing().place(),
                photo.filing().organization(),
                photo.filing().tags(),
                TreatmentBody.of(photo.treatment()),
                photo.takenAt(),
                BeijingTime.of(photo.uploadedAt()),
                photo.missing(),
                photo.renditions().stream()
                        .map(made -> new RenditionView(
                                made.name(),
                                "/api/news/photos/" + photo.id() + "/renditions/" + made.name(),
                                made.shape(),
                                made.type(),
                                made.width(),
                                made.height(),
                                made.bytes()))
                        .toList(),
                alike.isEmpty() ? null : alike,
                takenOutOf.isEmpty() ? null : takenOutOf);
    }
}
