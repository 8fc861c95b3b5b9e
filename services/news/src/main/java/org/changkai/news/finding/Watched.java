package org.changkai.news.finding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word to avoid, or a name with the title that goes with it.
 *
 * @param text the word, or the name as it is spelt
 * @param instead what to write in place of a word
 * @param title the office of who bears the name, e.g. 社区党委书记
 * @param note why, or where it is regulated
 * @param revision counts its changes, from 1
 */
public record Watched(
        UUID id,
        Kind kind,
        String text,
        @Nullable String instead,
        @Nullable String title,
        @Nullable String note,
        long revision) {

    /** A word to avoid, or a name. */
    public enum Kind {
        WORD,
        NAME
    }
}
