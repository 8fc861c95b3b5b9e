package org.changkai.portal.search.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.search.Findings;
import org.changkai.portal.search.Guidance;
import org.changkai.portal.search.SearchState;
import org.jspecify.annotations.Nullable;

/**
 * What those who run the search see.
 *
 * @param done the key of the words that say what was done; empty if nothing was
 * @param wrong why something was not done, in words; empty if everything was
 * @param key of what is sent from this page
 * @param choice what may be pinned; null if nothing was looked for
 */
public record SearchDeskContent(
        Caller caller,
        String done,
        String wrong,
        String key,
        @Nullable Choice choice,
        Reply<SearchState> state,
        Reply<Guidance.Demand> unanswered,
        Reply<Guidance.Demand> slow,
        Reply<Guidance.Synonyms> synonyms,
        Reply<Guidance.Pins> pins) {

    /**
     * Results by their names, to choose from.
     *
     * @param question for which they are to come first
     * @param words by which they were looked for
     */
    public record Choice(String question, String words, Reply<Findings> found) {}
}
