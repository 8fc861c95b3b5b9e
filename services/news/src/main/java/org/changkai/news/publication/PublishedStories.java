package org.changkai.news.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.ShownPhotos.Place;
import org.changkai.news.staff.Person;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** What the public reads: every published story, made whole. */
public interface PublishedStories {

    /** Waits until nobody else publishes or takes back, and keeps others waiting until this transaction ends. */
    void takeTurn();

    /** Shows a story, or shows it as it is now. */
    void show(StoryDocument story);

    /** The public reads it no longer. */
    void hide(UUID story);

    Optional<Printed> find(String slug);

    /** Those that show this photo; nobody else changes them until this transaction ends. */
    List<StoryDocument> showing(UUID photo);

    /** The one with this photo that was published last. */
    Optional<StoryDocument> lastShowing(UUID photo);

    /** Those that show this photo, by name. */
    List<Place> places(UUID photo);

    /** Those whose story has this photo still, but that do not show it: it was taken out. */
    List<Place> takenOut(UUID photo);

    /** Published last comes first; without bodies. */
    Page<StoryDocument> list(Query query);

    /** The latest with their bodies, for feeds. */
    List<StoryDocument> latest(Query query);

    /** What was published on that day, with bodies: first as the front page has it, then in the order of time. */
    List<StoryDocument> issue(LocalDate date);

    /** Slug and last change of everything that is published, newest first. */
    List<Address> addresses(int limit, int offset);

    /** How many stories are published. */
    int count();

    void addCorrection(UUID story, CorrectionRecord correction);

    List<StoryDocument.Correction> corrections(UUID story);

    /**
     * A story ready to be sent.
     *
     * @param document JSON in UTF-8
     */
    record Printed(byte[] document, String etag) {}

    /** Where a story stands and when it last changed. */
    record Address(String slug, OffsetDateTime changedAt) {}

    /** A correction and who made it. */
    record CorrectionRecord(String note, Instant correctedAt, Person by, int version) {}

    /**
     * Which published stories.
     *
     * @param section slug
     * @param series slug
     * @param about a registry id, alone or as {@code centre:id}
     * @param place an area code; stories of its whole subtree
     */
    record Query(
            @Nullable String section,
            @Nullable String series,
            @Nullable String about,
            @Nullable String place,
            int limit,
            @Nullable String cursor) {}
}
