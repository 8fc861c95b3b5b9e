package org.changkai.news.photo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** All photos of the newsroom with their renditions. */
public interface Photos {

    Optional<Photo> find(UUID id);

    /** Those that are there, in the order asked for. */
    List<Photo> findAll(Collection<UUID> ids);

    /** The same; nobody changes their texts until this transaction ends. */
    List<Photo> lockAll(Collection<UUID> ids);

    /** The photo, which nobody else changes or publishes until this transaction ends. */
    Optional<Photo> lock(UUID id);

    void add(Photo photo, String originalSha256, long likeness);

    /** Keeps new texts and the renditions that carry them; older renditions stay where they are. */
    void keep(Photo photo);

    /** Keeps what was made of it by hand; the names of the older renditions, which have no address any more. */
    List<String> replace(Photo photo);

    /** Keeps more renditions of the same revision. */
    void add(UUID photo, List<Rendition> renditions);

    /** A photo without AVIF that nobody else works on until then. */
    Optional<UUID> claimForAvif(Instant now, Instant until);

    /** Nothing is to be done about its AVIF. */
    void doneWithAvif(UUID photo);

    /** Hides those photos of a story that no published story shows any more, or shows them again. */
    void withdraw(Collection<UUID> ids, boolean withdrawn);

    boolean isPublished(UUID id);

    /**
     * A rendition, a current one or an older one.
     *
     * @param hidden whether also of a photo that readers may see no longer, or whose rights or consent say no
     */
    Optional<Rendition> rendition(UUID photo, String name, boolean hidden);

    /** Photos that are the same or nearly, the nearest first. */
    List<Alike> alike(String originalSha256, long likeness, UUID except);

    /** Photos that are the same as this one or nearly, the nearest first. */
    List<Alike> alike(UUID photo);

    /** The library, newest first. */
    Page<Photo> list(Search search, int limit, @Nullable String cursor);

    /**
     * What one looks for; everything that is given must be true.
     *
     * @param words separated by spaces; each must stand in caption, credit, alt text, copyright, photographer, file name,
     *     place, organization, tags, date or who uploaded it
     * @param from taken on this day or later; uploaded, if the camera said no time
     * @param to taken on this day or earlier
     * @param tag exactly this one
     * @param missing what it still lacks
     */
    record Search(
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String tag,
            PhotoTexts.@Nullable Rights rights,
            PhotoTexts.@Nullable Consent consent,
            @Nullable Missing missing) {}

    /** A text that a publication needs and a photo may still lack. */
    enum Missing {
        CAPTION,
        CREDIT,
        ALT
    }

    /**
     * A photo that looks the same.
     *
     * @param same whether it is the same file
     * @param difference bits of 64 in which they differ
     */
    record Alike(UUID id, boolean same, int difference) {}
}
