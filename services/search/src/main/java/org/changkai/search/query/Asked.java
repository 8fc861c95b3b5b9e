package org.changkai.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put to the engine.
 *
 * @param wordings what was typed, and the same with synonyms
 * @param pinned keys of the entries that come first
 * @param view what the engine showed when the reader began to page; null: what there is now
 */
public record Asked(
        Question question,
        List<String> wordings,
        List<String> pinned,
        @Nullable String view) {

    public Asked {
        wordings = List.copyOf(wordings);
        pinned = List.copyOf(pinned);
    }

    Asked window(int offset, int limit) {
        return new Asked(question.window(offset, limit), wordings, pinned, view);
    }

    Asked at(@Nullable String other) {
        return new Asked(question, wordings, pinned, other);
    }
}
