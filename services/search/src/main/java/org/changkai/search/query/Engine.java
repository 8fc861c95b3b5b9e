package org.changkai.search.query;

import java.util.List;
import org.changkai.search.index.EngineAwayException;

/** Whoever answers questions out of the index. */
public interface Engine {

    /**
     * By the characters that were typed.
     *
     * @throws EngineAwayException if it does not answer
     */
    Found literal(Question question);

    /**
     * By sound, with mistakes forgiven.
     *
     * @throws EngineAwayException if it does not answer
     */
    Found similar(Question question);

    /**
     * Names that contain what was typed so far, as characters, pinyin or initials.
     *
     * @throws EngineAwayException if it does not answer
     */
    List<Suggestion> suggest(String typed, int limit);
}
