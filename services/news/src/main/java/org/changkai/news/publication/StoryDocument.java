package org.changkai.news.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.story.About;
import org.changkai.news.story.Body;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Content.Form;
import org.changkai.news.story.Content.Language;
import org.jspecify.annotations.Nullable;

/**
 * A published story as readers get it, made whole at publication.
 *
 * @param version of the story that is shown
 * @param body absent in lists
 * @param section its slug
 * @param place 12-digit area code
 * @param photos those of the body with their texts, in reading order
 * @param correctedAt when it was last corrected, absent if never
 */
public record StoryDocument(
        UUID id,
        String slug,
        int version,
        Form form,
        String headline,
        @Nullable String kicker,
        @Nullable String subheadline,
        List<Byline> byline,
        @Nullable String lead,
        @Nullable Body body,
        String section,
        String sectionName,
        @Nullable SeriesDocument series,
        List<PhotoDocument> photos,
        List<About> about,
        @Nullable String place,
        List<String> tags,
        Language language,
        @Nullable String source,
        OffsetDateTime publishedAt,
        @Nullable OffsetDateTime correctedAt,
        List<Correction> corrections) {

    /**
     * Which part of which series it is.
     *
     * @param label the number as the paper prints it, e.g. ③
     */
    public record SeriesDocument(String slug, String title, int number, String label) {}

    /** A visible note that something was put right. */
    public record Correction(String note, OffsetDateTime correctedAt) {}

    /** With other renditions of one of its photos; not a word is changed. */
    StoryDocument with(Photo photo) {
        return of(
                body,
                photos.stream()
                        .map(shown -> shown.id().equals(photo.id()) ? shown.renewed(photo) : shown)
                        .toList());
    }

    /** Without this photo, in the body too. */
    StoryDocument without(UUID photo) {
        return of(
                body == null ? null : body.without(photo),
                photos.stream().filter(shown -> !shown.id().equals(photo)).toList());
    }

    /** One of its photos as it shows it. */
    Optional<PhotoDocument> photo(UUID photo) {
        return photos.stream().filter(shown -> shown.id().equals(photo)).findFirst();
    }

    /** What lists show. */
    public StoryDocument withoutBody() {
        return of(null, photos);
    }

    private StoryDocument of(@Nullable Body shownBody, List<PhotoDocument> shownPhotos) {
        return new StoryDocument(
                id,
                slug,
                version,
                form,
                headline,
                kicker,
                subheadline,
                byline,
                lead,
                shownBody,
                section,
                sectionName,
                series,
                shownPhotos,
                about,
                place,
                tags,
                language,
                source,
                publishedAt,
                correctedAt,
                corrections);
    }

    /** When it last changed for readers. */
    @JsonIgnore
    public OffsetDateTime changedAt() {
        return correctedAt == null ? publishedAt : correctedAt;
    }
}
