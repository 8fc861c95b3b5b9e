package org.changkai.search.query;

import java.util.List;
import java.util.function.Supplier;
import org.changkai.search.SearchSettings;
import org.changkai.search.index.EngineAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions. First by the characters; if nothing carries all of what was typed, by sound and with mistakes
 * forgiven too, and the two are merged. After a failure the engine is left in peace for a moment.
 */
public final class FindEntries {

    private static final Logger log = LoggerFactory.getLogger(FindEntries.class);

    /** How many of each pass are merged. */
    private static final int MERGED = 50;

    private final Engine engine;
    private final Titles titles;
    private final Supplier<SearchSettings> settings;
    private volatile long restUntil = System.nanoTime();

    FindEntries(Engine engine, Titles titles, Supplier<SearchSettings> settings) {
        this.engine = engine;
        this.titles = titles;
        this.settings = settings;
    }

    public Answer find(Question question) {
        return orPlainly(() -> ask(question), () -> {
            var found = titles.find(question);
            return new Answer(found.hits(), found.total(), found.facets(), null, true, more(question, found.total()));
        });
    }

    public List<Suggestion> suggest(String typed, int limit) {
        return orPlainly(() -> engine.suggest(typed, limit), () -> titles.suggest(typed, limit));
    }

    private <T> T orPlainly(Supplier<T> ask, Supplier<T> plainly) {
        if (System.nanoTime() - restUntil < 0) {
            return plainly.get();
        }
        try {
            return ask.get();
        } catch (EngineAwayException away) {
            restUntil = System.nanoTime() + settings.get().rest().toNanos();
            log.warn("Answers are plain for the moment: {}", away.getMessage());
            return plainly.get();
        }
    }

    private Answer ask(Question question) {
        var merges = question.isName();
        var firstPage = question.offset() < MERGED && merges;
        var literal = engine.literal(
                firstPage ? question.window(0, Math.max(MERGED, question.offset() + question.limit())) : question);
        if (!merges || literal.hits().stream().limit(10).anyMatch(Hit::core)) {
            var hits = firstPage ? window(literal.hits(), question) : literal.hits();
            return new Answer(hits, literal.total(), literal.facets(), null, false, more(question, literal.total()));
        }
        var similar = engine.similar(question.window(0, MERGED));
        var merged = ReciprocalRanks.merge(literal.hits(), similar.hits());
        var total = Math.max(merged.size(), literal.total());
        var facets = literal.total() > 0 ? literal.facets() : similar.facets();
        return new Answer(
                window(merged, question),
                total,
                facets,
                corrected(question, merged),
                false,
                more(question, merged.size()));
    }

    private static List<Hit> window(List<Hit> hits, Question question) {
        var from = Math.min(question.offset(), hits.size());
        return hits.subList(from, Math.min(hits.size(), from + question.limit()));
    }

    private boolean more(Question question, long total) {
        var end = question.offset() + question.limit();
        return end < total && end < settings.get().deepest();
    }

    /** The best name, if its sound is what was typed and its characters are not. */
    private static @Nullable String corrected(Question question, List<Hit> merged) {
        if (merged.isEmpty() || question.parts().isEmpty()) {
            return null;
        }
        var best = merged.getFirst();
        return best.title().equals(question.text()) ? null : best.title();
    }
}
