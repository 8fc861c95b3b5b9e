package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is writing on a story at the moment; a courtesy that decides nothing. */
public record Writers(List<Writer> items) {

    /** One of them; {@code you} is the caller. */
    public record Writer(String name, boolean you, @Nullable Instant since) {}

    /** Those who are not the caller. */
    public List<Writer> others() {
        return items.stream().filter(writer -> !writer.you()).toList();
    }
}
