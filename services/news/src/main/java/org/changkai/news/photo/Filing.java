package org.changkai.news.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under what a photo is filed in the library; readers do not see it.
 *
 * @param photographer who took it, as the file's by-line says or staff put right; what is printed is the credit
 * @param place in words, as people look for it
 * @param organization who is on it or whose event it was: a registry id or a name
 */
public record Filing(
        @Nullable String photographer,
        @Nullable String place,
        @Nullable String organization,
        List<String> tags) {

    /** Filed under nothing. */
    public static final Filing NONE = new Filing(null, null, null, List.of());

    public Filing {
        tags = List.copyOf(tags);
    }
}
