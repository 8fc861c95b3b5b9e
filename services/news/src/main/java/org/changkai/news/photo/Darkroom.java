package org.changkai.news.photo;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.changkai.news.refusal.Outcome;
import org.jspecify.annotations.Nullable;

/** Makes prints of a picture that may be hostile: bounded in time and memory, and nothing of the file but its light goes on. */
public interface Darkroom {

    Outcome<Developed> develop(Path original);

    /** The same print with caption, credit and copyright written into it, and no other words. */
    byte[] stamp(byte[] print, String type, PhotoTexts texts);

    /**
     * What a picture gave.
     *
     * @param type media type of the original
     * @param width after the orientation was applied
     * @param likeness difference hash of 64 bits
     * @param prints smallest first
     */
    record Developed(String type, int width, int height, FoundTexts found, long likeness, List<Print> prints) {}

    /** One size of the picture, bare. */
    record Print(int width, int height, String type, byte[] bytes) {}

    /** What the camera or an earlier hand wrote into the file. */
    record FoundTexts(
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String copyright,
            @Nullable LocalDateTime takenAt) {}
}
