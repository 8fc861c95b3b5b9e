package org.changkai.portal.search.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.search.Guidance;
import org.changkai.portal.search.SearchState;

/**
 * What those who run the search see.
 *
 * @param done the key of the words that say what was done; empty if nothing was
 * @param wrong why something was not done, in words; empty if everything was
 */
public record SearchDeskContent(
        Caller caller,
        String done,
        String wrong,
        Reply<SearchState> state,
        Reply<Guidance.Demand> unanswered,
        Reply<Guidance.Demand> slow,
        Reply<Guidance.Synonyms> synonyms,
        Reply<Guidance.Pins> pins) {}
