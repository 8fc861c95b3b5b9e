package org.changkai.news.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.changkai.news.story.CanonicalContent;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire.
 *
 * @param type media type
 * @param etag with its quotation marks
 * @param until when it is wrong by itself, null if only a change makes it so
 */
public record Ready(
        byte[] body, String type, String etag, @Nullable Instant until) {

    private static final int ENOUGH = 32;

    /** An answer whose entity tag is the hash of its text. */
    public static Ready of(String text, String type, @Nullable Instant until) {
        return of(text.getBytes(StandardCharsets.UTF_8), type, until);
    }

    /** An answer whose entity tag is the hash of its bytes. */
    public static Ready of(byte[] bytes, String type, @Nullable Instant until) {
        return new Ready(bytes, type, "\"" + CanonicalContent.sha256(bytes).substring(0, ENOUGH) + "\"", until);
    }
}
