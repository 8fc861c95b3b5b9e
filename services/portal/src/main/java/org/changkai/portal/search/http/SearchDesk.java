package org.changkai.portal.search.http;

import java.util.List;
import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.search.Guidance;
import org.changkai.portal.search.SearchState;

/** What those who run the search see and change, with their own token. */
public final class SearchDesk {

    private static final String ONCE = "Idempotency-Key";

    private final Neighbour search;

    SearchDesk(Neighbour search) {
        this.search = search;
    }

    public Reply<SearchState> state() {
        return search.get(SearchState.class, "/api/search/index");
    }

    /** Questions that found nothing. */
    public Reply<Guidance.Demand> unanswered() {
        return search.get(Guidance.Demand.class, "/api/search/demand/unanswered");
    }

    /** Questions whose answer took long. */
    public Reply<Guidance.Demand> slow() {
        return search.get(Guidance.Demand.class, "/api/search/demand/slow");
    }

    public Reply<Guidance.Synonyms> synonyms() {
        return search.get(Guidance.Synonyms.class, "/api/search/synonyms");
    }

    public Reply<Guidance.Pins> pins() {
        return search.get(Guidance.Pins.class, "/api/search/pins");
    }

    /** Builds a new index beside the live one. */
    public Reply<String> rebuild() {
        return search.post(String.class, Map.of(), Map.of(), "/api/search/index/rebuild");
    }

    /**
     * Lets words mean the same.
     *
     * @param once the same for the same form, however often it is sent
     */
    public Reply<String> addSynonyms(String once, List<String> words) {
        return search.post(String.class, Map.of("words", words), Map.of(ONCE, once), "/api/search/synonyms");
    }

    /** Replaces the words of a group that was read in this revision. */
    public Reply<String> changeSynonyms(long id, int revision, List<String> words) {
        return search.put(
                String.class,
                Map.of("words", words),
                Map.of("If-Match", "\"" + revision + "\""),
                "/api/search/synonyms/{id}",
                id);
    }

    public Reply<String> removeSynonyms(long id) {
        return search.delete(String.class, Map.of(), "/api/search/synonyms/{id}", id);
    }

    /**
     * Lets results come first for a question.
     *
     * @param once the same for the same form, however often it is sent
     */
    public Reply<String> pin(String once, String question, List<String> keys) {
        return search.post(
                String.class, Map.of("question", question, "results", keys), Map.of(ONCE, once), "/api/search/pins");
    }

    /** Replaces the results of a question that were read in this revision. */
    public Reply<String> changePin(long id, int revision, List<String> keys) {
        return search.put(
                String.class,
                Map.of("results", keys),
                Map.of("If-Match", "\"" + revision + "\""),
                "/api/search/pins/{id}",
                id);
    }

    public Reply<String> unpin(long id) {
        return search.delete(String.class, Map.of(), "/api/search/pins/{id}", id);
    }
}
