package org.changkai.search.query;

import java.util.List;

/** The plain answers that need no search engine. */
public interface Titles {

    Found find(Asked asked);

    /**
     * Names that contain what was typed so far.
     *
     * @param wordings what was typed, and the same with synonyms
     */
    List<Suggestion> suggest(List<String> wordings, int limit);
}
