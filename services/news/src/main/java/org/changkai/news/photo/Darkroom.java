package org.changkai.news.photo;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.changkai.news.refusal.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes prints of a picture that may be hostile: bounded in time and memory, and nothing of the file but its light goes on. */
public interface Darkroom {

    /** JPEG and, where it can be written, WebP in all sizes and shapes. */
    Outcome<Developed> develop(Path original, Treatment treatment);

    /** The same pictures in AVIF with their words in them, which takes many times as long; none where it cannot be written. */
    Outcome<Developed> developAvif(Path original, Treatment treatment, PhotoTexts texts);

    /** Whether AVIF can be written here. */
    boolean writesAvif();

    /** The same print with caption, credit and copyright written into it, and no other words. */
    byte[] stamp(byte[] print, String type, PhotoTexts texts);

    /**
     * What a picture gave.
     *
     * @param type media type of the original
     * @param width after the orientation was applied, before it was cropped
     * @param likeness difference hash of 64 bits, of the picture before it was cropped
     * @param prints smallest first
     */
    record Developed(String type, int width, int height, FoundTexts found, long likeness, List<Print> prints) {}

    /**
     * One size of the picture, bare.
     *
     * @param shape {@code full}, or a cut such as {@code wide} or {@code square}
     */
    record Print(String shape, int width, int height, String type, byte[] bytes) {}

    /**
     * What the camera or an earlier hand wrote into the file.
     *
     * @param credit the credit line that came with it, or else who took it
     * @param photographer who took it, if anybody is named
     */
    record FoundTexts(
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String copyright,
            @Nullable String photographer,
            @Nullable String place,
            List<String> keywords,
            @Nullable LocalDateTime takenAt) {}
}
