package org.changkai.search.query;

import java.util.List;

/**
 * Whoever answers questions out of the index. Every method throws {@link org.changkai.search.index.EngineAwayException}
 * if it does not answer, and {@link ViewGoneException} if it does not know the view any more.
 */
public interface Engine {

    /** How many are found of what carries only a part or sounds like it; who reads further has not found it anyway. */
    int FOUND_ROUGHLY = 50;

    /** What carries all of what was typed, as it was typed. */
    Found strict(Asked asked);

    /** What carries a good part of it: the best {@value #FOUND_ROUGHLY}. */
    Found loose(Asked asked);

    /** By sound, with mistakes forgiven: the best {@value #FOUND_ROUGHLY}. */
    Found similar(Asked asked);

    /**
     * Names that contain what was typed so far, as characters, pinyin or initials, one beside the other too; or whose code begins
     * so.
     *
     * @param wordings what was typed, and the same with synonyms
     */
    List<Suggestion> suggest(List<String> wordings, int limit);

    /** Holds what the index shows now, for some minutes from each use on. */
    String openView();
}
