package org.changkai.news.photo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;

/**
 * A photograph as the newsroom keeps it.
 *
 * @param revision counts changes of its texts, from 1
 * @param width in pixels, after the orientation was applied, before it was cropped
 * @param fileName what the uploaded file was called, without a path; null if nobody said
 * @param takenAt as the camera said it: a camera knows no time zone
 * @param renditions what is shown, the current ones, smallest first
 */
public record Photo(
        UUID id,
        long revision,
        PhotoTexts texts,
        int width,
        int height,
        String type,
        @Nullable String fileName,
        Filing filing,
        Treatment treatment,
        @Nullable LocalDateTime takenAt,
        Instant uploadedAt,
        Person uploadedBy,
        boolean withdrawn,
        List<Rendition> renditions) {

    /** The width of the picture as it is shown: of what was cropped by hand. */
    public int shownWidth() {
        var crop = treatment.crop();
        return crop == null ? width : share(crop.width(), width);
    }

    /** The height of the picture as it is shown. */
    public int shownHeight() {
        var crop = treatment.crop();
        return crop == null ? height : share(crop.height(), height);
    }

    private static int share(double part, int whole) {
        return Math.clamp(Math.round(part * whole), 1, whole);
    }

    /** What a publication still lacks, by field name; nothing if it is complete. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (blank(texts.caption())) {
            missing.add("caption");
        }
        if (blank(texts.credit())) {
            missing.add("credit");
        }
        if (blank(texts.alt())) {
            missing.add("alt");
        }
        return missing;
    }

    /** What people know it by: its caption, or else what its file was called. */
    public Optional<String> known() {
        return Optional.ofNullable(blank(texts.caption()) ? fileName : texts.caption());
    }

    /** Whether its rights or the consent of who is on it say no. */
    public boolean blocked() {
        return texts.blocked();
    }

    public Photo withTexts(PhotoTexts next, Filing filed, List<Rendition> made) {
        return changed(next, filed, treatment, made);
    }

    public Photo withTreatment(Treatment next, List<Rendition> made) {
        return changed(texts, filing, next, made);
    }

    private Photo changed(PhotoTexts said, Filing filed, Treatment treated, List<Rendition> made) {
        return new Photo(
                id,
                revision + 1,
                said,
                width,
                height,
                type,
                fileName,
                filed,
                treated,
                takenAt,
                uploadedAt,
                uploadedBy,
                withdrawn,
                made);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
