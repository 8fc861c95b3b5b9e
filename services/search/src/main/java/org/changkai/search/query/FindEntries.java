package org.changkai.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.changkai.search.SearchSettings;
import org.changkai.search.guide.Guides;
import org.changkai.search.index.EngineAwayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions: from the engine, or plainly while that is away; after a failure it is left in peace for a moment. */
public final class FindEntries {

    private static final Logger log = LoggerFactory.getLogger(FindEntries.class);

    private static final int LONGEST_BEGINNING = 40;

    private final Engine engine;
    private final Titles titles;
    private final Guides guides;
    private final ServiceNames services;
    private final FacetNames names;
    private final Supplier<SearchSettings> settings;
    private volatile long restUntil = System.nanoTime();

    FindEntries(
            Engine engine,
            Titles titles,
            Guides guides,
            ServiceNames services,
            FacetNames names,
            Supplier<SearchSettings> settings) {
        this.engine = engine;
        this.titles = titles;
        this.guides = guides;
        this.services = services;
        this.names = names;
        this.settings = settings;
    }

    /**
     * Answers a question.
     *
     * @param place where to go on; null: from the beginning
     * @param language of the reader
     */
    public Answer find(Question question, @Nullable Place place, Locale language) {
        var asked = asked(question);
        var answer = orPlainly(() -> ask(asked, place), () -> plainly(asked, place));
        return answer.with(names.named(answer.facets(), language));
    }

    /** Names that begin with what was typed; of what is longer than a name only the beginning counts. */
    public List<Suggestion> suggest(String typed, int limit) {
        var letters = typed.codePointCount(0, typed.length());
        var begun = typed.substring(0, typed.offsetByCodePoints(0, Math.min(LONGEST_BEGINNING, letters)));
        var wordings = guides.current().wordings(begun);
        return orPlainly(() -> engine.suggest(wordings, limit), () -> titles.suggest(wordings, limit));
    }

    private <T> T orPlainly(Supplier<T> ask, Supplier<T> plainly) {
        if (System.nanoTime() - restUntil < 0) {
            return plainly.get();
        }
        try {
            return ask.get();
        } catch (EngineAwayException | ViewGoneException away) {
            restUntil = System.nanoTime() + settings.get().rest().toNanos();
            log.warn("Answers are plain for the moment: {}", away.getMessage());
            return plainly.get();
        } catch (RefusedQuestionException refused) {
            log.warn("One answer is plain: {}", refused.getMessage());
            return plainly.get();
        }
    }

    private Answer plainly(Asked asked, @Nullable Place place) {
        var seen = place == null ? 0 : place.seen();
        var found = titles.find(asked.window(seen, asked.question().limit()));
        var end = seen + found.hits().size();
        var next = goesOn(end, found.total()) ? new Place(end, end, null, List.of()) : null;
        return new Answer(found.hits(), found.total(), found.facets(), null, true, next);
    }

    private Asked asked(Question question) {
        var guide = guides.current();
        var wordings = guide.wordings(question.text());
        var offered = Offered.in(wordings, services.all());
        return new Asked(question, wordings, offered, guide.pinned(question.compact()), null);
    }

    private Answer ask(Asked asked, @Nullable Place place) {
        return place == null ? firstPage(asked) : nextPage(asked, place);
    }

    private Answer firstPage(Asked asked) {
        var found = new TwoPasses(engine, asked).window(0, asked.question().limit());
        var next = goesOn(found.hits().size(), found.total()) ? Place.afterFirstPage(found.hits()) : null;
        return answer(found, found.hits(), next);
    }

    private Answer nextPage(Asked asked, Place place) {
        var view = place.view() == null ? engine.openView() : place.view();
        Found found;
        var size = asked.question().limit() + place.shown().size();
        try {
            found = new TwoPasses(engine, asked.at(view)).window(place.from(), size);
        } catch (ViewGoneException gone) {
            log.debug("A reader was away longer than his view is kept");
            view = engine.openView();
            found = new TwoPasses(engine, asked.at(view)).window(place.from(), size);
        }
        var hits = new ArrayList<Hit>();
        var read = 0;
        for (var hit : found.hits()) {
            if (hits.size() == asked.question().limit()) {
                break;
            }
            read++;
            if (!place.hasShown(hit)) {
                hits.add(hit);
            }
        }
        var from = place.from() + read;
        var seen = place.seen() + hits.size();
        var next = from < found.total() && goesOn(seen, Long.MAX_VALUE)
                ? new Place(seen, from, view, place.shown())
                : null;
        return answer(found, hits, next);
    }

    private static Answer answer(Found found, List<Hit> hits, @Nullable Place next) {
        return new Answer(hits, found.total(), found.facets(), found.corrected(), false, next);
    }

    private boolean goesOn(int end, long total) {
        return end > 0 && end < total && end < settings.get().deepest();
    }
}
