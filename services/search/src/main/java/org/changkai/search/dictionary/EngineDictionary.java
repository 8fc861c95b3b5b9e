package org.changkai.search.dictionary;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The dictionary in the search engine. Every method throws {@link org.changkai.search.index.EngineAwayException} when it
 * does not answer.
 */
public interface EngineDictionary {

    /** The version that every node of the engine works with; 0 if there is none. */
    long version();

    /** Brings the words to every node; when it returns all of them work with it. */
    void bring(long version, WordList words);

    /**
     * Gives the keys of the documents that carry any of these words, in pieces; one may come twice.
     *
     * @param names of the indexes to look in
     */
    void carrying(Collection<String> names, List<String> words, Consumer<List<String>> keys);
}
