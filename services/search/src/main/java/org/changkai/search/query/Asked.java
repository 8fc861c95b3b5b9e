package org.changkai.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put to the engine.
 *
 * @param wordings what was typed, and the same with synonyms
 * @param offered what of it looks for a service at a place
 * @param pinned keys of the entries that come first
 * @param view what the engine showed when the reader began to page; null: what there is now
 */
public record Asked(
        Question question,
        List<String> wordings,
        List<Offered> offered,
        List<String> pinned,
        @Nullable String view) {

    public Asked {
        wordings = List.copyOf(wordings);
        offered = List.copyOf(offered);
        pinned = List.copyOf(pinned);
    }

    Asked window(int offset, int limit) {
        return new Asked(question.window(offset, limit), wordings, offered, pinned, view);
    }

    Asked at(@Nullable String other) {
        return new Asked(question, wordings, offered, pinned, other);
    }
}
