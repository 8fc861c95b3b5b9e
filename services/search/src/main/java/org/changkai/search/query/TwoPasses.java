package org.changkai.search.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks by the words, pairs and characters first. If nothing carries all of what was typed, what carries a good part of
 * it is looked for, by sound and with mistakes forgiven too, and the two are merged by reciprocal rank.
 */
final class TwoPasses {

    /** How many of each are merged; who pages further has not found it anyway. */
    private static final int MERGED = 50;

    private static final int FIRST_TEN = 10;

    /** So much of what was typed must sound like a name for that name to be what was meant. */
    private static final double MEANT = 0.6;

    private final Engine engine;
    private final Asked asked;

    TwoPasses(Engine engine, Asked asked) {
        this.engine = engine;
        this.asked = asked;
    }

    Found window(int from, int size) {
        var strict = engine.strict(asked.window(from, size));
        if (strict.total() > 0 || asked.question().isEmpty()) {
            return strict;
        }
        if (!asked.question().isName()) {
            var loose = engine.loose(asked.window(from, size));
            if (loose.total() > 0) {
                return loose;
            }
        }
        return lenient(from, size);
    }

    private Found lenient(int from, int size) {
        var loose = engine.loose(asked.window(0, MERGED));
        var core = loose.hits().stream().limit(FIRST_TEN).anyMatch(Hit::core);
        var similar = core ? Found.NOTHING : engine.similar(asked.window(0, MERGED));
        var merged = core ? loose.hits() : ReciprocalRanks.merge(loose.hits(), similar.hits());
        var window = merged.subList(Math.min(from, merged.size()), Math.min(from + size, merged.size()));
        var facets = loose.total() > 0 ? loose.facets() : similar.facets();
        return new Found(window, merged.size(), facets, corrected(merged));
    }

    /** The best name, if enough of what was typed stands in it or sounds like it. */
    private @Nullable String corrected(List<Hit> merged) {
        if (merged.isEmpty()) {
            return null;
        }
        var best = merged.getFirst().title();
        var near = TitleMarks.bySound(List.of(asked.question().text())).share(best) >= MEANT;
        return near && !best.equals(asked.question().text()) ? best : null;
    }
}
